package org.cuepoint.logging.ui.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.index.LogHits;
import org.cuepoint.logging.index.LogIndex;
import org.cuepoint.logging.index.LogIndex.LogHistogram;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.LatestOnly;
import org.cuepoint.ui.UiExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many of the shown records there are over time. All methods are for the UI thread. */
final class HistogramModel {

    private static final Logger LOG = LoggerFactory.getLogger(HistogramModel.class);
    private static final Duration SETTLE = Duration.ofMillis(200);
    private static final int WIDEST = 10_000;

    private final LatestOnly<LogHistogram> counting;
    private boolean broken;
    private final Runnable changed;
    private Optional<LogHistogram> shown = Optional.empty();
    private Optional<Asked> asked = Optional.empty();
    private Optional<Asked> next = Optional.empty();

    /** What a histogram was made of. */
    private record Asked(LogIndex index, LogHits hits, int count, long end, int buckets) {

        boolean same(Asked other) {
            return index == other.index && count == other.count && end == other.end && buckets == other.buckets
                    && (count == 0 || hits.number(0) == other.hits.number(0));
        }
    }

    HistogramModel(BackgroundWork work, UiExecutor ui, Runnable changed) {
        this.changed = changed;
        counting = new LatestOnly<>(work, "Counting log records", SETTLE, ui::execute, this::counted, failure -> {
            broken = true; // what is told of it is in the log too: counting on would fail for ever
            LOG.error("The records of a log could not be counted.", failure);
        });
    }

    /** Counts when there is something new; a running count is finished first, so that a busy log still shows one. */
    void request(LogIndex index, LogHits hits, int buckets) {
        Asked wanted = new Asked(index, hits, hits.count(), hits.end(), Math.clamp(buckets, 1, WIDEST));
        if (broken || asked.filter(wanted::same).isPresent()) {
            return;
        }
        boolean running = asked.filter(a -> a.index == index).isPresent() && next.isPresent();
        next = Optional.of(wanted);
        if (!running) {
            begin(wanted);
        }
    }

    private void begin(Asked wanted) {
        asked = Optional.of(wanted);
        counting.request(progress -> wanted.index.histogram(wanted.hits, wanted.buckets));
    }

    private void counted(LogHistogram histogram) {
        shown = Optional.of(histogram);
        Optional<Asked> newer = next.filter(n -> asked.filter(n::same).isEmpty());
        if (newer.isPresent()) {
            begin(newer.get());
        } else {
            next = Optional.empty();
        }
        changed.run();
    }

    /** The latest counts; empty before there are some. */
    Optional<LogHistogram> shown() {
        return shown;
    }

    /** The largest number of records in one stretch. */
    static int highest(LogHistogram histogram) {
        int highest = 0;
        for (int[] bucket : histogram.buckets()) {
            highest = Math.max(highest, total(bucket));
        }
        return highest;
    }

    static int total(int[] bucket) {
        int total = 0;
        for (int count : bucket) {
            total += count;
        }
        return total;
    }

    /** When a stretch begins. */
    static Instant start(LogHistogram histogram, int bucket) {
        long millis = Duration.between(histogram.from(), histogram.to()).toMillis();
        return histogram.from().plusMillis(millis * bucket / Math.max(1, histogram.buckets().size()));
    }

    /** What a stretch holds, in words. */
    static String words(LogHistogram histogram, int bucket, ZoneId zone) {
        int[] counts = histogram.buckets().get(bucket);
        StringBuilder words = new StringBuilder(TypedTime.row(start(histogram, bucket), zone)).append(" to ")
                .append(TypedTime.row(start(histogram, bucket + 1), zone)).append(": ")
                .append(Words.count(total(counts), "record"));
        for (LogLevel level : new LogLevel[]{LogLevel.ERROR, LogLevel.WARNING}) {
            if (counts[level.ordinal()] > 0) {
                words.append(", ").append(Words.count(counts[level.ordinal()], Levels.noun(level)));
            }
        }
        return words.toString();
    }

    /** Counts nothing more. */
    void close() {
        counting.cancel();
    }
}
