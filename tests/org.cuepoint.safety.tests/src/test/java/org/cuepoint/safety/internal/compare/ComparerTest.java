package org.cuepoint.safety.internal.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import org.cuepoint.safety.FileComparison.Difference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where two contents differ first, in words a person understands. */
class ComparerTest {

    private static Optional<Difference> compare(byte[] first, byte[] second) throws IOException {
        return Comparer.firstDifference(new ByteArrayInputStream(first), new ByteArrayInputStream(second));
    }

    private static Difference compare(String first, String second) throws IOException {
        return compare(first.getBytes(StandardCharsets.UTF_8), second.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    @Test
    void equalContentsHaveNone() throws Exception {
        for (String text : new String[]{"", "a", "many\nlines\n".repeat(50_000)}) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertEquals(Optional.empty(), compare(bytes, bytes.clone()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"abc | abd | 2 | 1 | 3 | abc | abd", "abc | ab | 2 | 1 | 3 | abc | ab",
            "'' | x | 0 | 1 | 1 | '' | x", "'a;b;c\nd;e;f' | 'a;b;c\nd;E;f' | 8 | 2 | 3 | d;e;f | d;E;f",
            "'a\n' | 'a\nb' | 2 | 2 | 1 | '' | b", "'a\tb' | 'a\tc' | 2 | 1 | 3 | a␉b | a␉c",
            "Müller | Müllar | 5 | 1 | 5 | Müller | Müllar", "'x\r\n' | 'x\n' | 1 | 1 | 2 | x␍ | x"})
    void theFirstOneIsFound(String first, String second, long offset, long line, long column, String one, String two)
            throws Exception {
        assertEquals(new Difference(offset, line, column, one, two, true), compare(first, second));
    }

    @Test
    void anotherCharacterOfTheSameFirstByteIsToldWhole() throws Exception {
        Difference difference = compare("Ä und ä", "Ä und ö"); // both C3, then A4 and B6
        assertEquals(7, difference.column());
        assertEquals("Ä und ä", difference.first());
        assertEquals("Ä und ö", difference.second());
        assertTrue(difference.text());
    }

    @Test
    void longLinesAreCutOnBothSides() throws Exception {
        Difference difference = compare("a".repeat(100_000) + "1" + "b".repeat(1_000), "a".repeat(100_000) + "2");
        assertEquals(100_000, difference.offset());
        assertEquals(100_001, difference.column());
        assertTrue(difference.first().startsWith("…aaa") && difference.first().endsWith("b…"), difference.first());
        assertTrue(difference.first().length() <= 120);
        assertTrue(difference.second().endsWith("a2"), difference.second());
    }

    @Test
    void whatIsNoTextIsToldInBytes() throws Exception {
        byte[] one = {0, 1, 2, (byte) 0xff, 4};
        byte[] two = {0, 1, 2, (byte) 0xfe, 4};
        Difference difference = compare(one, two).orElseThrow();
        assertFalse(difference.text());
        assertEquals(3, difference.offset());
        assertEquals("ff 04", difference.first());
        assertEquals("fe 04", difference.second());
    }

    @Test
    void aSourceThatNeverEndsALineTakesLittleMemory() throws Exception {
        byte[] one = new byte[8_000_000];
        Arrays.fill(one, (byte) 'x');
        byte[] two = one.clone();
        two[4_000_000] = 'y';
        assertEquals(4_000_000, compare(one, two).orElseThrow().offset());
    }
}
