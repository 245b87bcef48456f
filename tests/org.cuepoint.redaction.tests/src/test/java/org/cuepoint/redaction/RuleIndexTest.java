package org.cuepoint.redaction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every rule is asked wherever it wants to be, in order, and is asked itself only once for what it wants. */
class RuleIndexTest {

    private static final String CHARACTERS = "abcAx:\u00fc\uff1a";

    private final Rule everywhere = new Rule("aab", List.of());
    private final Rule words = new Rule("ab", List.of("abc", "aba", "ba", "xbc"));
    private final Rule letter = new Rule(":", List.of(":", ":ab"));
    private final Rule foreign = new Rule("b\u00fc", List.of("b\u00fc", "ba\u00fc", "\u00fcb"));
    private final List<RedactionRule> rules = List.of(words, everywhere, letter, foreign);
    private final RuleIndex index = new RuleIndex(rules);

    private static final class Rule implements RedactionRule {
        private final String triggers;
        private final List<String> beginnings;
        private int asked;

        Rule(String triggers, List<String> beginnings) {
            this.triggers = triggers;
            this.beginnings = beginnings;
        }

        @Override
        public String kind() {
            return triggers;
        }

        @Override
        public String triggers() {
            return triggers;
        }

        @Override
        public List<String> beginnings() {
            asked++;
            return beginnings;
        }

        @Override
        public Optional<Match> match(CharSequence text, int floor, int at) {
            return Optional.empty();
        }

        /** What the documentation of a rule promises, without an index; more than that costs time only. */
        boolean mustBeAsked(String text) {
            String start = text.replace('\uff1a', ':').substring(0, 1);
            return start.charAt(0) < 128 && triggers.contains(start) && (beginnings.isEmpty() || beginnings.stream()
                    .anyMatch(beginning -> (start + text.substring(1)).startsWith(beginning)));
        }
    }

    @Test
    void everyRuleIsAskedWhereItWantsToBe() {
        int wanted = 0;
        for (char first : CHARACTERS.toCharArray()) {
            for (char second : CHARACTERS.toCharArray()) {
                for (char third : CHARACTERS.toCharArray()) {
                    String text = "" + first + second + third;
                    List<RedactionRule> asked = List.of(index.at(text, 0));
                    List<RedactionRule> must = rules.stream().filter(rule -> ((Rule) rule).mustBeAsked(text)).toList();
                    assertEquals(must, asked.stream().filter(must::contains).toList(), text);
                    assertEquals(true, must.isEmpty() || index.next(text, 0, text.length()) == 0, text);
                    wanted += must.size();
                }
            }
        }
        assertEquals(275, wanted);
    }

    @Test
    void theThirdCharacterIsLookedAt() {
        assertArrayEquals(new RedactionRule[]{words, everywhere}, index.at("abc", 0));
        RuleIndex alone = new RuleIndex(List.of(words));
        assertEquals(0, alone.at("abx", 0).length);
        assertEquals(1, alone.at("aba", 0).length);
        assertEquals(2, alone.next("xxabc", 0, 5));
    }

    @Test
    void aRuleSaysOnceWithWhatItsFindsBegin() {
        assertEquals(1, words.asked);
    }
}
