package org.cuepoint.catalog.library;

import java.util.Arrays;

/**
 * Keeps one copy of texts that repeat: artists, labels, genres, keys. A table of fixed size in which a new text
 * replaces an old one with the same place, so that a hostile export cannot make it grow and a common text finds its
 * copy nearly always.
 */
final class TextPool {

    private static final int SLOTS = 1 << 15;

    private final String[] slots = new String[SLOTS];

    TextPool() {
        Arrays.fill(slots, "");
    }

    /** An equal text: the copy kept earlier if there is one, else this, kept from now on. */
    String one(String text) {
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        String kept = slots[slot];
        if (kept.equals(text)) {
            return kept;
        }
        slots[slot] = text;
        return text;
    }
}
