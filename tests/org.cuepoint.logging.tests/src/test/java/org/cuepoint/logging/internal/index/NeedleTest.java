package org.cuepoint.logging.internal.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeedleTest {

    private static String text(Random random, String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    @Test
    void itFindsWhatTheStringFinds() {
        Random random = new Random(1);
        int found = 0;
        for (int round = 0; round < 20_000; round++) {
            String alphabet = round % 2 == 0 ? "ab" : "abcABC\u0001@`é";
            String hay = text(random, alphabet, random.nextInt(60));
            String needle = text(random, alphabet, 1 + random.nextInt(5));
            boolean matchCase = random.nextBoolean() || !needle.chars().allMatch(c -> c < 0x80);
            byte[] bytes = hay.getBytes(StandardCharsets.UTF_8);
            // what stands behind the end must not be found
            byte[] slack = Arrays.copyOf((hay + needle.repeat(40)).getBytes(StandardCharsets.UTF_8), bytes.length + 64);
            String one = new String(bytes, StandardCharsets.ISO_8859_1);
            String other = new String(needle.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            int from = random.nextInt(bytes.length + 1);
            int expected = matchCase
                    ? one.indexOf(other, from)
                    : lower(one).indexOf(lower(other), from);
            assertEquals(expected, Needle.of(needle, matchCase).find(slack, from, bytes.length),
                    () -> needle + " in " + hay);
            found += expected >= 0 ? 1 : 0;
        }
        assertEquals(true, found > 5_000 && found < 15_000, "both cases are tried: " + found);
    }

    /** Of ASCII alone. */
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder();
        text.chars().forEach(c -> lower.append(c < 0x80
                ? Character.toString(c).toLowerCase(Locale.ROOT)
                : Character.toString(c)));
        return lower.toString();
    }

    @Test
    void lineEndsAreFoundWhereverTheyAre() {
        Random random = new Random(2);
        for (int round = 0; round < 20_000; round++) {
            String text = text(random, "\n\u000B\u0009a\u008A", random.nextInt(50)).replace('a',
                    round % 3 == 0 ? 'a' : 'x');
            byte[] bytes = Arrays.copyOf(text.getBytes(StandardCharsets.ISO_8859_1), text.length() + 64);
            int from = random.nextInt(text.length() + 1);
            int expected = text.indexOf('\n', from);
            assertEquals(expected < 0 ? text.length() : expected, Bytes.lineEnd(bytes, from, text.length()));
        }
    }
}
