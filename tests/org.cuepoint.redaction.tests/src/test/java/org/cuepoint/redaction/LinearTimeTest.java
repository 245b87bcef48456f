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
    private static final int LARGE = 1 << 16;
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
                "Password_Password-", "authorization&quot;:|\n", "pass", "pass ", "PASS a1", "token ", "token is ",
                "password for a ",
                "secret -> ",
                "key ", "api key ", "API_KEY x", "identified by ", "code is ", "credential", "password....", "passwd (",
                "('token', ", "-p", "-p ", "curl -u ", "curl -u a:b ", "mysql -pa1 ", "-u, ", "\"-u\",", "/user:a ",
                "echo a ", "echo a | ", "htpasswd -b a b ", "http-basic.a ", "::add-mask::",
                "::set-output name=token::",
                "LOGIN a ", "AUTH ", "AUTH PLAIN ", "AUTH LOGIN\n", "334 a\n", "IDENTIFY ", "/reset/", "/token/a1b2",
                "$6$", "$6$a", "$2b$12$", "$ANSIBLE_VAULT;1\n", "66", "DE89", "DE89 3704 ", "GB82 WEST ", "eyJh",
                "eyJ9",
                "cGFzc", "cGFzc3dvcmQ9", "LS0tLS1CRUdJTiB", ":AA", "1234567:AA", "MTk4", "MTk4.", "-us1", "a-us1",
                ".atlasv1.", "a.atlasv1.", ":::", "0:::", ":5432:", ":5432:a:b:", "WIFI:", ";P:", "WIFI:;P:a;",
                "Private-Lines: 1\n", "Private-MAC: ", ":thin:", ":thin:a/", "v1=", "v1=0", "---- BEGIN ",
                "---- BEGIN SSH2 PRIVATE KEY ----", "<a name=\"password\">", "<string>", "<value>a", "&lt;a&gt;",
                "&lt;password&gt;", "&gt;", "name=password,value=", "\"name\":\"token\",\"value\":\"", "value=",
                "value=a ", "\"value\":\"a\",\"name\":\"token\"", "form-data; name=\"password\"\n\n", "%3A%2F%2F",
                "a%3A%2F%2Fb%3Ac", "%40", "a%40b.c", "&#64;", "%2Fhome%2F", "%5CUsers%5C", "/run/media/a/", "/media/",
                "/var/home/", "a/home/", "://a/home/", "/Users/a b", "\\Users\\a b", "\\u0061", "p\\u0061ssword=",
                "%61", "p%61ssword=", "%253D", "token%253D", "a:=", "password := ", "password ?= ", "password (hex) = ",
                "token: String = ", "passwords:\n - ", "password=\"a\n", "password='a''", "password='''", "=\\\n",
                "oauth:", "sk-", "key-", "s.a", "access_token$production$", "密码：", "：", "пароль=", "Some(\"",
                "string(3) ", "\"password=a ", "password={a", "authorization: bearer\n ", "user[password]=", "%5D="));
        return patterns;
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void aLongTextOfOnePatternIsLookedAtABoundedNumberOfTimes(String pattern) {
        assertBounded(pattern, LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password=\"", "Authorization: x ", "auth=", "eyJ.", "a://b@", "a@", "-----BEGIN ", "\\",
            "password=[", "password is ", "-u, ", "value=a ", "password=\"a\n", "eyJ9", "cGFzc3dvcmQ9", "a.atlasv1.",
            "<a name=\"password\">", "$6$a", "DE89 3704 ", "a/home/", "---- BEGIN ", "AUTH LOGIN\n", "p%61ssword=", "1",
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
