package org.cuepoint.logging.internal.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looking at eight bytes at a time (Hacker's Delight, section 6-1, "find first 0-byte"). Arrays given to these methods have
 * {@link #SLACK} bytes behind the last one that counts.
 */
final class Bytes {

    /** How many bytes behind its content an array has, so that reading eight or forty at its end needs no question. */
    static final int SLACK = 64;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long LINE_ENDS = ONES * '\n';

    private Bytes() {
    }

    /** Eight bytes, the first one in the lowest bits. */
    static long at(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    /** The same byte eight times. */
    static long eight(int value) {
        return ONES * (value & 0xFF);
    }

    /** The high bit of each byte that is zero; above the lowest such byte there may be bits for bytes that are one. */
    static long zeros(long value) {
        return value - ONES & ~value & HIGHS;
    }

    /** Whether a line end is among eight bytes. */
    static boolean hasLineEnd(long eight) {
        return zeros(eight ^ LINE_ENDS) != 0;
    }

    /** The position of the first line feed; {@code to} when there is none before it. */
    static int lineEnd(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i += 2 * Long.BYTES) {
            long first = zeros(at(bytes, i) ^ LINE_ENDS);
            long second = zeros(at(bytes, i + Long.BYTES) ^ LINE_ENDS);
            if ((first | second) != 0) {
                int at = first == 0 ? i + Long.BYTES : i;
                long found = first == 0 ? second : first;
                return Math.min(to, at + (Long.numberOfTrailingZeros(found) >>> 3));
            }
        }
        return to;
    }
}
