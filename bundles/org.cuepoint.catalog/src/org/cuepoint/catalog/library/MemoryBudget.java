package org.cuepoint.catalog.library;

import java.util.Locale;

/**
 * Counts, by estimate, what a library takes in memory, so that a hostile export ends in a sentence and not in an error.
 */
final class MemoryBudget {

    private final long limit;
    private long spent;

    MemoryBudget(long limit) {
        this.limit = limit;
    }

    /** Counts something of a known size in bytes. */
    void spend(long bytes) throws StopException {
        spent += bytes;
        if (spent > limit) {
            throw new StopException(ReadResult.Kind.TOO_LARGE, String.format(Locale.ROOT,
                    "holds more than fits into the %,d MB of memory that CuePoint has for it.",
                    Math.max(1, limit >> 20)));
        }
    }

    /** Counts the characters of a text: one byte each, or two when one of them is beyond Latin-1. */
    void spend(String text) throws StopException {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) > 0xFF) {
                spend(2L * length);
                return;
            }
        }
        spend(length);
    }
}
