package org.cuepoint.redaction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Lines of a resource, with comments left out and escapes resolved. */
final class Corpus {

    private Corpus() {
    }

    static List<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Corpus.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).map(Corpus::resolve)
                    .toList();
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
