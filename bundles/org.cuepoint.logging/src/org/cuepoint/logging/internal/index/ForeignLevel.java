package org.cuepoint.logging.internal.index;

import org.cuepoint.logging.LogLevel;

/** Guesses the level of a line of another form by the first word in capital letters near its beginning that names one. */
final class ForeignLevel {

    private static final int LOOKED_AT = 96;

    private ForeignLevel() {
    }

    /** The ordinal of the level; that of {@code INFO} when nothing tells. */
    static int of(byte[] bytes, int at, int limit) {
        int end = Math.min(limit, at + LOOKED_AT);
        int word = -1;
        for (int i = at; i <= end; i++) {
            boolean letter = i < end && bytes[i] >= 'A' && bytes[i] <= 'Z';
            if (letter && word < 0) {
                word = i;
            } else if (!letter && word >= 0) {
                int level = named(bytes, word, i - word);
                if (level >= 0) {
                    return level;
                }
                word = -1;
            }
            if (i < end && bytes[i] == '\n') {
                break;
            }
        }
        return LogLevel.INFO.ordinal();
    }

    private static int named(byte[] bytes, int at, int length) {
        return switch (length) {
            case 4 -> is(bytes, at, "INFO")
                    ? LogLevel.INFO.ordinal()
                    : is(bytes, at, "WARN") ? LogLevel.WARNING.ordinal() : -1;
            case 5 -> is(bytes, at, "ERROR") || is(bytes, at, "FATAL")
                    ? LogLevel.ERROR.ordinal()
                    : is(bytes, at, "DEBUG")
                            ? LogLevel.DEBUG.ordinal()
                            : is(bytes, at, "TRACE") ? LogLevel.TRACE.ordinal() : -1;
            case 6 -> is(bytes, at, "SEVERE") ? LogLevel.ERROR.ordinal() : -1;
            case 7 -> is(bytes, at, "WARNING") ? LogLevel.WARNING.ordinal() : -1;
            case 8 -> is(bytes, at, "CRITICAL") ? LogLevel.ERROR.ordinal() : -1;
            default -> -1;
        };
    }

    private static boolean is(byte[] bytes, int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
