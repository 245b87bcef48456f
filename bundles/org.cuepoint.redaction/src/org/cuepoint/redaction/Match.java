package org.cuepoint.redaction;

/**
 * A place to mask.
 *
 * @param start the first character to mask
 * @param end the character after the last one to mask; greater than {@code start}
 * @param replacement what stands there instead; must not be found by any rule again
 */
public record Match(int start, int end, String replacement) {

    /** What stands instead of a secret. */
    public static final String MASK = "[redacted]";

    /** Checks the order. */
    public Match {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A match from " + start + " to " + end);
        }
    }

    /** A place to be replaced by {@link #MASK}. */
    public static Match secret(int start, int end) {
        return new Match(start, end, MASK);
    }
}
