package org.cuepoint.crash.internal.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuepoint.redaction.Redactor;
import org.cuepoint.redaction.StandardRedactor;

/** Lines with secrets from the corpus of the redactor, and a check that none of them is left. */
final class Planted {

    private static final Path CORPUS = Path.of("..", "org.cuepoint.redaction.tests", "src", "test", "resources", "org",
            "cuepoint", "redaction");
    private static final List<String> FILES = List.of("secrets.txt", "secrets-software.txt", "secrets-tokens.txt",
            "secrets-formats.txt", "secrets-personal.txt", "secrets-later.txt");
    private static final String HEADING = "# kind: ";
    private static final Pattern MARKED = Pattern.compile("«([^»→]*)(?:→([^»]*))?(?:»|$)", Pattern.DOTALL);
    private static final int SHORTEST = 8;

    /** A line with a secret, and the secret. */
    record Line(String kind, String text, String secret) {
    }

    private Planted() {
    }

    static Redactor redactor() {
        return new StandardRedactor(List.of("/home/anna"), List.of("anna"));
    }

    /**
     * Lines of which each has one secret that stands nowhere else and is found wherever the line stands.
     *
     * @param frame what stands around the line, with {@code %s} for it
     */
    static List<Line> lines(String... frames) {
        Redactor redactor = redactor();
        List<Line> all = new ArrayList<>();
        StringBuilder innocent = new StringBuilder();
        for (String file : FILES) {
            read(file, all, innocent);
        }
        Set<String> seen = new HashSet<>();
        String rest = innocent.toString();
        return all.stream().filter(line -> line.secret.length() >= SHORTEST && !rest.contains(line.secret)
                && seen.add(line.secret)).filter(line -> {
                    for (String frame : frames) {
                        if (redactor.redact(frame.replace("%s", line.text)).contains(line.secret)) {
                            return false;
                        }
                    }
                    return true;
                }).toList();
    }

    private static void read(String file, List<Line> all, StringBuilder innocent) {
        String kind = file;
        try {
            for (String line : Files.readAllLines(CORPUS.resolve(file))) {
                if (line.startsWith(HEADING)) {
                    kind = line.substring(HEADING.length());
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    add(kind, resolve(line), all, innocent);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String kind, String line, List<Line> all, StringBuilder innocent) {
        Matcher matcher = MARKED.matcher(line);
        String text = MARKED.matcher(line).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
        innocent.append(MARKED.matcher(line).replaceAll("[redacted]")).append('\n');
        if (matcher.find()) {
            String secret = matcher.group(1);
            if (!matcher.find()) {
                all.add(new Line(kind, text, secret));
            }
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

    /** The secrets that stand in a text. */
    static List<String> left(List<Line> lines, String text) {
        return lines.stream().filter(line -> text.contains(line.secret))
                .map(line -> line.kind + ": " + line.text).toList();
    }
}
