package org.cuepoint.catalog.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.match.Matcher;
import org.cuepoint.performance.Progress;
import org.cuepoint.safety.Journal;
import org.cuepoint.safety.SafeFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs matches with a bounded number of lookups at a time; without OSGi. */
final class Runs implements MatchRuns {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    private final Matcher matcher = new Matcher();
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

    private KeptAnswers answers(MatchRequest request) {
        return new KeptAnswers(folder.get(), request.source(), request.catalog().name() + '\n'
                + request.catalog().description(), journal, files, clock);
    }

    @Override
    public int resumable(MatchRequest request) {
        try (KeptAnswers kept = answers(request)) {
            EarlierAnswers earlier = kept.earlier();
            earlier.read();
            if (earlier.finished()) {
                return 0;
            }
            return (int) request.tracks().stream().filter(track -> matcher.queries(track).stream().limit(1)
                    .anyMatch(query -> earlier.lineOf(query) != Plan.NO_LINE)).count();
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
            Plan plan = Plan.of(request.tracks(), matcher::queries, kept.earlier()::lineOf);
            Lookup lookup = new Lookup(request.catalog(), kept, plan);
            RunListener found = (index, match) -> {
                rows.set(index, match);
                listener.finished(index, match);
                progress.advance(1);
            };
            boolean cancelled = false;
            try (LookupPool pool = new LookupPool(Math.clamp(parallel.getAsInt(), 1, 16),
                    index -> safely(lookup, request.tracks().get(index), progress), found, () -> stopped(progress))) {
                lookUpAll(plan, kept.earlier(), pool);
            } catch (CancellationException e) {
                cancelled = true;
            }
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

    /** First what an earlier run has answers for, as they come out of its journal, then the rest. */
    private static void lookUpAll(Plan plan, EarlierAnswers earlier, LookupPool pool) {
        IntConsumer upTo = line -> {
            while (plan.hasNext(line)) {
                pool.submit(plan.next());
            }
        };
        earlier.replay(upTo);
        upTo.accept(Integer.MAX_VALUE);
        pool.finish();
    }

    /** One bad track never stops the run. */
    private static TrackMatch safely(Lookup lookup, LibraryTrack track, Progress progress) {
        progress.detail(track.title());
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
}
