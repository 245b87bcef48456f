package org.cuepoint.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a declaration accepts, refuses and says. */
class SectionDeclarationTest {

    enum Mode {
        FAST, VERY_SAFE
    }

    /** One component of every kind. */
    record All(boolean on, int count, long bytes, double factor, String name, String token, String site, Mode mode) {
    }

    record One(int count) {
    }

    record Flag(boolean on) {
    }

    record Word(String name) {
    }

    record Pair(int least, int most) {
        Pair {
            if (least > most) {
                throw new IllegalArgumentException("The least may not be above the most.");
            }
        }
    }

    static final SectionDeclaration<All> ALL = SectionDeclaration.of(All.class, "all", "All kinds")
            .bool("on", true).label("On").help("Whether.")
            .integer("count", 3).range(0, 10).unit("times").label("Count").help("How often.")
            .integer("bytes", 5_000_000_000L).range(0, Long.MAX_VALUE).unit("bytes").label("Bytes").help("How many.")
            .decimal("factor", 1.5).range(0, 2).label("Factor").help("How much.")
            .text("name", "x").maxLength(5).label("Name").help("Which.")
            .secret("token").label("Token").help("For the door.")
            .choice("site", "sample", List.of("sample", "beatport")).label("Site").help("Where.")
            .choice("mode", Mode.VERY_SAFE).label("Mode").help("How.")
            .build();

    /** A wrong declaration and a part of the sentence that says so. */
    record Wrong(String title, UnaryOperator<SectionBuilder<One>> mistake, String says) {
        @Override
        public String toString() {
            return title;
        }
    }

    private static SectionBuilder<One> right(SectionBuilder<One> builder) {
        return builder.integer("count", 1).range(0, 2).label("L").help("H");
    }

    static Stream<Wrong> wrongs() {
        return Stream.of(
                new Wrong("too few", b -> b, "it declares [] but One has the components [count]"),
                new Wrong("too many", b -> right(b).bool("more", true).label("L").help("H"),
                        "it declares [count, more]"),
                new Wrong("another name", b -> b.integer("counts", 1).label("L").help("H"), "it declares [counts]"),
                new Wrong("another type", b -> b.bool("count", true).label("L").help("H"), "which a int cannot hold"),
                new Wrong("range beyond the type", b -> right(b).range(0, Long.MAX_VALUE), "which a int cannot hold"),
                new Wrong("default below the range", b -> right(b).range(2, 3), "the default of count is not allowed"),
                new Wrong("default above the range", b -> b.integer("count", 4).range(2, 3).label("L").help("H"),
                        "L must be a whole number from 2 to 3, not \"4\"."),
                new Wrong("empty range", b -> right(b).range(3, 2), "count allows nothing"),
                new Wrong("no label", b -> right(b).label(" "), "count has no label"),
                new Wrong("no help", b -> b.integer("count", 1).label("L"), "count has no help"),
                new Wrong("range with decimals", b -> right(b).range(0.5, 1.5), "only a number with decimals"),
                new Wrong("length of a number", b -> right(b).maxLength(3), "only a text"),
                new Wrong("label before any setting", b -> b.label("L"), "no setting was begun"),
                new Wrong("bad qualifier", b -> right(b).qualifier("a/b"), "cannot be a qualifier"));
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void aWrongDeclarationSaysWhatIsWrong(Wrong wrong) {
        String message = assertThrows(IllegalArgumentException.class,
                () -> wrong.mistake().apply(SectionDeclaration.of(One.class, "one", "One")).build()).getMessage();
        assertTrue(message.contains(wrong.says()), message);
        assertTrue(message.startsWith("The settings section one is declared wrongly: "), message);
    }

    @Test
    void aRangeOnAYesOrNoIsWrong() {
        SectionBuilder<Flag> builder = SectionDeclaration.of(Flag.class, "flag", "Flag").bool("on", true);
        assertThrows(IllegalArgumentException.class, () -> builder.range(0, 1));
    }

    @ParameterizedTest
    @CsvSource({"One", "one two", "1one", "''", "a.b", "a/b"})
    void aSectionIdIsLowerCaseWithDashes(String id) {
        assertThrows(IllegalArgumentException.class, () -> right(SectionDeclaration.of(One.class, id, "One")).build());
    }

    @Test
    void aDefaultOutsideTheChoicesIsWrong() {
        SectionBuilder<Word> builder = SectionDeclaration.of(Word.class, "w", "W")
                .choice("name", "c", List.of("a", "b")).label("L").help("H");
        assertThrows(IllegalArgumentException.class, builder::build);
    }

    @Test
    void repeatedChoicesAreWrong() {
        SectionBuilder<Word> builder = SectionDeclaration.of(Word.class, "w", "W")
                .choice("name", "a", List.of("a", "a")).label("L").help("H");
        assertThrows(IllegalArgumentException.class, builder::build);
    }

    @Test
    void defaultsThatTheRecordRefusesAreWrong() {
        SectionBuilder<Pair> builder = SectionDeclaration.of(Pair.class, "pair", "Pair").integer("least", 2).label("L")
                .help("H")
                .integer("most", 1).label("M").help("H");
        assertThrows(IllegalArgumentException.class, builder::build);
    }

    @Test
    void theDefaultsMakeARecord() {
        assertEquals(new All(true, 3, 5_000_000_000L, 1.5, "x", "", "sample", Mode.VERY_SAFE), ALL.defaults());
        assertEquals("very-safe", ALL.setting("mode").orElseThrow().defaultText());
        assertEquals("org.cuepoint/all/mode", ALL.key(ALL.setting("mode").orElseThrow()));
    }

    @Test
    void everyValueSurvivesItsTextForm() {
        All values = new All(false, 10, Long.MAX_VALUE, 0.1 + 0.2, "a b ü", "geheim=1", "beatport", Mode.FAST);
        assertEquals(values, ALL.fromTexts(id -> ALL.text(values, id)));
        assertEquals(Optional.empty(), ALL.refusal(values));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "on     | yes        | On must be true or false, not \"yes\".",
            "on     | TRUE       | ''",
            "count  | 11         | Count must be a whole number from 0 to 10 times, not \"11\".",
            "count  | -1         | Count must be a whole number from 0 to 10 times, not \"-1\".",
            "count  | 1.5        | Count must be a whole number from 0 to 10 times, not \"1.5\".",
            "count  | 99999999999999999999 | Count must be a whole number "
                    + "from 0 to 10 times, not \"99999999999999999999\".",
            "count  | ' 7 '      | ''",
            "factor | NaN        | Factor must be a number from 0.0 to 2.0, not \"NaN\".",
            "factor | 2,5        | Factor must be a number from 0.0 to 2.0, not \"2,5\".",
            "factor | 2.0        | ''",
            "name   | abcdef     | Name may have at most 5 characters; this one has 6.",
            "site   | spotify    | Site must be one of sample, beatport, not \"spotify\".",
            "mode   | VERY_SAFE  | Mode must be one of fast, very-safe, not \"VERY_SAFE\"."})
    void aTextThatIsNotAllowedIsRefusedWithASentence(String id, String text, String sentence) {
        assertEquals(sentence, ALL.refusal(id, text).orElse(""));
    }

