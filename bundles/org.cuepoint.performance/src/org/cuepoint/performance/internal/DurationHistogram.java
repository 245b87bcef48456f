package org.cuepoint.performance.internal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAccumulator;

import org.cuepoint.performance.Distribution;

/**
 * Counts durations in buckets whose width grows with the value, as HdrHistogram does: 64 buckets for each power of two,
 * so that a percentile is never more than one part in 64 too high. 14 KB, lock-free.
 */
final class DurationHistogram {

    private static final int BITS = 6;
    private static final int PER_POWER = 1 << BITS;

    /**
     * Up to 71 minutes, counted in microseconds; longer ones are counted in the last bucket, and exactly as the
     * maximum.
     */
    private static final int POWERS = 32;
    private static final int BUCKETS = (POWERS - BITS + 1) * PER_POWER;
    private static final long NANOS_PER_MICRO = 1_000;

    private final AtomicLongArray counts = new AtomicLongArray(BUCKETS);
    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);

    /** Counts one occurrence; negative durations count as 0. */
    void add(Duration elapsed) {
        long nanos = nanos(elapsed);
        longest.accumulate(nanos);
        counts.incrementAndGet(bucket((nanos + NANOS_PER_MICRO - 1) / NANOS_PER_MICRO));
    }

    private static long nanos(Duration elapsed) {
        if (elapsed.isNegative()) {
            return 0;
        }
        return elapsed.getSeconds() >= Long.MAX_VALUE / 1_000_000_000
                ? Long.MAX_VALUE - NANOS_PER_MICRO
                : elapsed.toNanos();
    }

    /** The bucket of a value in microseconds: the first 64 hold one value each, then every power of two has 64. */
    private static int bucket(long micros) {
        if (micros < PER_POWER) {
            return (int) micros;
        }
        int power = Long.SIZE - 1 - Long.numberOfLeadingZeros(micros);
        int shift = power - BITS;
        long index = (long) (shift + 1) * PER_POWER + (micros >>> shift) - PER_POWER;
        return (int) Math.min(index, BUCKETS - 1);
    }

    /** The largest value of a bucket in microseconds. */
    private static long upper(int bucket) {
        if (bucket < PER_POWER) {
            return bucket;
        }
        int shift = bucket / PER_POWER - 1;
        long first = (long) (bucket % PER_POWER + PER_POWER) << shift;
        return first + (1L << shift) - 1;
    }

    /** What was counted so far. */
    Distribution summary(String name) {
        long[] copy = new long[BUCKETS];
        long total = 0;
        for (int i = 0; i < BUCKETS; i++) {
            copy[i] = counts.get(i);
            total += copy[i];
        }
        Duration max = Duration.ofNanos(longest.get());
        return new Distribution(name, total, percentile(copy, total, 50, max), percentile(copy, total, 95, max),
                percentile(copy, total, 99, max), max);
    }

    private static Duration percentile(long[] copy, long total, int percent, Duration max) {
        long wanted = (total * percent + 99) / 100; // nearest rank
        long seen = 0;
        for (int i = 0; i < BUCKETS - 1; i++) {
            seen += copy[i];
            if (seen >= wanted) {
                Duration value = Duration.ofNanos(upper(i) * NANOS_PER_MICRO);
                return value.compareTo(max) > 0 ? max : value;
            }
        }
        return max;
    }
}
