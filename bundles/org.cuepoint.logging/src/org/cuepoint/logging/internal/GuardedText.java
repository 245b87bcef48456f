package org.cuepoint.logging.internal;

/**
 * Text that a regular expression may look at only so often. Java's matcher can take exponential time on some patterns;
 * the matcher asks for every character, so counting them stops it.
 */
final class GuardedText implements CharSequence {

    /** Thrown when the budget is used up. */
    static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super("The pattern takes too many steps", null, false, false);
        }
    }

    private final String text;
    private final int start;
    private final int end;
    private final long[] budget;

    private GuardedText(String text, int start, int end, long[] budget) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.budget = budget;
    }

    /** A text that may be looked at 1,000 times for each of its characters, and 100,000 times at least. */
    static GuardedText of(String text) {
        return new GuardedText(text, 0, text.length(), new long[]{Math.max(100_000L, 1_000L * text.length())});
    }

    @Override
    public int length() {
        return end - start;
    }

    @Override
    public char charAt(int index) {
        if (--budget[0] < 0) {
            throw new TooManySteps();
        }
        return text.charAt(start + index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new GuardedText(text, start + from, start + to, budget);
    }

    @Override
    public String toString() {
        return text.substring(start, end);
    }
}
