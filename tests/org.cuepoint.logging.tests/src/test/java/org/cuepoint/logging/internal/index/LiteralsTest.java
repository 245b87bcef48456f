package org.cuepoint.logging.internal.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ' ', quoteCharacter = '`', value = {
            "needle needle", "nee.dle nee", "need?le nee", "need*les? nee", "(need)+le need", "(need)?les les",
            "x+yz yz",
            "need{2}le need", "need{0,2}le nee", "a\\.bc a.bc", "\\Qa.b\\Ec a.bc", "timeout|refused timeout,refused",
            "(timeout|refused) timeout,refused", "(timeout|x|refused)abcdef abcdef", "(?:one|three)x one,three",
            "[abc]def def", "[^]]def ``", "[a[b]]def ``", "^\\d+ms$ ms", "\\p{Alpha}ms ms", "(?<name>abc)\\d abc",
            "(?=abcd)ef ef", "(?!abcd)ef ef", "(?i)abc ``", "(?<=abc)def ``", "a|bc ``", "\\x41bc ``",
            "\\bword\\b word",
            ".* ``", "a ``", "worker-[12].*page worker-", "(a|b)cd cd", "ab(cd|)ef ab", "\\u0041bc ``", "ab\\tcd ab",
            "𝄞x+yz 𝄞x"})
    void theRequiredTextsAreFound(String regex, String expected) {
        assertEquals(expected.isEmpty() ? List.of() : List.of(expected.split(",")), Literals.of(regex, true, false));
    }

    @Test
    void lettersWithRelativesBeyondAsciiAreLeftOut() {
        assertEquals(List.of("wor"), Literals.of("worker", false, true));
        assertEquals(List.of("worker"), Literals.of("worker", false, false));
        assertEquals(List.of("ber"), Literals.of("über", false, true));
    }

    @Test
    void oneOfThemStandsInWhateverMatches() {
        Random random = new Random(3);
        int tried = 0;
        for (int round = 0; round < 100_000; round++) {
            boolean matchCase = random.nextBoolean();
            String regex = regex(random, random.nextInt(3));
            Pattern pattern;
            try {
                pattern = Pattern.compile(regex, matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            } catch (PatternSyntaxException e) {
                continue;
            }
            List<String> texts = Literals.of(regex, matchCase, true);
            String text = text(random);
            if (!texts.isEmpty() && found(pattern, text)) {
                tried++;
                String match = matchCase ? text : text.toLowerCase(Locale.ROOT);
                assertTrue(texts.stream().map(one -> matchCase ? one : one.toLowerCase(Locale.ROOT))
                        .anyMatch(match::contains), () -> regex + " is found in " + match + " without one of " + texts);
            }
        }
        assertTrue(tried > 1_000, "tried " + tried);
    }

    /** False too when the expression takes too long. */
    private static boolean found(Pattern pattern, String text) {
        RecordText guarded = new RecordText(() -> false);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        guarded.take(bytes, 0, bytes.length);
        try {
            return pattern.matcher(guarded).find();
        } catch (RecordText.Stopped e) {
            return false;
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i >= 0; i--) {
            text.append("aabbkKsS\u212A\u017Fé ].-{}Q".charAt(random.nextInt(18)));
        }
        return text.toString();
    }

    private static String regex(Random random, int depth) {
        StringBuilder regex = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            List<String> atoms = Arrays.asList("a", "b", "ab", "k", "s", "ba", ".", "\\.", "[ab]", "[^a]", "\\w", "\\b",
                    "^", "$",
                    "é", "\\Qa.\\E", "[]a]", "\\-", "]", "}", "\\p{L}", "\\x61", "\\s", "bb");
            String atom = depth > 0 && random.nextInt(3) == 0
                    ? List.of("(", "(?:", "(?<n" + depth + i + ">", "(?=", "(?!", "(?>").get(random.nextInt(6))
                            + regex(random, depth - 1) + ")"
                    : atoms.get(random.nextInt(atoms.size()));
            regex.append(atom).append(List.of("", "", "", "", "+", "*", "?", "{2}", "{0,2}", "{1,}", "+?", "*+", "??")
                    .get(random.nextInt(13)));
        }
        return random.nextInt(4) == 0 && depth > 0 ? regex + "|" + regex(random, depth - 1) : regex.toString();
    }
}
