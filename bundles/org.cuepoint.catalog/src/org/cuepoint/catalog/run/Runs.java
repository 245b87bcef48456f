package org.cuepoint.catalog.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.performance.Progress;
import org.cuepoint.safety.Journal;
import org.cuepoint.safety.SafeFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs matches with a bounded number of lookups at a time; without OSGi. */
final class Runs implements MatchRuns {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    /** How often a waiting run looks whether it was cancelled, in milliseconds. */
    private static final long LOOK_AROUND = 50;

    private final Supplier<Path> folder;
    private final Journal journal;
    private final SafeFiles files;
    private final IntSupplier parallel;
    private final Clock clock;

    Runs(Supplier<Path> folder, Journal journal, SafeFiles files, IntSupplier parallel, Clock clock) {
        this.folder = folder;
        this.journal = journal;
        this.files = files;
        this.parallel = parallel;
        this.clock = clock;
    }

    /** A finished lookup with its place in the request. */
    private record Place(int index, TrackMatch match) {
    }

    private KeptAnswers answers(MatchRequest request) {
        return new KeptAnswers(folder.get(), request.source(), request.catalog().name() + '\n'
                + request.catalog().description(), journal, clock);
    }

    @Override
    public int resumable(MatchRequest request) {
        KeptAnswers kept = answers(request).read();
        if (kept.finished()) {
            return 0;
        }
        Lookup lookup = new Lookup(request.catalog(), kept);
        return (int) request.tracks().stream().filter(track -> lookup.queries(track).stream().limit(1)
                .anyMatch(query -> kept.get(query) != null)).count();
    }

    @Override
    public RunResult run(MatchRequest request, RunListener listener, Progress progress) {
        long started = System.nanoTime();
        KeptAnswers kept = answers(request);
        List<TrackMatch> rows = new ArrayList<>(request.tracks().stream().map(TrackMatch::pending).toList());
        try (KeptAnswers open = (request.resume() ? kept.read() : kept.discard(files)).start()) {
            Lookup lookup = new Lookup(request.catalog(), open);
            progress.begin(rows.size());
            boolean cancelled = !lookUpAll(request, lookup, rows, listener, progress);
            if (!cancelled && rows.stream().noneMatch(row -> row.outcome() == TrackMatch.Outcome.FAILED)) {
                open.finish();
            }
            open.close();
            String notice = Stream.of(open.notice(), lookup.gaveUp()
                    ? "The run stopped asking, because "
                            + request.catalog().description() + " could not be reached."
                    : "").filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" "));
            LOG.info("Matched {} tracks with {}: {} requests, {} kept answers, cancelled {}", rows.size(),
                    request.catalog().description(), lookup.requests(), lookup.fromKept(), cancelled);
            return new RunResult(rows, cancelled, lookup.requests(), lookup.fromKept(),
                    Duration.ofNanos(System.nanoTime() - started), notice);
        }
    }

    /** Whether every track was reached. */
    private boolean lookUpAll(MatchRequest request, Lookup lookup, List<TrackMatch> rows, RunListener listener,
            Progress progress) {
        ExecutorService workers = Executors.newFixedThreadPool(Math.clamp(parallel.getAsInt(), 1, 16),
                Thread.ofPlatform().name("match-", 1).daemon().factory());
        try {
            CompletionService<Place> finished = new ExecutorCompletionService<>(workers);
            for (int i = 0; i < rows.size(); i++) {
                int index = i;
                LibraryTrack track = request.tracks().get(i);
                finished.submit(() -> new Place(index, safely(lookup, track)));
            }
            return collect(finished, rows, listener, progress);
        } finally {
            workers.shutdownNow();
            awaitEnd(workers);
        }
    }

    /** One bad track never stops the run. */
    private static TrackMatch safely(Lookup lookup, LibraryTrack track) throws InterruptedException {
        try {
            return lookup.find(track);
        } catch (RuntimeException e) {
            LOG.warn("Track {} could not be matched", track.id(), e);
            return TrackMatch.failed(track,
                    "This track could not be matched because of an internal problem: " + e + ".");
        }
    }

    private static boolean collect(CompletionService<Place> finished, List<TrackMatch> rows, RunListener listener,
            Progress progress) {
        int open = rows.size();
        try {
            while (open > 0) {
                if (progress.cancelled()) {
                    return false;
                }
                @Nullable
                Future<Place> next = finished.poll(LOOK_AROUND, TimeUnit.MILLISECONDS);
                if (next != null) {
                    Place place = next.get();
                    rows.set(place.index(), place.match());
                    listener.finished(place.index(), place.match());
                    progress.advance(1);
                    open--;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a lookup ended unexpectedly", e.getCause());
        }
    }

    /** Interrupted lookups end soon; nothing of this run goes on behind the caller's back. */
    private static void awaitEnd(ExecutorService workers) {
        boolean interrupted = Thread.interrupted();
        try {
            if (!workers.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.warn("Lookups that were told to stop still go on");
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
