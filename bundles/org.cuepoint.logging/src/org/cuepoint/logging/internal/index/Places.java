package org.cuepoint.logging.internal.index;

import java.util.Arrays;

/**
 * Where the records of a segment begin, which level they have, and for each block of {@link #BLOCK} of them the earliest
 * and the latest time. A record costs two and a half bytes: its distance from the beginning of its block in 16 bits where
 * that is enough, else 32 bits for all of the segment.
 */
final class Places {

    /** Records of a block. */
    static final int BLOCK = 128;

    private static final int SHIFT = 7;

    private final int count;
    private final int[] bases;
    private final char[] near;
    private final int[] far;
    private final byte[] levels;
    private final long[] earliest;
    private final long[] latest;

    /**
     * @param starts where they begin, in bytes after the beginning of the segment
     * @param levels their levels
     * @param count how many of these count
     * @param earliest for each block its earliest time
     * @param latest for each block its latest time
     */
    Places(int[] starts, byte[] levels, int count, long[] earliest, long[] latest) {
        this.count = count;
        int blocks = blocks(count);
        this.earliest = Arrays.copyOf(earliest, blocks);
        this.latest = Arrays.copyOf(latest, blocks);
        this.levels = packed(levels, count);
        boolean wide = false;
        for (int first = 0; first < count && !wide; first += BLOCK) {
            wide = starts[Math.min(count, first + BLOCK) - 1] - starts[first] > Character.MAX_VALUE;
        }
        far = wide ? Arrays.copyOf(starts, count) : new int[0];
        near = new char[wide ? 0 : count];
        bases = new int[wide ? 0 : blocks];
        for (int first = 0, block = 0; !wide && first < count; first += BLOCK, block++) {
            int base = starts[first];
            bases[block] = base;
            int end = Math.min(count, first + BLOCK);
            for (int i = first; i < end; i++) {
                near[i] = (char) (starts[i] - base);
            }
        }
    }

    private static byte[] packed(byte[] levels, int count) {
        byte[] packed = new byte[count + 1 >> 1];
        for (int i = 0; i + 1 < count; i += 2) {
            packed[i >> 1] = (byte) (levels[i] | levels[i + 1] << 4);
        }
        if ((count & 1) != 0) {
            packed[count >> 1] = levels[count - 1];
        }
        return packed;
    }

    /** How many blocks so many records have. */
    static int blocks(int count) {
        return count + BLOCK - 1 >> SHIFT;
    }

    int count() {
        return count;
    }

    /** Where a record begins, in bytes after the beginning of the segment. */
    int start(int index) {
        return near.length == 0 ? far[index] : bases[index >> SHIFT] + near[index];
    }

    /** The ordinal of a record's level. */
    int level(int index) {
        return levels[index >> 1] >> ((index & 1) << 2) & 0xF;
    }

    /** The earliest time of a block, {@link Long#MIN_VALUE} when not all of its records have one. */
    long earliest(int block) {
        return earliest[block];
    }

    /** The latest time of a block, {@link Long#MAX_VALUE} when not all of its records have one. */
    long latest(int block) {
        return latest[block];
    }
}
