package org.cuepoint.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.cuepoint.network.NetworkException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpValuesTest {

    private static final HttpCall CALL = HttpCall.get(URI.create("https://a.example/"), CallKind.SEARCH);

    private static HttpAnswer answer(String contentType, byte[] body) {
        return new HttpAnswer(200, Map.of("Content-Type", List.of(contentType)), body, "HTTP/1.1", List.of(),
                CacheStatus.HIT,
                Duration.ZERO);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            text/html, UTF-8
            text/html; charset=ISO-8859-1, ISO-8859-1
            text/html;CHARSET="utf-16be", UTF-16BE
            'text/html; a=b; charset = windows-1252 ; c=d', windows-1252
            text/html; charset=no-such-thing, UTF-8
            text/html; charset=???, UTF-8
            text/html; charset=, UTF-8
            '', UTF-8
            """)
    void textIsReadInTheCharacterSetOfTheContentType(String contentType, String charset) throws Exception {
        assertEquals("Se\u00F1orita", answer(contentType, "Se\u00F1orita".getBytes(charset)).text());
    }

    @Test
    void bytesThatAreNoTextBecomeReplacementCharacters() {
        assertEquals("a\uFFFDb", answer("text/plain", new byte[]{'a', (byte) 0xFF, 'b'}).text());
    }

    @Test
    void headersOfAnAnswerAreFoundWhateverTheCase() {
        HttpAnswer answer = answer("text/plain", "x".getBytes(StandardCharsets.UTF_8));
        assertEquals("text/plain", answer.header("CONTENT-type").orElseThrow());
        assertTrue(answer.headers().containsKey("content-type"));
        assertTrue(answer.header("x").isEmpty());
    }

    @Test
    void anAnswerCannotBeChangedThroughWhatItWasMadeOf() {
        Map<String, List<String>> headers = new HashMap<>(Map.of("a", List.of("1")));
        HttpAnswer answer = new HttpAnswer(200, headers, new byte[0], "HTTP/2", List.of(), CacheStatus.MISS,
                Duration.ZERO);
        headers.clear();
        assertEquals("1", answer.header("A").orElseThrow());
        assertThrows(UnsupportedOperationException.class, () -> answer.headers().clear());
        assertEquals(CacheStatus.STALE, answer.withCache(CacheStatus.STALE).cache());
    }

    @ParameterizedTest
    @CsvSource({"199, false", "200, true", "299, true", "300, false", "404, false"})
    void successIsTheTwoHundreds(int status, boolean successful) {
        assertEquals(successful, new HttpAnswer(status, Map.of(), new byte[0], "HTTP/2", List.of(), CacheStatus.MISS,
                Duration.ZERO).successful());
    }

    @Test
    void aCallIsCopiedWithChanges() {
        assertTrue(CALL.useCache());
        assertFalse(CALL.withoutCache().useCache());
        HttpCall call = CALL.withHeader("Accept", "a").withHeader("accept", "b");
        assertEquals(Map.of("accept", "b"), call.headers());
        assertEquals("b", call.header("ACCEPT").orElseThrow());
        assertEquals(Map.of(), call.withoutHeader("ACCEPT").headers());
        assertEquals(CallKind.SEARCH, call.withUri(URI.create("https://b.example/")).kind());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            'X\r\nY', 1
            'X Y', 1
            '', 1
            X:, 1
            '\u00E9', 1
            X, 'a\r\nInjected: 1'
            X, 'a\u0000'
            X, '\u00E9'
            """)
    void headersThatCannotBeSentAreRefusedWithoutRepeatingTheValue(String name, String value) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> CALL.withHeader(name, value));
        assertFalse(refused.getMessage().contains("Injected"));
        assertFalse(refused.getMessage().contains("\n"));
    }

    @Test
    void aFailureKeepsItsCauseWithOtherTries() {
        Exception cause = new IllegalStateException("below");
        NetworkException failure = new NetworkException(Kind.TOO_LARGE, "Large.", "Less.", List.of(), cause);
        NetworkException other = failure.withAttempts(List.of(new Attempt(1, 2, "x", 3)));
        assertEquals(cause, other.getCause());
        assertEquals("Large.", other.getMessage());
        assertEquals("Less.", other.suggestion());
        assertEquals(1, other.attempts().size());
        assertEquals("too-large", other.kind().label());
    }

    @Test
    void thePolicyNeedsLimitsOfEveryKindAndSensibleRates() {
        NetworkPolicy standard = NetworkPolicy.standard();
        assertThrows(IllegalArgumentException.class, () -> new NetworkPolicy(Map.of(), standard.retries(), Map.of(),
                1));
        assertThrows(IllegalArgumentException.class, () -> NetworkPolicy.Rate.perSecond(0));
        assertThrows(IllegalArgumentException.class, () -> NetworkPolicy.Rate.perSecond(Double.NaN));
    }
}
