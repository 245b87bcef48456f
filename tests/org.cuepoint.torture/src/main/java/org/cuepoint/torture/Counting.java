package org.cuepoint.torture;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A head and then a pattern with the numbers from 0, without an end of its own. */
final class Counting extends InputStream {

    private final String pattern;
    private final int times;
    private byte[] piece;
    private int at;
    private int number;

    /**
     * @param head what comes first
     * @param pattern with a place for the number, as {@link String#format} takes it
     * @param times how many numbers
     */
    Counting(String head, String pattern, int times) {
        this.pattern = pattern;
        this.times = times;
        this.piece = head.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (at == piece.length) {
            if (number == times) {
                return -1;
            }
            StringBuilder next = new StringBuilder();
            for (int i = 0; i < 500 && number < times; i++) {
                next.append(pattern.formatted(number++));
            }
            piece = next.toString().getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, target, offset, count);
        at += count;
        return count;
    }
}
