package org.cuepoint.catalog.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "Café del Mar | cafe del mar", "Tiësto | tiesto", "Łódź | lodz", "Straße | strasse", "Ærø | aero",
            "Røyksopp | royksopp", "Đorđe | dorde", "Don't Don’t Don`t | dont dont dont",
            "Rise & Shine | rise and shine", "Love + Hate | love and hate", "Ke$ha P!nk | kesha pink",
            "What?! Is... (Love) | what is love", "ＦＵＬＬ　ＷＩＤＴＨ | full width", "Part II | part 2", "Pt. 2 | part 2",
            "Pt.2 | part 2", "Part Two | part 2", "Volume 02 | volume 2", "Vol. IX | volume 9", "Part V | part 5",
            "V | v", "X Marks | x marks", "VI Sun | vi sun", "Night IV | night 4", "One More Time | 1 more time",
            "ﬁre | fire", "Title™ | title", "東京 タワー | 東京 タワー", "Тишина | тишина", "مرحبا يا | مرحبا يا",
            "Ёлка | елка", "مُحَمَّـد | محمد", "שָׁלוֹם | שלום", "ΝΙΚΟΣ νικος | νικοσ νικοσ", "がぎ | がぎ"})
    void textBecomesPlainWords(String text, String expected) {
        assertEquals(expected, String.join(" ", NormalText.of(text).tokens()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Kölsch | Koelsch", "Kölsch | Kolsch", "Night Drive | Nightdrive", "M.A.N.D.Y. | MANDY",
            "Белая Ночь | Belaya Noch", "Ωμέγα | omega", "Møll | Moell", "a-ha | AHA", "AC/DC | ACDC"})
    void spellingsOfOneTextAreTheSame(String one, String other) {
        assertTrue(NormalText.of(one).sameAs(NormalText.of(other)));
        assertTrue(NormalText.of(other).sameAs(NormalText.of(one)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"808 | 909", "Part 1 | Part 2", "東京 | 京都", "Sun | Son", "Kolsch | Kelsch"})
    void differentTextsAreNotTheSame(String one, String other) {
        assertFalse(NormalText.of(one).sameAs(NormalText.of(other)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"???", "!!!", "✺ ✺", "😀", "...", "ʼ", "東", "ก", "🇩🇪"})
    void onlyBlankTextIsEmpty(String text) {
        assertFalse(NormalText.of(text).isEmpty());
        assertFalse(NormalText.of(text).compact().isBlank());
    }

    @Test
    void blankTextIsEmpty() {
        assertTrue(NormalText.of("").isEmpty());
        assertTrue(NormalText.of(" \t ").isEmpty());
    }

    @Test
    void onlyTheFirstCharactersCountAndNoCharacterIsCutInTwo() {
        assertEquals(NormalText.of("x".repeat(NormalText.LIMIT)), NormalText.of("x".repeat(10_000)));
        assertEquals("a", NormalText.cut("a😀", 2));
        assertEquals(List.of("ab"), List.of(NormalText.cut("abc", 2)));
    }

    /** ASCII has a short way of its own through the folding. */
    @Test
    void plainLettersAreFoldedLikeAllOthers() {
        String ascii = IntStream.range(1, 128).mapToObj(Character::toString).collect(Collectors.joining());
        for (String text : List.of(ascii, "DON'T `STOP` [The] R&B!", "P!nk A$AP", "Part II", "  a  ")) {
            List<String> expected = NormalText.of("\u00e9t\u00e9 x " + text).tokens();

            assertEquals(expected, NormalText.of("ete x " + text).tokens());
        }
    }
}
