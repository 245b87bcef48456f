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
                + request.catalog().description(), journal, files, clock);
    }

    @Override
    public int resumable(MatchRequest request) {
        try (KeptAnswers kept = answers(request).read()) {
            if (kept.finished()) {
                return 0;
            }
            Lookup lookup = new Lookup(request.catalog(), kept);
            return (int) request.tracks().stream().filter(track -> lookup.queries(track).stream().limit(1)
                    .anyMatch(query -> kept.get(query) != null)).count();
        }
    }

    @Override
    public RunResult run(MatchRequest request, RunListener listener, Progress progress) {
        long started = System.nanoTime();
        List<TrackMatch> rows = new ArrayList<>(request.tracks().stream().map(TrackMatch::pending).toList());
        progress.begin(rows.size());
        if (stopped(progress)) {
            // before anything is touched: an earlier run's answers stay as they are
            return new RunResult(rows, true, 0, 0, Duration.ofNanos(System.nanoTime() - started), "");
        }
        try (KeptAnswers kept = answers(request).begin(request.resume())) {
            Lookup lookup = new Lookup(request.catalog(), kept);
            boolean cancelled = !lookUpAll(request, lookup, rows, listener, progress);
            if (!cancelled && rows.stream().allMatch(row -> row.problem().isEmpty())) {
                kept.finish();
            }
            kept.close();
            RunResult result = new RunResult(rows, cancelled, lookup.requests(), lookup.fromKept(),
                    Duration.ofNanos(System.nanoTime() - started), notice(kept, lookup), kept.complete());
            LOG.info("Matched {} tracks with {}: {} requests, {} kept answers, cancelled {}", rows.size(),
                    request.catalog().description(), result.requests(), result.keptAnswers(), cancelled);
            LastRun.write(files, folder.get(), result, request.catalog().description(), clock.instant());
            return result;
        }
    }

    private static String notice(KeptAnswers kept, Lookup lookup) {
        String gaveUp = lookup.gaveUp().isEmpty() ? "" : "The run stopped asking, because " + lookup.gaveUp() + ".";
        return (kept.notice() + ' ' + gaveUp).strip();
    }

    private static boolean stopped(Progress progress) {
        return progress.cancelled() || Thread.currentThread().isInterrupted();
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
                finished.submit(() -> {
                    progress.detail(track.title());
                    return new Place(index, safely(lookup, track));
                });
            }
            return collect(finished, rows, listener, progress);
        } finally {
            workers.shutdownNow();
            awaitEnd(workers);
        }
    }

    /** One bad track never stops the run. */
    private static TrackMatch safely(Lookup lookup, LibraryTrack track) {
        try {
            return lookup.find(track);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the run ends, or only this search was broken off: the pool knows
            return TrackMatch.failed(track, "The search for this track was broken off.");
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("Track {} could not be matched", track.id(), e);
            return TrackMatch.failed(track,
                    "This track could not be matched because of an error in the application, which is in the log.");
        }
    }

    private static boolean collect(CompletionService<Place> finished, List<TrackMatch> rows, RunListener listener,
            Progress progress) {
        int open = rows.size();
        try {
            while (open > 0) {
                if (stopped(progress)) {
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
