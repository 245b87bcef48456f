package org.cuepoint.redaction.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Beginnings of finds in several spellings. */
final class Beginnings {

    private static final int INDEXED = 3;

    private Beginnings() {
    }

    /** The first characters of words in any case; the rest does not matter for finding the rule. */
    static List<String> anyCase(List<String> words) {
        Set<String> all = new LinkedHashSet<>();
        for (String word : words) {
            String start = word.substring(0, Math.min(INDEXED, word.length()));
            spell(start, "", all);
        }
        return List.copyOf(all);
    }

    private static void spell(String start, String begun, Set<String> all) {
        int at = begun.length();
        if (at == start.length()) {
            all.add(begun);
            return;
        }
        spell(start, begun + Character.toLowerCase(start.charAt(at)), all);
        spell(start, begun + Character.toUpperCase(start.charAt(at)), all);
    }

    /** Each of the prefixes followed by each digit. */
    static List<String> withDigit(Iterable<String> prefixes) {
        Set<String> all = new LinkedHashSet<>();
        for (String prefix : prefixes) {
            for (char digit = '0'; digit <= '9'; digit++) {
                all.add(prefix + digit);
            }
        }
        return List.copyOf(all);
    }
}
