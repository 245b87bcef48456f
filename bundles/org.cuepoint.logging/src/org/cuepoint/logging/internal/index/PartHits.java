package org.cuepoint.logging.internal.index;

import java.util.Arrays;

/**
 * The found records of one segment; immutable.
 *
 * @param first the number of the segment's first record
 * @param count how many are found
 * @param indexes which they are, counted within the segment, when they are few
 * @param bits the same as bits when they are many
 */
record PartHits(long first, int count, int[] indexes, long[] bits) {

    private static final int[] NO_INDEXES = {};
    private static final long[] NO_BITS = {};
    private static final int BITS_FOR_ONE = 32;

    /** @param found a bit for each record of the segment */
    static PartHits of(long first, long[] found) {
        int count = 0;
        for (long word : found) {
            count += Long.bitCount(word);
        }
        if ((long) count * BITS_FOR_ONE > found.length * (long) Long.SIZE) {
            return new PartHits(first, count, NO_INDEXES, found.clone());
        }
        int[] indexes = new int[count];
        int at = 0;
        for (int i = 0; i < found.length; i++) {
            for (long word = found[i]; word != 0; word &= word - 1) {
                indexes[at++] = i * Long.SIZE + Long.numberOfTrailingZeros(word);
            }
        }
        return new PartHits(first, count, indexes, NO_BITS);
    }

    /** The number of a found record. */
    long number(int position) {
        if (bits.length == 0) {
            return first + indexes[position];
        }
        int left = position;
        int word = 0;
        for (int inWord = Long.bitCount(bits[0]); inWord <= left; inWord = Long.bitCount(bits[word])) {
            left -= inWord;
            word++;
        }
        long rest = bits[word];
        for (int i = 0; i < left; i++) {
            rest &= rest - 1;
        }
        return first + word * (long) Long.SIZE + Long.numberOfTrailingZeros(rest);
    }

    /** How many found records have a smaller number. */
    int before(long number) {
        long wanted = number - first;
        if (wanted <= 0) {
            return 0;
        }
        if (bits.length == 0) {
            int found = Arrays.binarySearch(indexes, (int) Math.min(Integer.MAX_VALUE, wanted));
            return found < 0 ? -found - 1 : found;
        }
        int words = (int) Math.min(bits.length, wanted / Long.SIZE);
        int sum = 0;
        for (int i = 0; i < words; i++) {
            sum += Long.bitCount(bits[i]);
        }
        if (words < bits.length) {
            sum += Long.bitCount(bits[words] & (1L << wanted) - 1);
        }
        return sum;
    }
}
