package org.cuepoint.catalog.match;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Word lists as they are read best: plain words between spaces, and pairs written as {@code from=to}. */
final class WordTable {

    private WordTable() {
    }

    /** The words of a text; a word that stands there twice is a mistake and fails. */
    static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    /** The pairs of a text; {@code to} may be empty. */
    static Map<String, String> pairs(String text) {
        return Stream.of(text.strip().split("\\s+")).map(pair -> pair.split("=", -1))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }
}
