package org.cuepoint.safety.internal.transaction;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One file of a transaction as its journal tells it: all that is needed to finish or undo without any other knowledge.
 *
 * @param target the file, without symbolic links
 * @param staged its new content, in the same folder
 * @param sha256 of the new content
 * @param before SHA-256 of the content that is replaced; empty when there was no file
 */
record Step(Path target, Path staged, String sha256, Optional<String> before) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String NONE = "-";
    private static final int FIELDS = 5;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** The line of the journal: fields separated by tabs, whatever could be taken for a separator percent-encoded. */
    String line() {
        return String.join("\t", "file", sha256, before.orElse(NONE), encode(staged.toString()),
                encode(target.toString()));
    }

    /** What a line says; empty when it is no such line. */
    static Optional<Step> parse(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS || !"file".equals(fields[0]) || !HASH.matcher(fields[1]).matches()
                || !NONE.equals(fields[2]) && !HASH.matcher(fields[2]).matches()) {
            return Optional.empty();
        }
        try {
            Path staged = Path.of(decode(fields[3]));
            Path target = Path.of(decode(fields[4]));
            Optional<String> before = NONE.equals(fields[2]) ? Optional.empty() : Optional.of(fields[2]);
            return Optional.of(new Step(target, staged, fields[1], before));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not written by us
        }
    }

    private static String encode(String text) {
        StringBuilder coded = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c < ' ' || c == '%') {
                coded.append('%').append(HEX.toHexDigits((byte) c));
            } else {
                coded.append(c);
            }
        }
        return coded.toString();
    }

    private static String decode(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                if (i + 2 >= text.length()) {
                    throw new IllegalArgumentException("a code is cut off");
                }
                plain.append((char) HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 2;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Whether such a path comes back as it is, which one that is no text does not. */
    static boolean canBeTold(Path path) {
        String text = path.toString();
        return StandardCharsets.UTF_8.newEncoder().canEncode(text) && Path.of(text).equals(path);
    }
}
