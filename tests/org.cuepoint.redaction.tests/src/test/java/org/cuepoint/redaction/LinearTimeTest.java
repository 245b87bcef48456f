package org.cuepoint.redaction;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts the characters that are looked at on text made to be expensive: they must not grow faster than the text. */
class LinearTimeTest {

    private static final int MEGABYTE = 1 << 20;
    private static final int LARGE = 1 << 17;
    /** The most looks per character: every rule's bounded look back and ahead, at the worst character, together. */
    private static final int MOST_LOOKS = 600;

    /** Text that counts how often it is asked for a character. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            looks += end - start;
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static long looks(String text) {
        Counted counted = new Counted(text);
        new StandardRedactor(List.of("/home/anna", "C:\\Users\\Anna"), List.of("anna")).mask(counted,
                Redactor.Scope.ALL,
                new TreeMap<>());
        return counted.looks;
    }

    static List<String> patterns() {
        List<String> patterns = new ArrayList<>(List.of("a", "=", ":", "@", "-", "/", "\\", "%", ">", "<", "\"", "'",
                "\n", " ",
                "[", "{", ",", ";", "&", ".", "e", "4", "é", "😀", "password=", "password=,", "password=\"",
                "password=\\\"",
                "password: ", "password: |\n ", "password:\n", "auth=", "auth=a", "auth:a", "auth=\"", "session=a;",
                "token: a ",
                "pin=", "cookie=a", "Cookie: ", "authorization=bearer ", "Authorization: x ", "Authorization: digest\n",
                "--password ", "--auth ", "-----BEGIN ", "-----BEGIN PRIVATE", "-----BEGIN CERTIFICATE-----",
                "-----END ",
                "eyJ", "eyJ.", ".eyJa.", "eyJhbGciOi.", "a.eyJ", "bearer ", "bearer aaaaaaaa", "basic ", "Basic aaaa",
                "AKIA",
                "sk_live_", "SG.", "SG.a.", "ya29.", "hvs.", "hooks.slack.com/services/", "1//0", "xoxe.", "://",
                "a://", "a://b@",
                "a://b:", "a://b:c", "a@", "a@b", "a@b.", "a@b.c", "@a.bc", "/home/", "/home/a", "\\\\Users\\\\",
                "/users/a b",
                "4111", "4111 ", "4111-", "4 ", "41 11", "%22", "%3D", "%3Dpassword", "password%3D", "&quot;",
                "\\u0022",
                "<password>", "<a:password>", "<password><![CDATA[", "[]", "{\"", "=[", "password=[", "api key: ", "\\",
                "\\\"",
                "\"password\":", "\"password\" : ", "\\\"password\\\":\\\"", "a=b,", "password=a,b",
                "x".repeat(64) + "=",
                "password=" + ",x".repeat(40) + " ", "\u00a0", "]=", "password]=", "passwordpassword",
                "Password_Password-"));
        return patterns;
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void aLongTextOfOnePatternIsLookedAtABoundedNumberOfTimes(String pattern) {
        assertBounded(pattern, LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password=\"", "Authorization: x ", "auth=", "eyJ.", "a://b@", "a@", "-----BEGIN ", "\\",
            "password=[",
            "a"})
    void soIsAMegabyte(String pattern) {
        assertBounded(pattern, MEGABYTE);
    }

    private static void assertBounded(String pattern, int length) {
        String text = pattern.repeat(length / pattern.length() + 1);
        long looks = looks(text);
        assertTrue(looks <= (long) MOST_LOOKS * text.length(),
                () -> "%d looks at %d characters".formatted(looks, text.length()));
    }

    @Test
    void randomMixturesOfPatternsAreLookedAtABoundedNumberOfTimes() {
        List<String> parts = patterns();
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            StringBuilder unit = new StringBuilder();
            for (int i = 2 + random.nextInt(4); i > 0; i--) {
                unit.append(parts.get(random.nextInt(parts.size())));
            }
            String text = unit.toString().repeat(40_000 / unit.length() + 1);
            long looks = looks(text);
            assertTrue(looks <= (long) MOST_LOOKS * text.length(), () -> looks + " looks at " + unit);
        }
    }

    @Test
    void anOrdinaryLogLineIsLookedAtAFewTimesPerCharacter() {
        String line = "2026-11-23T04:15:32.123+01:00 INFO  5f3a9c1b7d2e4a60 [worker-1] org.cuepoint.catalog.Matcher - "
                + "matched 97 of 100 tracks in 12.4 s, https://www.example.com/search/tracks?q=one+more+time&page=1";
        long looks = looks(line);
        assertTrue(looks < 10L * line.length(), () -> looks + " looks at " + line.length() + " characters");
    }

    @Test
    void randomTextIsMaskedWithoutAnyExceptionAndMaskingTwiceChangesNothing() {
        List<String> parts = patterns();
        StandardRedactor redactor = new StandardRedactor(List.of("/home/anna"), List.of("anna"));
        for (long seed = 1; seed <= 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(random.nextInt(3) == 0
                        ? (char) (32 + random.nextInt(96))
                        : parts.get(random.nextInt(parts.size())));
            }
            redactor.redact(text.toString());
        }
        assertTrue(redactor.problems().isEmpty(), redactor.problems()::toString);
    }
}
