package org.cuepoint.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
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
        for (char first = 0; first < ASCII; first++) {
            char trigger = first;
            List<RedactionRule> asked = rules.stream().filter(rule -> rule.triggers().indexOf(trigger) >= 0).toList();
            alone[first] = asked.isEmpty() ? NONE : asked.toArray(RedactionRule[]::new);
            if (!asked.isEmpty()) {
                pairs(first, asked);
            }
        }
        for (int pair = 0; pair < byPair.length; pair++) {
            wanted[pair >> 6] |= byPair[pair].length > 0 || (pair & ASCII - 1) == 0 && alone[pair >> 7].length > 0
                    ? 1L << pair
                    : 0;
        }
    }

    private void pairs(char first, List<RedactionRule> asked) {
        List<Set<RedactionRule>> sets = new ArrayList<>();
        for (int next = 0; next < ASCII; next++) {
            sets.add(new LinkedHashSet<>());
        }
        boolean[][] third = new boolean[ASCII][ASCII];
        boolean[] all = new boolean[ASCII];
        for (RedactionRule rule : asked) {
            List<String> beginnings = rule.beginnings().isEmpty() ? List.of("" + first) : rule.beginnings();
            for (String beginning : beginnings) {
                if (beginning.charAt(0) == first) {
                    add(rule, beginning, sets, third, all);
                }
            }
        }
        for (int next = 0; next < ASCII; next++) {
            if (!sets.get(next).isEmpty()) {
                byPair[first * ASCII + next] = sets.get(next).toArray(RedactionRule[]::new);
                thirds[first * ASCII + next] = all[next] ? ANY : third[next];
            }
        }
    }

    private static void add(RedactionRule rule, String beginning, List<Set<RedactionRule>> sets, boolean[][] third,
            boolean[] all) {
        for (int next = 0; next < ASCII; next++) {
            if (beginning.length() == 1 || beginning.charAt(1) == next) {
                sets.get(next).add(rule);
                if (beginning.length() > 2 && beginning.charAt(2) < ASCII) {
                    third[next][beginning.charAt(2)] = true;
                } else {
                    all[next] = true;
                }
            }
        }
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
