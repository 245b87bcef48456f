package org.cuepoint.logging.internal.index;

import java.nio.CharBuffer;
import java.util.function.BooleanSupplier;

/**
 * The text of a record for a regular expression, which may look at it only so often: Java's matcher can take exponential
 * time on some expressions, and asks for every character here. One object is used for all records of a thread.
 */
final class RecordText implements CharSequence {

    /** Thrown when it was looked at too often, or the search was cancelled. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("The expression takes too many steps", null, false, false);
        }
    }

    private static final int STEPS_PER_CHARACTER = 1_000;
    private static final int LEAST_STEPS = 100_000;
    private static final int ASKED_EVERY = 1 << 16;

    private final BooleanSupplier cancelled;
    private char[] text = new char[1 << 12];
    private int length;
    private long left;
    private int untilAsked = ASKED_EVERY;

    /** @param cancelled whether to stop */
    RecordText(BooleanSupplier cancelled) {
        this.cancelled = cancelled;
    }

    /**
     * Takes another record.
     *
     * @param bytes where it is
     * @param from its first byte
     * @param to the end of its bytes
     */
    void take(byte[] bytes, int from, int to) {
        int end = to > from && bytes[to - 1] == '\n' ? to - 1 : to;
        if (text.length < end - from) {
            text = new char[(end - from) * 2];
        }
        char[] chars = text;
        int unusual = 0;
        for (int i = 0, n = end - from; i < n; i++) {
            byte b = bytes[from + i];
            chars[i] = (char) b;
            unusual |= b;
        }
        length = end - from;
        if (unusual < 0 || length > RecordBytes.LONGEST || hasReturn(chars, length)) {
            String decoded = RecordBytes.plainText(bytes, from, to - from);
            length = decoded.length();
            text = text.length < length ? new char[length * 2] : text;
            decoded.getChars(0, length, text, 0);
        }
        left = Math.max(LEAST_STEPS, (long) STEPS_PER_CHARACTER * length);
    }

    private static boolean hasReturn(char[] chars, int length) {
        int found = 0;
        for (int i = 0; i < length; i++) {
            found += chars[i] == '\r' ? 1 : 0;
        }
        return found > 0;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        if (--untilAsked < 0) {
            ask();
        }
        return text[index];
    }

    private void ask() {
        left -= ASKED_EVERY;
        untilAsked = ASKED_EVERY;
        if (left < 0 || cancelled.getAsBoolean()) {
            throw new Stopped();
        }
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return CharBuffer.wrap(text, from, to - from);
    }

    @Override
    public String toString() {
        return new String(text, 0, length);
    }
}
