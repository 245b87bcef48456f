package org.cuepoint.logging.internal.index;

import java.util.Arrays;
import org.cuepoint.logging.LogLevel;

/** Collects the records of a segment one after the other, ready to be kept: what it made is copied, not gone over again. */
final class PlacesMaker {

    private static final int LEVELS = LogLevel.values().length;
    private static final int FIRST_SIZE = 1 << 14;

    private int[] starts = new int[FIRST_SIZE];
    private char[] near = new char[FIRST_SIZE];
    private byte[] levels = new byte[FIRST_SIZE >> 1];
    private int[] bases = new int[Places.blocks(FIRST_SIZE)];
    private long[] earliest = new long[Places.blocks(FIRST_SIZE)];
    private long[] latest = new long[Places.blocks(FIRST_SIZE)];
    private final int[] counts = new int[LEVELS];
    private int count;
    private int base;
    private int farthest;

    /** Begins a segment. */
    void clear() {
        count = 0;
        farthest = 0;
        Arrays.fill(counts, 0);
    }

    /**
     * Adds a record behind the last one.
     *
     * @param start where it begins, in bytes after the beginning of the segment
     * @param level the ordinal of its level
     * @param time its time; {@link Times#NONE} when it has none
     */
    void add(int start, int level, long time) {
        int index = count;
        if (index == starts.length) {
            grow();
        }
        int block = index >> Places.SHIFT;
        long until = time == Times.NONE ? Long.MAX_VALUE : time;
        if ((index & Places.BLOCK - 1) == 0) {
            base = start;
            bases[block] = start;
            earliest[block] = time;
            latest[block] = until;
        } else {
            earliest[block] = Math.min(earliest[block], time);
            latest[block] = Math.max(latest[block], until);
        }
        starts[index] = start;
        near[index] = (char) (start - base);
        farthest |= start - base;
        int shift = (index & 1) << 2;
        levels[index >> 1] = (byte) (levels[index >> 1] & (1 << shift) - 1 | level << shift);
        counts[level]++;
        count = index + 1;
    }

    private void grow() {
        int size = starts.length * 2;
        starts = Arrays.copyOf(starts, size);
        near = Arrays.copyOf(near, size);
        levels = Arrays.copyOf(levels, size >> 1);
        bases = Arrays.copyOf(bases, Places.blocks(size));
        earliest = Arrays.copyOf(earliest, Places.blocks(size));
        latest = Arrays.copyOf(latest, Places.blocks(size));
    }

    /**
     * The segment of what was added.
     *
     * @param start where it begins in the file
     * @param length its length in bytes
     * @param complete whether it was judged for good
     * @param lastTime the time of the last record that has one
     */
    Segment segment(long start, int length, boolean complete, long lastTime) {
        int blocks = Places.blocks(count);
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int block = 0; block < blocks; block++) {
            first = Math.min(first, earliest[block]);
            last = Math.max(last, latest[block]);
        }
        boolean wide = farthest > Character.MAX_VALUE;
        Places places = new Places(wide ? Arrays.copyOf(starts, count) : new int[0],
                wide ? new char[0] : Arrays.copyOf(near, count), Arrays.copyOf(bases, blocks),
                Arrays.copyOf(levels, count + 1 >> 1), Arrays.copyOf(earliest, blocks), Arrays.copyOf(latest, blocks));
        return new Segment(start, length, complete, count, count == 0 ? 0 : starts[0], counts.clone(), first, last,
                lastTime, places);
    }
}
