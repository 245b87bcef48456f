package org.cuepoint.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {

    private static final Pattern MARKED = Pattern.compile("«([^»]*?)(?:→([^»]*))?(?:»|$)", Pattern.DOTALL);

    private final StandardRedactor redactor = new StandardRedactor();

    static List<String> secrets() {
        return Corpus.lines("secrets.txt");
    }

    static List<String> innocent() {
        return Corpus.lines("innocent.txt");
    }

    private static String given(String marked) {
        return MARKED.matcher(marked).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
    }

    private static String expected(String marked) {
        return MARKED.matcher(marked).replaceAll(
                found -> Matcher.quoteReplacement(found.group(2) == null ? Match.MASK : found.group(2)));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void everySecretIsMaskedAndNothingElse(String marked) {
        assertTrue(MARKED.matcher(marked).find(), "The line marks no secret");
        assertEquals(expected(marked), redactor.redact(given(marked)));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void maskingTwiceChangesNothing(String marked) {
        String once = redactor.redact(given(marked));
        assertEquals(once, redactor.redact(once));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void secretsAreMaskedInsideOtherText(String marked) {
        String before = "2026-11-23T04:15:32.123+01:00 INFO  [main] org.cuepoint.X - ";
        String after = "\njava.io.IOException: why\n\tat a.B.c(B.java:1)\n";
        String whole = redactor.redact(before + given(marked) + after);
        Matcher found = MARKED.matcher(marked);
        while (found.find()) {
            String secret = found.group(1);
            if (secret.length() > 5) {
                assertFalse(whole.contains(secret), whole);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("innocent")
    void innocentTextIsLeftAlone(String line) {
        assertEquals(line, redactor.redact(line));
        assertSame(line, redactor.redact(line));
    }

    @Test
    void allInnocentLinesTogetherAreLeftAloneToo() {
        List<String> safe = new ArrayList<>(innocent());
        safe.removeIf(line -> line.isBlank() || line.endsWith(":") || line.endsWith("="));
        String all = String.join("\n", safe);
        assertEquals(all, redactor.redact(all));
    }

    @Test
    void theCorpusIsAsLargeAsPromised() {
        assertTrue(secrets().size() >= 150, () -> "secrets: " + secrets().size());
        assertTrue(innocent().size() >= 200, () -> "innocent: " + innocent().size());
    }
}
