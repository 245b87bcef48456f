package org.cuepoint.torture;

import java.io.InputStream;

/** The same bytes over and over, without holding them. */
final class Repeating extends InputStream {

    private final byte[] piece;
    private long left;
    private int at;

    /**
     * @param piece not empty
     * @param times how often
     */
    Repeating(byte[] piece, int times) {
        this.piece = piece;
        this.left = (long) piece.length * times;
    }

    @Override
    public int read() {
        if (left == 0) {
            return -1;
        }
        left--;
        int next = piece[at] & 0xFF;
        at = (at + 1) % piece.length;
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (left == 0) {
            return -1;
        }
        int count = (int) Math.min(Math.min(length, left), piece.length - at);
        System.arraycopy(piece, at, target, offset, count);
        at = (at + count) % piece.length;
        left -= count;
        return count;
    }
}
