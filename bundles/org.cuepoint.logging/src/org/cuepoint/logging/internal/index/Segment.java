package org.cuepoint.logging.internal.index;

import org.jspecify.annotations.Nullable;

/**
 * What is known about the records that begin in one stretch of a file. Immutable, but that the places of the records may be
 * left out to save memory; they are made again from the file then.
 *
 * @param start where the stretch begins in the file
 * @param length its length in bytes
 * @param complete whether it was judged for good: when the file grows, it stays as it is
 * @param count how many records begin in it
 * @param first where the first of them begins, in bytes after {@code start}
 * @param levels how many there are of each level, by ordinal
 * @param earliest the earliest time, in milliseconds; {@link Long#MIN_VALUE} when not all have one
 * @param latest the latest time; {@link Long#MAX_VALUE} when not all have one
 * @param lastTime the time of the last record that has one; {@link Times#NONE} when none has
 * @param places where they are
 */
record Segment(long start, int length, boolean complete, int count, int first, int[] levels, long earliest,
        long latest, long lastTime, @Nullable Places places) {

    /** The end of the stretch. */
    long end() {
        return start + length;
    }

    /** The same without the places. */
    Segment slim() {
        return new Segment(start, length, complete, count, first, levels, earliest, latest, lastTime, null);
    }
}
