package org.cuepoint.logging.internal.index;

import java.nio.charset.StandardCharsets;

/**
 * Looks for a text in bytes, eight places at a time: only where two of its bytes stand at their distance the rest is
 * compared. The two are those that are rarest in logs.
 */
final class Needle {

    /** What occurs in logs most, most frequent first; what is not among them is rarer. */
    private static final String FREQUENT = " e0ta1onri2s:c.-3l4du5hmp6g78w9o,fby[]k/v='\"()TIzNFO{}xWjEqRADSMCLPBUGHV";
    private static final int CASE = 0x20;

    private final byte[] text;
    private final boolean fold;
    private final int left;
    private final int right;
    private final long leftFold;
    private final long rightFold;
    private final long leftByte;
    private final long rightByte;

    private Needle(byte[] text, boolean fold) {
        this.text = text;
        this.fold = fold;
        int rarest = 0;
        for (int i = 1; i < text.length; i++) {
            rarest = rank(text[i]) > rank(text[rarest]) ? i : rarest;
        }
        int other = rarest == 0 ? text.length - 1 : 0;
        for (int i = 0; i < text.length; i++) {
            other = i != rarest && rank(text[i]) > rank(text[other]) ? i : other;
        }
        left = Math.min(rarest, other);
        right = Math.max(rarest, other);
        leftFold = folding(text[left]);
        rightFold = folding(text[right]);
        leftByte = Bytes.eight(text[left]);
        rightByte = Bytes.eight(text[right]);
    }

    /**
     * A text to look for.
     *
     * @param text not empty; of ASCII when capital letters do not matter
     * @param matchCase whether capital letters matter
     */
    static Needle of(String text, boolean matchCase) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length && !matchCase; i++) {
            bytes[i] = (byte) (bytes[i] >= 'A' && bytes[i] <= 'Z' ? bytes[i] | CASE : bytes[i]);
        }
        return new Needle(bytes, !matchCase);
    }

    private static int rank(byte value) {
        int found = FREQUENT.indexOf(value);
        return found < 0 ? FREQUENT.length() : found;
    }

    private static boolean letter(byte value) {
        return value >= 'a' && value <= 'z';
    }

    private long folding(byte value) {
        return fold && letter(value) ? Bytes.eight(CASE) : 0;
    }

    /** The first place at or after {@code from} where it stands and ends before {@code to}; -1 when there is none. */
    int find(byte[] bytes, int from, int to) {
        int last = to - text.length;
        for (int i = from; i <= last; i += Long.BYTES) {
            long zeros = Bytes.zeros((Bytes.at(bytes, i + left) | leftFold) ^ leftByte
                    | (Bytes.at(bytes, i + right) | rightFold) ^ rightByte);
            while (zeros != 0) {
                int at = i + (Long.numberOfTrailingZeros(zeros) >>> 3);
                if (at > last) {
                    return -1;
                }
                if (stands(bytes, at)) {
                    return at;
                }
                zeros &= zeros - 1;
            }
        }
        return -1;
    }

    private boolean stands(byte[] bytes, int at) {
        for (int i = 0; i < text.length; i++) {
            byte there = bytes[at + i];
            if (there != text[i] && !(fold && letter(text[i]) && (there | CASE) == text[i])) {
                return false;
            }
        }
        return true;
    }
}
