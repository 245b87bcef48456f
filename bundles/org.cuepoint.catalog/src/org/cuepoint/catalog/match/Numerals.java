package org.cuepoint.catalog.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings numbers to one form: {@code Pt. 2}, {@code Part II} and {@code Part Two} all become {@code part 2}. */
final class Numerals {

    private static final Map<String, String> COUNTERS = WordTable.pairs("""
            pt=part pts=part part=part parts=part vol=volume volume=volume no=number chapter=chapter act=act
            """);

    private static final Map<String, String> WORDS = WordTable.pairs("""
            one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10
            """);

    /** Roman numerals that are no words of their own, so that they count wherever they stand but first. */
    private static final Map<String, String> ROMAN = WordTable.pairs("""
            ii=2 iii=3 iv=4 vi=6 vii=7 viii=8 ix=9 xi=11 xii=12
            """);

    /** Roman numerals that are also letters or names: only after a counter such as Part. */
    private static final Map<String, String> ROMAN_LETTERS = Map.of("i", "1", "v", "5", "x", "10");

    private static final Set<String> COUNTER_WORDS = Set.copyOf(COUNTERS.values());
    private static final Pattern GLUED = Pattern.compile("(pt|part|vol)(\\d{1,3})");

    private Numerals() {
    }

    /** The same words with their numbers in digits and without leading zeros after a counter. */
    static List<String> canonical(List<String> tokens) {
        List<String> split = new ArrayList<>(tokens.size());
        for (String token : tokens) {
            Matcher glued = GLUED.matcher(token);
            if (glued.matches()) {
                split.add(glued.group(1));
                split.add(glued.group(2));
            } else {
                split.add(token);
            }
        }
        List<String> out = new ArrayList<>(split.size());
        for (int i = 0; i < split.size(); i++) {
            String next = i + 1 < split.size() ? split.get(i + 1) : "";
            boolean afterCounter = !out.isEmpty() && COUNTER_WORDS.contains(out.getLast());
            out.add(canonical(split.get(i), i, next, afterCounter));
        }
        return out;
    }

    private static String canonical(String token, int at, String next, boolean afterCounter) {
        String counter = COUNTERS.get(token);
        if (counter != null && isNumeral(next)) {
            return counter;
        }
        if (afterCounter && ROMAN_LETTERS.containsKey(token)) {
            return ROMAN_LETTERS.getOrDefault(token, token);
        }
        if (afterCounter && token.length() > 1 && token.charAt(0) == '0') {
            return token.substring(1);
        }
        if (at > 0 && ROMAN.containsKey(token)) {
            return ROMAN.getOrDefault(token, token);
        }
        return WORDS.getOrDefault(token, token);
    }

    private static boolean isNumeral(String token) {
        return !token.isEmpty() && (Character.isDigit(token.charAt(0)) || WORDS.containsKey(token)
                || ROMAN.containsKey(token) || ROMAN_LETTERS.containsKey(token));
    }
}
