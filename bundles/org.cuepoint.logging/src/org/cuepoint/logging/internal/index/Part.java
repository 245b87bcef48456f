package org.cuepoint.logging.internal.index;

import java.util.Arrays;
import org.cuepoint.logging.internal.index.SegmentScanner.Form;

/**
 * What is indexed of one file; immutable.
 *
 * @param content the file
 * @param generation distinguishes what is indexed from what was before a truncation
 * @param form the form of its lines
 * @param base the number of its first record
 * @param segments its segments, from the beginning of the file
 * @param starts how many records of the file are before each segment, and at the end how many there are
 * @param size the bytes that are indexed
 * @param carried the time of the last record of the files before, for records without one
 */
record Part(Content content, int generation, Form form, long base, Segment[] segments, long[] starts, long size,
        long carried) {

    static Part of(LogFile file, long base, long carried) {
        Segment[] all = file.segments().toArray(Segment[]::new);
        long[] starts = new long[all.length + 1];
        for (int i = 0; i < all.length; i++) {
            starts[i + 1] = starts[i] + all[i].count();
        }
        return new Part(file.content(), file.generation(), file.form(), base, all, starts,
                all.length == 0 ? 0 : all[all.length - 1].end(), carried);
    }

    long count() {
        return starts[segments.length];
    }

    long end() {
        return base + count();
    }

    /** The segment in which a record begins. */
    int segmentOf(long number) {
        int found = Arrays.binarySearch(starts, number - base);
        if (found < 0) {
            return -found - 2;
        }
        while (segments[found].count() == 0) {
            found++; // empty segments begin at the same number
        }
        return found;
    }

    /** The number of the first record of a segment. */
    long first(int segment) {
        return base + starts[segment];
    }

    /** Where the last record of a segment ends in the file: where the next one begins. */
    long endOfRecords(int segment) {
        for (int i = segment + 1; i < segments.length; i++) {
            if (segments[i].count() > 0) {
                return segments[i].start() + segments[i].first();
            }
        }
        return size;
    }

    /** The time of the last record that has one; {@link Times#NONE} when none has. */
    long lastTime() {
        return timeBefore(segments.length);
    }

    /** The time of the last record before a segment that has one, in this file or those before. */
    long timeBefore(int segment) {
        for (int i = segment - 1; i >= 0; i--) {
            if (segments[i].lastTime() != Times.NONE) {
                return segments[i].lastTime();
            }
        }
        return carried;
    }
}
