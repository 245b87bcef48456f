package org.cuepoint.cli.internal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Finds what a mistyped word was probably meant to be. */
final class Suggestions {

    private static final int MOST = 3;
    private static final int LONGEST = 60;

    private Suggestions() {
    }

    /**
     * The known words closest to the typed one, at most three. A word counts as close when it begins with the typed one
     * or when at most a third of its letters (two for short words) were changed, added, left out or swapped.
     */
    static List<String> near(String typed, Collection<String> known) {
        String word = typed.toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.length() > LONGEST) {
            return List.of();
        }
        List<String> near = known.stream().distinct().sorted().filter(candidate -> isNear(word, candidate)).toList();
        int best = near.stream().mapToInt(candidate -> rank(word, candidate)).min().orElse(0);
        return near.stream().filter(candidate -> rank(word, candidate) == best).limit(MOST).toList();
    }

    private static boolean isNear(String word, String candidate) {
        int allowed = Math.min(Math.max(candidate.length() / 3, 2), candidate.length() - 1);
        return rank(word, candidate) <= allowed;
    }

    private static int rank(String word, String candidate) {
        return word.length() > 1 && candidate.startsWith(word) ? 0 : distance(word, candidate);
    }

    /** The optimal string alignment distance: changes, additions, omissions and swaps of neighbours count one each. */
    static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = step(a, b, steps, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] steps, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + change);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
    }
}
