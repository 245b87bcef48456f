package org.cuepoint.catalog.library;

/**
 * Reads the numbers of an export. Only plain non-negative decimal numbers in ASCII digits are numbers, so that nothing
 * that a library function happens to take (NaN, 1e9, 0x1p3, 128f) gets in. No exceptions: a library has a million of
 * them.
 */
final class Numbers {

    /** The answer for a text that is not a number or is out of range. */
    static final long UNREADABLE = -1;

    /** Twice the fastest music there is; more is a mistake. */
    private static final double MOST_BPM = 2000;

    private Numbers() {
    }

    /**
     * A whole number; a fraction after a point is cut off.
     *
     * @return {@link #UNREADABLE} unless it is from 0 to {@code most}; 0 for an empty text
     */
    static long whole(String text, long most) {
        int end = fractionStart(text, false);
        if (end < text.length() && (end == 0 || !digits(text, end + 1, text.length()))) {
            return UNREADABLE;
        }
        long value = 0;
        for (int i = 0; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || value > (most - digit) / 10) {
                return UNREADABLE;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /**
     * Beats per minute with a point or, as programs in some countries write it, a comma before the fraction.
     *
     * @return {@link #UNREADABLE} unless it is from 0 to 2000; 0 for an empty text
     */
    static double bpm(String text) {
        int end = fractionStart(text, true);
        long whole = whole(text.substring(0, end), (long) MOST_BPM);
        if (whole == UNREADABLE || end == 0 && !text.isEmpty()) {
            return UNREADABLE;
        }
        double value = whole;
        if (end < text.length()) {
            if (!digits(text, end + 1, text.length())) {
                return UNREADABLE;
            }
            value = Double.parseDouble(text.replace(',', '.'));
        }
        return value <= MOST_BPM ? value : UNREADABLE;
    }

    private static int fractionStart(String text, boolean comma) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '.' || comma && text.charAt(i) == ',') {
                return i;
            }
        }
        return text.length();
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return to > from;
    }
}
