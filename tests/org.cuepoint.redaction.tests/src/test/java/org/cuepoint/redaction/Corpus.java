package org.cuepoint.redaction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of resources, by kind: a kind begins with {@code # kind: its name}. */
final class Corpus {

    /** The lines with secrets. */
    static final List<String> SECRETS = List.of("secrets.txt", "secrets-software.txt", "secrets-tokens.txt",
            "secrets-formats.txt", "secrets-personal.txt", "secrets-later.txt");
    /** The lines without. */
    static final List<String> INNOCENT = List.of("innocent.txt", "innocent-software.txt", "innocent-code.txt",
            "innocent-music.txt", "innocent-tongues.txt", "innocent-later.txt");

    private static final String HEADING = "# kind: ";
    private static final Pattern MARKED = Pattern.compile("«([^»→]*)(?:→([^»]*))?(?:»|$)", Pattern.DOTALL);

    private Corpus() {
    }

    /** A line in which secrets are marked, as its file writes it. */
    record Marked(String line) {

        /** What is logged. */
        String given() {
            return MARKED.matcher(line).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
        }

        /** What must be left of it. */
        String expected() {
            return MARKED.matcher(line).replaceAll(
                    found -> Matcher.quoteReplacement(found.group(2) == null ? Match.MASK : found.group(2)));
        }

        /** What must be gone. */
        List<String> secrets() {
            return MARKED.matcher(line).results().map(found -> found.group(1)).toList();
        }
    }

    /** The lines of resources by kind, with comments left out and escapes resolved. */
    static Map<String, List<String>> kinds(List<String> resources) {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        for (String resource : resources) {
            String kind = resource;
            for (String line : read(resource)) {
                if (line.startsWith(HEADING)) {
                    kind = line.substring(HEADING.length());
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(resolve(line));
                }
            }
        }
        return kinds;
    }

    /** The lines of resources, whatever their kind. */
    static List<String> lines(List<String> resources) {
        return kinds(resources).values().stream().flatMap(List::stream).toList();
    }

    private static List<String> read(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Corpus.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resolve(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            int escape = c == '\\' && i + 1 < line.length() ? "nrt\\".indexOf(line.charAt(i + 1)) : -1;
            if (escape >= 0) {
                text.append("\n\r\t\\".charAt(escape));
                i++;
            } else if (c != '·') {
                text.append(c);
            }
        }
        return text.toString();
    }
}
