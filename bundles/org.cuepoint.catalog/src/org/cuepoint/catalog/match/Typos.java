package org.cuepoint.catalog.match;

import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Whether two texts differ by a slip of the keyboard only, and how alike unlike texts look. */
final class Typos {

    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();

    private Typos() {
    }

    /**
     * Whether the texts are the same but for 1 edit (from 5 letters), 2 (from 11) or 3 (from 20). The first letter of
     * the text, and of every word when the word counts agree, is hardly ever mistyped but tells real words apart
     * (Night, Light), so it must agree; so must all digits.
     */
    static boolean between(NormalText one, NormalText other) {
        int longest = Math.max(one.compact().length(), other.compact().length());
        int shortest = Math.min(one.compact().length(), other.compact().length());
        if (shortest < 5 || !digits(one.compact()).equals(digits(other.compact()))
                || !sameInitials(one.tokens(), other.tokens())) {
            return false;
        }
        int allowed = allowed(longest);
        int distance = new LevenshteinDistance(allowed).apply(one.compact(), other.compact());
        return distance >= 0;
    }

    /** How alike two texts look, 0 to 1 (Jaro-Winkler). For ordering only, never for a decision. */
    static double likeness(NormalText one, NormalText other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        return JARO_WINKLER.apply(NormalText.cut(one.compact(), 80), NormalText.cut(other.compact(), 80));
    }

    /** The digits of a text in their order. */
    static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(Character::isDigit).forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    private static int allowed(int length) {
        return length >= 20 ? 3 : length >= 11 ? 2 : 1;
    }

    private static boolean sameInitials(List<String> one, List<String> other) {
        if (one.size() != other.size()) {
            return one.getFirst().charAt(0) == other.getFirst().charAt(0);
        }
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i).charAt(0) != other.get(i).charAt(0)) {
                return false;
            }
        }
        return true;
    }
}
