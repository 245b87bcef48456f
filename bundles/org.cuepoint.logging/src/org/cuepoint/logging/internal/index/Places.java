package org.cuepoint.logging.internal.index;

/**
 * Where the records of a segment begin, which level they have, and for each block of {@link #BLOCK} of them the earliest
 * and the latest time. A record costs two and a half bytes: its distance from the beginning of its block in 16 bits where
 * that is enough, else 32 bits for all of the segment.
 */
final class Places {

    /** Records of a block. */
    static final int BLOCK = 128;

    /** Those of a segment without records. */
    static final Places NONE = new Places(new int[0], new char[0], new int[0], new byte[0], new long[0], new long[0]);

    /** A record's index shifted by this is its block. */
    static final int SHIFT = 7;

    private final int[] far;
    private final char[] near;
    private final int[] bases;
    private final byte[] levels;
    private final long[] earliest;
    private final long[] latest;

    /**
     * Keeps the arrays.
     *
     * @param far where the records begin, in bytes after the beginning of the segment; empty when {@code near} is enough
     * @param near the same, in bytes after the beginning of the first record of the block; empty when they are too far
     * @param bases where the first record of each block begins
     * @param levels the ordinals of their levels, two in a byte, the earlier one in the lower half
     * @param earliest for each block its earliest time
     * @param latest for each block its latest time
     */
    Places(int[] far, char[] near, int[] bases, byte[] levels, long[] earliest, long[] latest) {
        this.far = far;
        this.near = near;
        this.bases = bases;
        this.levels = levels;
        this.earliest = earliest;
        this.latest = latest;
    }

    /** How many blocks so many records have. */
    static int blocks(int count) {
        return count + BLOCK - 1 >> SHIFT;
    }

    int count() {
        return Math.max(near.length, far.length);
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
