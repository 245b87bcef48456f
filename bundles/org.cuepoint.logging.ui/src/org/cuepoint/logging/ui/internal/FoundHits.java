package org.cuepoint.logging.ui.internal;

import java.util.Arrays;
import org.cuepoint.logging.index.LogHits;

/**
 * Hits of a search with those that were found later at its end. Immutable.
 *
 * @param first no earlier record counts: it was rotated away, or the display was cleared
 * @param base what was found at first
 * @param tail what was found later
 * @param tailCount how many of the tail count
 * @param end the end of what was looked at
 */
record FoundHits(long first, LogHits base, long[] tail, int tailCount, long end) implements LogHits {

    private static final int ROOM = 64;

    /** What was found by one search. */
    static FoundHits of(LogHits hits) {
        return new FoundHits(Long.MIN_VALUE, hits, new long[0], 0, hits.end());
    }

    /** With what was found behind these. */
    FoundHits plus(LogHits more) {
        int count = more.count();
        long[] numbers = tail;
        // the room behind the count is only ever written by the one that continues the newest hits
        if (tailCount + count > numbers.length) {
            numbers = Arrays.copyOf(tail, Math.max(ROOM, (tailCount + count) * 2));
        }
        for (int i = 0; i < count; i++) {
            numbers[tailCount + i] = more.number(i);
        }
        return new FoundHits(first, base, numbers, tailCount + count, more.end());
    }

    /** Without the records before a number. */
    FoundHits from(long number) {
        return new FoundHits(number, base, tail, tailCount, end);
    }

    private int skipped() {
        return whole(first);
    }

    private int whole(long number) {
        int place = base.positionOf(number);
        if (place < base.count()) {
            return place;
        }
        int found = Arrays.binarySearch(tail, 0, tailCount, number);
        return base.count() + (found < 0 ? -found - 1 : found);
    }

    @Override
    public int count() {
        return base.count() + tailCount - skipped();
    }

    @Override
    public long number(int position) {
        int place = position + skipped();
        return place < base.count() ? base.number(place) : tail[place - base.count()];
    }

    @Override
    public int positionOf(long number) {
        return whole(Math.max(first, number)) - skipped();
    }
}
