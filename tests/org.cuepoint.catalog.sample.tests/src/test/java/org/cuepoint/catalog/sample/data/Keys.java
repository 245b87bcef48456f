package org.cuepoint.catalog.sample.data;

import java.util.List;

/** The notations of a musical key that DJ libraries hold. */
final class Keys {

    private static final List<String> MINOR = List.of("Ab", "Eb", "Bb", "F", "C", "G", "D", "A", "E", "B", "F#", "C#");
    private static final List<String> MAJOR = List.of("B", "F#", "C#", "Ab", "Eb", "Bb", "F", "C", "G", "D", "A", "E");

    private Keys() {
    }

    /** {@code F Minor} as {@code Fm}, {@code F Major} as {@code F}. */
    static String brief(String key) {
        String note = key.substring(0, key.indexOf(' '));
        return key.endsWith("Minor") ? note + "m" : note;
    }

    /** {@code F Minor} as {@code 4A}. */
    static String camelot(String key) {
        String note = key.substring(0, key.indexOf(' '));
        boolean minor = key.endsWith("Minor");
        return (minor ? MINOR : MAJOR).indexOf(note) + 1 + (minor ? "A" : "B");
    }
}
