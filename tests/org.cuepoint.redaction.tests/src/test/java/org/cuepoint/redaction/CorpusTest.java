package org.cuepoint.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every secret of the corpus is masked and nothing else; the innocent lines stay as they are. */
class CorpusTest {

    private static final String HEADER = "2026-11-23T04:15:32.123+01:00 INFO  81e07c95d3b24f6a [main] org.cuepoint.X - ";
    private static final String TRACE = "\njava.io.IOException: why\n\tat a.B.c(B.java:1)\n";
    /** Shorter secrets may occur in the text around them. */
    private static final int TELLING = 6;

    private final StandardRedactor redactor = new StandardRedactor();

    static Set<Map.Entry<String, List<String>>> secrets() {
        return Corpus.kinds(Corpus.SECRETS).entrySet();
    }

    static Set<Map.Entry<String, List<String>>> innocent() {
        return Corpus.kinds(Corpus.INNOCENT).entrySet();
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void everySecretIsMaskedAndNothingElse(Map.Entry<String, List<String>> kind) {
        List<String> wrong = new ArrayList<>();
        int masked = 0;
        for (String line : kind.getValue()) {
            Corpus.Marked marked = new Corpus.Marked(line);
            assertTrue(!marked.secrets().isEmpty(), () -> "Marks no secret: " + line);
            String text = redactor.redact(marked.given());
            boolean leaks = leaks(marked, text);
            masked += leaks ? 0 : 1;
            if (!text.equals(marked.expected())) {
                wrong.add((leaks ? "MISSED " : "other  ") + shown(line) + "\n    -> " + shown(text));
            }
        }
        System.out.printf("%-32s %3d of %3d masked%n", kind.getKey(), masked, kind.getValue().size());
        assertTrue(wrong.isEmpty(), () -> kind.getKey() + ":\n" + String.join("\n", wrong));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void maskingTwiceChangesNothing(Map.Entry<String, List<String>> kind) {
        for (String line : kind.getValue()) {
            String once = redactor.redact(new Corpus.Marked(line).given());
            assertEquals(once, redactor.redact(once));
        }
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void secretsAreMaskedInsideOtherText(Map.Entry<String, List<String>> kind) {
        for (String line : kind.getValue()) {
            Corpus.Marked marked = new Corpus.Marked(line);
            String whole = redactor.redact(HEADER + marked.given() + TRACE);
            String hidden = HEADER + marked.expected() + TRACE;
            assertTrue(marked.secrets().stream().noneMatch(s -> s.length() >= TELLING
                    && occurrences(whole, s) > occurrences(hidden, s)), whole);
        }
    }

    @ParameterizedTest
    @MethodSource("innocent")
    void innocentTextIsLeftAlone(Map.Entry<String, List<String>> kind) {
        List<String> touched = new ArrayList<>();
        for (String line : kind.getValue()) {
            String text = redactor.redact(line);
            if (text.equals(line)) {
                assertSame(line, text);
            } else {
                touched.add("TOUCHED " + shown(line) + "\n    -> " + shown(text));
            }
        }
        assertTrue(touched.isEmpty(), () -> kind.getKey() + ":\n" + String.join("\n", touched));
    }

    @Test
    void allInnocentLinesTogetherAreLeftAloneToo() {
        List<String> safe = new ArrayList<>(Corpus.lines(Corpus.INNOCENT));
        safe.removeIf(line -> line.isBlank() || ":=\\-".indexOf(line.charAt(line.length() - 1)) >= 0);
        for (String line : redactor.redact(String.join("\n", safe)).split("\n")) {
            assertTrue(!line.contains("[redacted]") || safe.stream().anyMatch(l -> l.contains(line)), line);
        }
    }

    /** Documented over-masking: when it ends, the lines belong to the innocent ones. */
    @Test
    void whatNothingTellsFromSecretsIsMaskedToo() {
        for (String line : Corpus.lines(List.of("masked-on-purpose.txt"))) {
            assertTrue(redactor.redact(line).contains(Match.MASK), line);
        }
    }

    @Test
    void theCorpusIsAsLargeAsPromisedAndNoLineStandsInItTwice() {
        List<String> secrets = Corpus.lines(Corpus.SECRETS);
        List<String> innocent = Corpus.lines(Corpus.INNOCENT);
        assertTrue(secrets.size() >= 600, () -> "secrets: " + secrets.size());
        assertTrue(secrets().size() >= 50, () -> "kinds: " + secrets().size());
        assertTrue(innocent.size() >= 2_000, () -> "innocent: " + innocent.size());
        assertEquals(secrets.size(), new HashSet<>(secrets).size());
        assertEquals(innocent.size(), new HashSet<>(innocent).size());
    }

    private static boolean leaks(Corpus.Marked marked, String text) {
        return !text.equals(marked.expected()) && marked.secrets().stream().anyMatch(secret -> !secret.isEmpty()
                && occurrences(text, secret) > occurrences(marked.expected(), secret));
    }

    private static int occurrences(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    private static String shown(String text) {
        return text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    }
}
