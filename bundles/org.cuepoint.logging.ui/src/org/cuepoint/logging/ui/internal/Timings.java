package org.cuepoint.logging.ui.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.cuepoint.logging.index.LogFilter;
import org.cuepoint.logging.index.LogHits;
import org.cuepoint.logging.index.LogIndex;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.LatestOnly;
import org.cuepoint.performance.Progress;
import org.cuepoint.ui.UiExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The records that tell how long something took, the slowest first. All methods are for the UI thread. */
final class Timings {

    /** How many timings are compared: the newest ones. */
    static final int MOST = 200_000;
    private static final Logger LOG = LoggerFactory.getLogger(Timings.class);

    private final LatestOnly<long[]> sorting;
    private final Runnable changed;
    private Optional<long[]> slowest = Optional.empty();

    /** One timing. */
    private record Timing(long number, Duration duration) {
    }

    Timings(BackgroundWork work, UiExecutor ui, Runnable changed) {
        this.changed = changed;
        sorting = new LatestOnly<>(work, "Comparing timings", Duration.ZERO, ui::execute, this::sorted,
                failure -> LOG.error("The timings of a log could not be compared.", failure));
    }

    /** Compares the timings among what a filter lets through. */
    void start(OpenLog log, LogFilter filter) {
        slowest = Optional.of(slowest.orElseGet(() -> new long[0]));
        LogFilter timed = Query.and(filter, Query.TIMED);
        LogIndex index = log.index();
        long first = log.shown().count() == 0 ? log.extent().end() : log.shown().number(0);
        sorting.request(progress -> sort(index, timed, first, progress));
    }

    /** Compares again, since the filter changed. */
    void refresh(OpenLog log, LogFilter filter) {
        if (active()) {
            start(log, filter);
        }
    }

    private static long[] sort(LogIndex index, LogFilter timed, long from, Progress progress)
            throws InterruptedException {
        LogHits hits = index.find(timed, from, found -> {
            // all of them are needed
        });
        List<Timing> timings = new ArrayList<>();
        for (int place = Math.max(0, hits.count() - MOST); place < hits.count(); place++) {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            long number = hits.number(place);
            index.record(number).duration().ifPresent(duration -> timings.add(new Timing(number, duration)));
        }
        return timings.stream().sorted(Comparator.comparing(Timing::duration).reversed())
                .mapToLong(Timing::number).toArray();
    }

    private void sorted(long[] numbers) {
        slowest = Optional.of(numbers);
        changed.run();
    }

    /** Whether the slowest come first. */
    boolean active() {
        return slowest.isPresent();
    }

    /** Whether the slowest were found: what shows them begins at the first. */
    boolean compared() {
        return slowest.filter(numbers -> numbers.length > 0).isPresent();
    }

    /** The numbers of the records, the slowest first; empty when the records are in their own order. */
    Optional<long[]> slowest() {
        return slowest;
    }

    /** Back to the order of time. */
    void stop() {
        sorting.cancel();
        slowest = Optional.empty();
    }
}
