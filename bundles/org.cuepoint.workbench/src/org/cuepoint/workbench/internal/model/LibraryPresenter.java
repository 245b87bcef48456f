package org.cuepoint.workbench.internal.model;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

import org.cuepoint.catalog.library.LibraryOffer;
import org.cuepoint.catalog.library.PlaylistNode;
import org.cuepoint.catalog.library.ReadProgress;
import org.cuepoint.catalog.library.ReadResult;
import org.cuepoint.catalog.library.RekordboxReader;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.Progress;
import org.cuepoint.performance.ProgressState;
import org.cuepoint.performance.RunningWork;
import org.cuepoint.performance.Task;
import org.cuepoint.ui.StatusLine;
import org.cuepoint.ui.UiExecutor;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens libraries and knows which of their playlists is looked at. All methods are for the UI thread. */
@Component(service = LibraryPresenter.class)
public final class LibraryPresenter {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryPresenter.class);
    /** The word of the sample library among those that come with the application. */
    private static final String SAMPLE = "sample";

    private final BackgroundWork work;
    private final UiExecutor ui;
    private final List<LibraryOffer> offers;
    private final StatusLine status;
    private final Changes changes = new Changes();
    private LibraryState state = LibraryState.NOTHING;
    private Optional<TrackSource> selection = Optional.empty();
    private Optional<RunningWork<ReadResult>> reading = Optional.empty();

    /** What was asked for; also tells an outdated result from the newest. */
    private record Request(String name, String source, boolean sample) {
    }

    /**
     * @param work reads
     * @param ui where results arrive
     * @param offers libraries that come with the application, the sample library among them
     * @param status says what was opened
     */
    @Activate
    public LibraryPresenter(@Reference BackgroundWork work, @Reference UiExecutor ui,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY) List<LibraryOffer> offers,
            @Reference StatusLine status) {
        this.work = work;
        this.ui = ui;
        this.offers = List.copyOf(offers);
        this.status = status;
    }

    /** What is open, being read, or wrong. */
    public LibraryState state() {
        return state;
    }

    /** The tracks that are looked at; empty as long as no library is open. */
    public Optional<TrackSource> selection() {
        return selection;
    }

    /** Tells of every change of {@link #state()} and {@link #selection()}. */
    public Watch onChange(Runnable listener) {
        return changes.add(listener);
    }

    /** Reads an export; one that is still being read is given up. */
    public void open(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        String name = Optional.ofNullable(absolute.getFileName()).orElse(absolute).toString();
        read(new Request(name, absolute.toString(), false),
                progress -> new RekordboxReader().read(absolute, counting(progress)));
    }

    /** Reads the sample library. */
    public void openSample() {
        Optional<LibraryOffer> sample = offers.stream().filter(offer -> offer.name().equals(SAMPLE)).findFirst();
        if (sample.isEmpty()) {
            change(state.withProblem("The sample library is not installed."));
            return;
        }
        read(new Request("Sample library", SAMPLE, true), progress -> {
            try (InputStream in = sample.get().open()) {
                return new RekordboxReader().read(in, "The sample library", 0, ReadProgress.NONE);
            }
        });
    }

    /** Gives up what is being read; what was open stays open. */
    public void cancelReading() {
        reading.ifPresent(RunningWork::cancel);
        reading = Optional.empty();
        change(new LibraryState(state.open(), Optional.empty(), state.problem()));
    }

    /** Looks at the tracks of a playlist or folder, or at the whole collection. */
    public void select(Optional<PlaylistNode> node) {
        state.open().ifPresent(library -> {
            selection = Optional.of(node.map(n -> TrackSource.of(library, n)).orElseGet(library::wholeCollection));
            changes.fire();
        });
    }

    /** The reader counts bytes read in all, progress counts what was added. */
    private static ReadProgress counting(Progress progress) {
        return new ReadProgress() {
            private long told = -1;

            @Override
            public void read(long bytesRead, long bytesTotal) {
                if (told < 0) {
                    progress.begin(bytesTotal);
                    told = 0;
                }
                progress.advance(Math.max(0, bytesRead - told));
                told = bytesRead;
            }
        };
    }

    private void read(Request request, Task<ReadResult> task) {
        reading.ifPresent(RunningWork::cancel);
        RunningWork<ReadResult> started = work.start("Reading " + request.name, task);
        reading = Optional.of(started);
        change(state.withReading(new LibraryState.Reading(request.name, -1)));
        started.onProgress(progress -> ui.execute(() -> progressed(request, started, progress)));
        started.result().whenComplete(
                (result, failure) -> ui.execute(() -> ended(request, started, result, failure)));
    }

    private boolean isNewest(RunningWork<ReadResult> started) {
        return reading.filter(newest -> newest == started).isPresent();
    }

    private void progressed(Request request, RunningWork<ReadResult> started, ProgressState progress) {
        if (isNewest(started)) {
            change(state.withReading(new LibraryState.Reading(request.name, progress.fraction())));
        }
    }

    private void ended(Request request, RunningWork<ReadResult> started, @Nullable ReadResult result,
            @Nullable Throwable failure) {
        if (!isNewest(started)) {
            return;
        }
        reading = Optional.empty();
        if (result != null) {
            show(request, result);
        } else if (failure != null) {
            Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                    ? failure.getCause()
                    : failure;
            failed(request, cause);
        }
    }

    private void show(Request request, ReadResult result) {
        switch (result) {
            case ReadResult.Complete(var library) -> opened(
                    new OpenLibrary(request.name, request.source, request.sample, library, ""));
            case ReadResult.Incomplete(var library, String sentence) -> opened(
                    new OpenLibrary(request.name, request.source, request.sample, library, sentence));
            case ReadResult.Unreadable(var kind, String sentence) -> change(state.withProblem(sentence));
        }
    }

    private void opened(OpenLibrary library) {
        selection = Optional.of(library.wholeCollection());
        status.show("Opened " + library.name() + ": " + Words.count(library.library().tracks().size(), "track") + ", "
                + Words.count(library.library().allPlaylists().size(), "playlist") + '.');
        change(new LibraryState(Optional.of(library), Optional.empty(), ""));
    }

    private void failed(Request request, Throwable cause) {
        if (cause instanceof CancellationException || cause instanceof InterruptedException) {
            change(new LibraryState(state.open(), Optional.empty(), state.problem()));
            return;
        }
        LOG.error("Reading {} failed.", request.name, cause);
        change(state.withProblem(request.name + " could not be read because of an error in CuePoint, which is in the "
                + "log."));
    }

    private void change(LibraryState now) {
        state = now;
        changes.fire();
    }
}
