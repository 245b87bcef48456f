package org.cuepoint.catalog.match;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A musical key, the same in every notation: {@code Fm}, {@code F minor}, {@code F♯ min}, {@code Gb}, German
 * {@code h-moll}, Camelot {@code 4A} (Mixed In Key's wheel: 8A is A minor, each step a fifth), Open Key {@code 9m} (1m
 * is A minor).
 *
 * @param pitch the tonic in semitones above C, 0 to 11; enharmonic names are one
 * @param minor whether the mode is minor
 */
record MusicalKey(int pitch, boolean minor) {

    private static final Pattern WHEEL = Pattern.compile("0?(\\d{1,2})\\s*([abdm])");
    private static final Pattern NOTE = Pattern
            .compile("([a-h])\\s*(#|b|sharp|flat)?\\s*(minor|min|moll|mol|m|major|maj|dur|)", Pattern.CASE_INSENSITIVE);
    private static final int[] NATURALS = {9, 11, 0, 2, 4, 5, 7, 11};

    /**
     * Reads a key. Of several notations in one text ({@code F#m/Gbm}, {@code 4A - Fm}) the first readable one counts.
     *
     * @return the key, or empty when the text is none
     */
    static Optional<MusicalKey> parse(String text) {
        String plain = NormalText.cut(text, 40).replace('\u266F', '#').replace('\u266D', 'b').replaceAll("\\s+", " ")
                .strip();
        Optional<MusicalKey> whole = one(plain);
        if (whole.isPresent()) {
            return whole;
        }
        for (String part : plain.split("[/|,;()\\[\\]]|\\s-\\s| ")) {
            Optional<MusicalKey> key = part.isEmpty() ? Optional.empty() : one(part.strip());
            if (key.isPresent()) {
                return key;
            }
        }
        return Optional.empty();
    }

    /**
     * Whether analysis often takes one for the other: relative major and minor, or one fifth apart in the same mode.
     */
    boolean neighbours(MusicalKey other) {
        if (minor == other.minor) {
            int steps = Math.floorMod(pitch - other.pitch, 12);
            return steps == 5 || steps == 7;
        }
        MusicalKey minorOne = minor ? this : other;
        MusicalKey majorOne = minor ? other : this;
        return Math.floorMod(majorOne.pitch - minorOne.pitch, 12) == 3;
    }

    private static Optional<MusicalKey> one(String text) {
        Matcher wheel = WHEEL.matcher(text.toLowerCase(Locale.ROOT));
        if (wheel.matches()) {
            return wheel(Integer.parseInt(wheel.group(1)), wheel.group(2).charAt(0));
        }
        Matcher note = NOTE.matcher(text.replace('-', ' ').strip());
        return note.matches() ? Optional.of(note(note)) : Optional.empty();
    }

    private static Optional<MusicalKey> wheel(int number, char letter) {
        if (number < 1 || number > 12) {
            return Optional.empty();
        }
        int fifths = 7 * (number - 1);
        return Optional.of(switch (letter) {
            case 'a' -> new MusicalKey((8 + fifths) % 12, true);
            case 'b' -> new MusicalKey((11 + fifths) % 12, false);
            case 'm' -> new MusicalKey((9 + fifths) % 12, true);
            default -> new MusicalKey(fifths % 12, false);
        });
    }

    private static MusicalKey note(Matcher note) {
        int pitch = NATURALS[Character.toLowerCase(note.group(1).charAt(0)) - 'a'];
        String accidental = Objects.requireNonNullElse(note.group(2), "").toLowerCase(Locale.ROOT);
        int shift = switch (accidental) {
            case "#", "sharp" -> 1;
            case "b", "flat" -> -1;
            default -> 0;
        };
        String mode = note.group(3);
        boolean minor = "m".equals(mode) || mode.toLowerCase(Locale.ROOT).matches("min|minor|mol|moll");
        return new MusicalKey(Math.floorMod(pitch + shift, 12), minor);
    }
}
