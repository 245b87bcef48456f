package org.cuepoint.workbench.internal.model;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

import org.cuepoint.catalog.Catalog;
import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.match.Candidate;
import org.cuepoint.catalog.run.MatchRequest;
import org.cuepoint.catalog.run.MatchRuns;
import org.cuepoint.catalog.run.RunResult;
import org.cuepoint.catalog.run.TrackMatch;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.LatestOnly;
import org.cuepoint.performance.ProgressState;
import org.cuepoint.performance.RunningWork;
import org.cuepoint.ui.UiExecutor;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs matches and keeps what they found for the library that is open, in whichever of its playlists a track is looked
 * at. All methods are for the UI thread.
 */
@Component(service = MatchPresenter.class)
public final class MatchPresenter {

    private static final Logger LOG = LoggerFactory.getLogger(MatchPresenter.class);

    private final BackgroundWork work;
    private final UiExecutor ui;
    private final LibraryPresenter library;
    private final CatalogPresenter catalogs;
    private final ResultsModel results;
    private final Supplier<MatchRuns> runs;
    private final LatestOnly<Integer> resumable;
    private final Changes changes = new Changes();
    private final KnownMatches known = new KnownMatches();
    private MatchState state = new MatchState.Idle("", 0);
    private Optional<Run> running = Optional.empty();
    private Optional<OpenLibrary> knownFor = Optional.empty();
    private Optional<TrackSource> shownSource = Optional.empty();

    /** One run: its work, what it was asked, and finished tracks that are not shown yet. */
    private static final class Run {

        private final MatchRequest request;
        private final String title;
        private final ConcurrentLinkedQueue<TrackMatch> finished = new ConcurrentLinkedQueue<>();
        private Optional<RunningWork<RunResult>> work = Optional.empty();

        Run(MatchRequest request, String title) {
            this.request = request;
            this.title = title;
        }
    }

    /**
     * @param work runs
     * @param ui where results arrive
     * @param library what is matched
     * @param catalogs who is asked
     * @param results where the rows are shown
     * @param runs matches; first asked when a library is opened, since the network comes with it
     */
    @Activate
    public MatchPresenter(@Reference BackgroundWork work, @Reference UiExecutor ui, @Reference LibraryPresenter library,
            @Reference CatalogPresenter catalogs, @Reference ResultsModel results,
            @Reference ComponentServiceObjects<MatchRuns> runs) {
        this(work, ui, library, catalogs, results, () -> Services.get(runs));
    }

    MatchPresenter(BackgroundWork work, UiExecutor ui, LibraryPresenter library, CatalogPresenter catalogs,
            ResultsModel results, Supplier<MatchRuns> runs) {
        this.work = work;
        this.ui = ui;
        this.library = library;
        this.catalogs = catalogs;
        this.results = results;
        this.runs = runs;
        resumable = new LatestOnly<>(work, "Looking for an unfinished run", Duration.ZERO, ui::execute,
                this::resumableKnown,
                failure -> LOG.warn("Whether a run can be continued is not known.", failure));
        library.onChange(this::sourceChanged);
        catalogs.onChange(this::askResumable);
        sourceChanged();
    }

    /** How far it is. */
    public MatchState state() {
        return state;
    }

    /** Whether tracks of the open library were looked up or are being looked up. */
    public boolean hasAnswers() {
        return running.isPresent() || !known.isEmpty();
    }

    /** Tells of every change of {@link #state()} and of what can be done. */
    public Watch onChange(Runnable listener) {
        return changes.add(listener);
    }

    /** Whether there are tracks, a catalogue, and no run. */
    public boolean canStart() {
        return running.isEmpty() && catalogs.chosen().isPresent()
                && library.selection().filter(source -> !source.tracks().isEmpty()).isPresent();
    }

    /** Whether an unfinished run of these tracks can be continued. */
    public boolean canResume() {
        return canStart() && state instanceof MatchState.Idle idle && idle.resumable() > 0;
    }

    /** Says which catalogue answered, or which one will be asked; why none is, when none is chosen. */
    public String whoAnswers() {
        if (catalogs.chosen().isEmpty()) {
            return catalogs.missing();
        }
        String who = catalogs.chosen().get().description();
        if (known.isAnsweredBy(catalogs.chosen().get())) {
            return "Answered by " + who + '.';
        }
        return "Will ask " + who + '.' + (catalogs.madeUpForOwn() ? " It knows none of your real tracks." : "");
    }

    /** Takes linear time. */
    private static MatchRequest request(TrackSource source, Catalog catalog, boolean resume) {
        return new MatchRequest(source.source(), source.distinctTracks(), catalog, resume);
    }

