package org.cuepoint.catalog.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    static Stream<Arguments> dangerous() {
        return Stream.of(
                arguments("=1+1", "'=1+1"), arguments("+1", "'+1"), arguments("-1", "'-1"),
                arguments("@SUM(A1)", "'@SUM(A1)"),
                arguments("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
                arguments("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")"),
                arguments("  =1", "'  =1"), arguments("\u00A0=1", "'\u00A0=1"), arguments("\u3000=1", "'\u3000=1"),
                arguments("\u200B=1", "'\u200B=1"), arguments("\uFEFF=1", "'\uFEFF=1"),
                arguments("\u202E=1", "'\u202E=1"),
                arguments("＝1", "'＝1"), arguments("＋1", "'＋1"), arguments("－1", "'－1"), arguments("＠x", "'＠x"),
                arguments("﹢1", "'﹢1"), arguments("﹣1", "'﹣1"), arguments("﹦1", "'﹦1"), arguments("﹫1", "'﹫1"),
                arguments("−1", "'−1"),
                arguments("\tx", "'\tx"), arguments("\rx", "'\rx"), arguments("\nx", "'\nx"),
                arguments("\t=1", "'\t'=1"),
                arguments("a;=1", "a;'=1"), arguments("a\n=1", "a\n'=1"), arguments("a\t -1;b", "a\t' -1;b"),
                arguments("'=1", "''=1"),
                arguments("''=1", "'''=1"), arguments("-", "'-"), arguments("@", "'@"));
    }

    @ParameterizedTest
    @MethodSource("dangerous")
    void whatCouldBeAFormulaGetsAnApostrophe(String text, String expected) {
        assertEquals(expected, FormulaGuard.neutralise(text));
        assertTrue(FormulaGuard.isSafe(expected));
        assertFalse(FormulaGuard.isSafe(text) && !text.startsWith("'"));
        assertEquals(text, FormulaGuard.restore(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Title", "a=b", "A - B", "1+1", "'Twas", "'", "''", "don't", "50% @ home", "#1",
            "; x", "🔥 = hot",
            "é", "a,=b", "a 'b'; 'c'", "(=1)", "...-"})
    void otherTextsStayTheSame(String text) {
        assertSame(text, FormulaGuard.neutralise(text));
        assertEquals(text, FormulaGuard.restore(text));
        assertTrue(FormulaGuard.isSafe(text));
    }

    @Test
    void everyTextCanBeHadBackAndIsSafe() {
        Random random = new Random(7);
        String letters = "''=+-@;;\t\r\n  \u00A0\u200B＝a1";
        int changed = 0;
        for (int round = 0; round < 50_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String original = text.toString();
            String safe = FormulaGuard.neutralise(original);
            changed += safe.equals(original) ? 0 : 1;
            assertEquals(original, FormulaGuard.restore(safe));
            assertTrue(FormulaGuard.isSafe(safe), () -> "not safe: " + safe);
        }
        assertTrue(changed > 10_000);
    }
}
