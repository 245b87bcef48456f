package org.cuepoint.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rules are to be asked at a character, by it and the two behind it: mostly none, so that text costs little.
 */
final class RuleIndex {

    private static final int ASCII = 128;
    private static final RedactionRule[] NONE = {};
    private static final boolean[] ANY = {};
    private static final char WIDE_COLON = '\uff1a';
    /** Opening quotation marks of Japanese and Chinese, before which a key needs no separator. */
    private static final char CORNER = '\u300c';
    private static final char WHITE_CORNER = '\u300e';
    private static final char WIDE_EQUALS = '\uff1d';

    /** The rules by the first two characters. */
    private final RedactionRule[][] byPair = new RedactionRule[ASCII * ASCII][];
    /** The same as bits: set where there are some. */
    private final long[] wanted = new long[ASCII * ASCII / Long.SIZE];
    /** For a pair, which third characters are wanted. */
    private final boolean[][] thirds = new boolean[ASCII * ASCII][];
    /** The rules by the first character alone, for where something outside ASCII or nothing follows. */
    private final RedactionRule[][] alone = new RedactionRule[ASCII][];

    RuleIndex(List<RedactionRule> rules) {
        Arrays.fill(byPair, NONE);
        Arrays.fill(thirds, ANY);
        Arrays.fill(alone, NONE);
        Map<Integer, List<RedactionRule>> certain = new HashMap<>();
        RedactionRule[][] always = new RedactionRule[ASCII][];
        Arrays.fill(always, NONE);
        for (RedactionRule rule : rules) {
            List<String> beginnings = rule.beginnings();
            String triggers = rule.triggers();
            for (int i = 0; i < triggers.length(); i++) {
                char first = triggers.charAt(i);
                if (first >= ASCII || triggers.indexOf(first) < i) {
                    continue;
                }
                alone[first] = with(alone[first], rule);
                if (beginnings.isEmpty() || beginnings.contains(String.valueOf(first))) {
                    always[first] = with(always[first], rule);
                }
            }
            for (String beginning : beginnings) {
                if (beginning.length() > 1 && triggers.indexOf(beginning.charAt(0)) >= 0
                        && (beginning.charAt(0) | beginning.charAt(1)) < ASCII) {
                    certain(rule, beginning, certain);
                }
            }
        }
        for (char first = 0; first < ASCII; first++) {
            if (always[first].length > 0) {
                Arrays.fill(byPair, first << 7, first + 1 << 7, always[first]);
                Arrays.fill(thirds, first << 7, first + 1 << 7, ANY);
            }
        }
        certain.forEach((pair, asked) -> byPair[pair] = merged(rules, always[pair >> 7], asked));
        for (int pair = 0; pair < byPair.length; pair++) {
            if (byPair[pair].length > 0 || (pair & ASCII - 1) == 0 && alone[pair >> 7].length > 0) {
                wanted[pair >> 6] |= 1L << pair;
            }
        }
    }

    /** Notes a rule that is asked at a pair of characters only. */
    private void certain(RedactionRule rule, String beginning, Map<Integer, List<RedactionRule>> certain) {
        int pair = beginning.charAt(0) << 7 | beginning.charAt(1);
        List<RedactionRule> asked = certain.computeIfAbsent(pair, key -> new ArrayList<>());
        boolean first = asked.isEmpty();
        if (first || asked.getLast() != rule) {
            asked.add(rule);
        }
        if (beginning.length() == 2 || beginning.charAt(2) >= ASCII) {
            thirds[pair] = ANY;
        } else if (first) {
            thirds[pair] = new boolean[ASCII];
        }
        if (thirds[pair] != ANY) {
            thirds[pair][beginning.charAt(2)] = true;
        }
    }

    private static RedactionRule[] with(RedactionRule[] rules, RedactionRule more) {
        RedactionRule[] all = Arrays.copyOf(rules, rules.length + 1);
        all[rules.length] = more;
        return all;
    }

    /** Both in the order of all. */
    private static RedactionRule[] merged(List<RedactionRule> rules, RedactionRule[] always,
            List<RedactionRule> certain) {
        if (always.length == 0) {
            return certain.toArray(RedactionRule[]::new);
        }
        Set<RedactionRule> asked = Collections.newSetFromMap(new IdentityHashMap<>());
        asked.addAll(certain);
        Collections.addAll(asked, always);
        return rules.stream().filter(asked::contains).toArray(RedactionRule[]::new);
    }

    /**
     * The first position, from one on, at which a rule may find something. Text in which none does costs one look per
     * character and one into a table of 2 KB.
     */
    int next(CharSequence text, int from, int length) {
        int at = from;
        int c = at < length ? text.charAt(at) : 0;
        while (at < length) {
            int next = at + 1 < length ? text.charAt(at + 1) : 0;
            if ((c | next) >= ASCII) {
                if (c < ASCII ? alone[c].length > 0 : narrow((char) c) != 0) {
                    return at;
                }
            } else {
                int pair = c << 7 | next;
                if ((wanted[pair >> 6] >>> pair & 1) != 0) {
                    return at;
                }
            }
            c = next;
            at++;
        }
        return length;
    }

    /** The rules to be asked at a position of a text, in order. */
    RedactionRule[] at(CharSequence text, int position) {
        char c = text.charAt(position);
        char first = c < ASCII ? c : narrow(c);
        char next = position + 1 < text.length() ? text.charAt(position + 1) : 0;
        if (next == 0 || next >= ASCII) {
            return alone[first];
        }
        int pair = first << 7 | next;
        boolean[] third = thirds[pair];
        if (third == ANY) {
            return byPair[pair];
        }
        char after = position + 2 < text.length() ? text.charAt(position + 2) : 0;
        return after < ASCII && third[after] ? byPair[pair] : NONE;
    }

    /** Chinese and Japanese texts write wide separators. */
    private static char narrow(char c) {
        return c == WIDE_COLON || c == CORNER || c == WHITE_CORNER ? ':' : c == WIDE_EQUALS ? '=' : 0;
    }
}