    /**
     * Matches the tracks that are looked at. Does nothing while it cannot.
     *
     * @param resume whether to continue an unfinished run in place of beginning anew
     */
    public void start(boolean resume) {
        if (!canStart()) {
            return;
        }
        TrackSource source = library.selection().orElseThrow();
        MatchRequest request = request(source, catalogs.chosen().orElseThrow(), resume);
        resumable.cancel();
        known.begin(request.catalog(), request.tracks(), resume);
        showRows();
        Run run = new Run(request, source.title());
        running = Optional.of(run);
        state = new MatchState.Running(run.title, 0, run.request.tracks().size(), false);
        Supplier<MatchRuns> service = runs;
        RunningWork<RunResult> started = work.start("Matching " + run.title,
                progress -> service.get().run(run.request, (index, match) -> run.finished.add(match), progress));
        run.work = Optional.of(started);
        started.onProgress(progress -> ui.execute(() -> progressed(run, progress)));
        started.result().whenComplete((result, failure) -> ui.execute(() -> ended(run, result, failure)));
        changes.fire();
    }

    /** Asks the run to stop; what was found so far stays. */
    public void cancel() {
        if (state instanceof MatchState.Running(String title, long done, long total, boolean cancelling)) {
            state = new MatchState.Running(title, done, total, true);
            running.flatMap(run -> run.work).ifPresent(RunningWork::cancel);
            changes.fire();
        }
    }

    /** Takes another candidate for a row, or none. */
    public void choose(ResultRow row, Optional<Candidate> candidate) {
        TrackMatch chosen = row.match().choose(candidate);
        known.put(chosen);
        results.update(Map.of(row.match().track(), chosen));
    }

    private boolean isCurrent(Run run) {
        return running.filter(current -> current == run).isPresent();
    }

    private void progressed(Run run, ProgressState progress) {
        if (isCurrent(run) && state instanceof MatchState.Running before) {
            takeFinished(run);
            state = new MatchState.Running(run.title, progress.done(), run.request.tracks().size(),
                    before.cancelling());
            changes.fire();
        }
    }

    private void takeFinished(Run run) {
        Map<LibraryTrack, TrackMatch> changed = new IdentityHashMap<>();
        for (TrackMatch match = run.finished.poll(); match != null; match = run.finished.poll()) {
            changed.put(match.track(), known.told(match));
        }
        results.update(changed);
    }

    private void ended(Run run, @Nullable RunResult result, @Nullable Throwable failure) {
        if (!isCurrent(run)) {
            return;
        }
        takeFinished(run);
        running = Optional.empty();
        state = new MatchState.Idle(result != null ? finished(result) : stopped(run, failure), 0);
        askResumable();
        changes.fire();
    }

    private String finished(RunResult result) {
        long failed = result.count(TrackMatch.Outcome.FAILED);
        String sentence = "Done in " + Words.elapsed(result.elapsed()) + " with "
                + Words.count(result.requests(), "request") + "."
                + (failed == 0 ? "" : " " + Words.count(failed, "lookup") + " failed: Match again to retry.");
        return result.notice().isEmpty() ? sentence : sentence + ' ' + result.notice();
    }

    private String stopped(Run run, @Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        long done = known.count(run.request.tracks());
        String soFar = Words.number(done) + " of " + Words.count(run.request.tracks().size(), "track")
                + " looked up.";
        if (cause instanceof CancellationException) {
            return done == 0
                    ? "Cancelled before a track was looked up."
                    : "Cancelled. " + soFar + " Resume continues from here.";
        }
        LOG.error("Matching {} failed.", run.title, cause);
        return "Matching stopped because of an error in CuePoint, which is in the log. " + soFar;
    }

    private void sourceChanged() {
        Optional<OpenLibrary> open = library.state().open();
        boolean sameLibrary = open.isPresent() == knownFor.isPresent()
                && (open.isEmpty() || open.get() == knownFor.orElseThrow());
        if (!sameLibrary) {
            running.flatMap(run -> run.work).ifPresent(RunningWork::cancel);
            running = Optional.empty();
            known.clear();
            knownFor = open;
            state = new MatchState.Idle("", 0);
        }
        if (!sameLibrary || !isShown(library.selection())) {
            shownSource = library.selection();
            showRows();
            askResumable();
            changes.fire();
        }
    }

    /** By identity: a source is made anew with every selection, and comparing its tracks takes time. */
    private boolean isShown(Optional<TrackSource> source) {
        return source.isPresent() == shownSource.isPresent()
                && (source.isEmpty() || source.get() == shownSource.orElseThrow());
    }

    private void showRows() {
        results.replace(shownSource.map(TrackSource::tracks).orElse(List.of()), known::of);
    }

    private void askResumable() {
        if (state instanceof MatchState.Idle(String sentence, int before)) {
            state = new MatchState.Idle(sentence, 0);
            Optional<TrackSource> source = library.selection();
            Optional<Catalog> catalog = catalogs.chosen();
            if (source.isEmpty() || catalog.isEmpty()) {
                resumable.cancel();
            } else {
                TrackSource tracks = source.get();
                Catalog asked = catalog.get();
                resumable.request(progress -> runs.get().resumable(request(tracks, asked, true)));
            }
            changes.fire();
        }
    }

    private void resumableKnown(int count) {
        if (state instanceof MatchState.Idle idle) {
            state = new MatchState.Idle(idle.sentence(), count);
            changes.fire();
        }
    }
}