    @Test
    void aSecretIsNeverRepeatedInASentence() {
        String sentence = ALL.refusal("token", "geheim\n").orElseThrow();
        assertFalse(sentence.contains("geheim"), sentence);
    }

    @Test
    void aHostileTextIsCutAndCleanedInTheSentence() {
        String sentence = ALL.refusal("count", "\u001b[31m" + "9".repeat(10_000)).orElseThrow();
        assertTrue(sentence.length() < 150 && sentence.chars().noneMatch(Character::isISOControl), sentence);
    }

    @Test
    void valuesOfAProgramAreCheckedToo() {
        assertEquals(Optional.of("Count must be a whole number from 0 to 10 times, not \"11\"."),
                ALL.refusal(new All(true, 11, 0, 0, "", "", "sample", Mode.FAST)));
        assertEquals(Optional.of("Factor must be a number from 0.0 to 2.0, not \"NaN\"."),
                ALL.refusal(new All(true, 1, 0, Double.NaN, "", "", "sample", Mode.FAST)));
    }

    @Test
    void aMissingValueIsRefused() {
        SectionDeclaration<Word> word = SectionDeclaration.of(Word.class, "w", "W").text("name", "").label("Name")
                .help("H").build();
        assertEquals(Optional.of("Name has no value."), word.refusal(new Word(null)));
    }

    @Test
    void aCombinationThatTheRecordRefusesComesThroughAsItsSentence() {
        SectionDeclaration<Pair> pair = SectionDeclaration.of(Pair.class, "pair", "Pair").integer("least", 1).label("L")
                .help("H")
                .integer("most", 2).label("M").help("H").build();
        Map<String, String> texts = Map.of("least", "3", "most", "2");
        assertEquals("The least may not be above the most.",
                assertThrows(IllegalArgumentException.class, () -> pair.fromTexts(texts::get)).getMessage());
    }
}
