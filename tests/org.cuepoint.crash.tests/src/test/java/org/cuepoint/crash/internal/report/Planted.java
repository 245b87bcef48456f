package org.cuepoint.crash.internal.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line with secrets in it, of the corpus that the redactor is tested with.
 *
 * @param line the line
 * @param secrets what must not be found anywhere
 * @param rest the line without its secrets
 */
record Planted(String line, List<String> secrets, String rest) {

    private static final Path CORPUS = Path
            .of("../org.cuepoint.redaction.tests/src/test/resources/org/cuepoint/redaction");
    private static final String KIND = "# kind: ";
    private static final Pattern MARKED = Pattern.compile("«([^»→]*)(?:→([^»]*))?(?:»|$)");

    /** All lines by kind. */
    static Map<String, List<Planted>> all() throws IOException {
        Map<String, List<Planted>> kinds = new LinkedHashMap<>();
        List<Path> files;
        try (Stream<Path> found = Files.list(CORPUS)) {
            files = found.filter(file -> file.getFileName().toString().startsWith("secrets")).sorted().toList();
        }
        for (Path file : files) {
            String kind = file.getFileName().toString();
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith(KIND)) {
                    kind = line.substring(KIND.length());
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    kinds.computeIfAbsent(kind, key -> new ArrayList<>()).add(of(resolve(line)));
                }
            }
        }
        return kinds;
    }

    /** As the corpus is written: escapes stand for line ends, tabs and backslashes, a middle dot for nothing. */
    private static String resolve(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            int escape = c == '\\' && i + 1 < line.length() ? "nrt\\".indexOf(line.charAt(i + 1)) : -1;
            if (escape >= 0) {
                text.append("\n\r\t\\".charAt(escape));
                i++;
            } else if (c != '\u00b7') {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static Planted of(String line) {
        List<String> secrets = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        String rest = MARKED.matcher(line).replaceAll(" ");
        Matcher marked = MARKED.matcher(line);
        while (marked.find()) {
            secrets.add(marked.group(1));
            marked.appendReplacement(plain, Matcher.quoteReplacement(marked.group(1)));
        }
        marked.appendTail(plain);
        return new Planted(plain.toString(), secrets, rest);
    }
}
