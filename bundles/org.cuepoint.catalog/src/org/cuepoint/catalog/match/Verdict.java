package org.cuepoint.catalog.match;

import java.util.ArrayList;
import java.util.List;

/**
 * The guards' verdict on a candidate while it is formed: how high it may score, whether it may be the match, and why.
 */
final class Verdict {

    private final List<String> notes = new ArrayList<>();
    private int ceiling = 100;
    private boolean possible = true;

    /** Says something that speaks neither for nor against. */
    void note(String words) {
        notes.add(words);
    }

    /** Limits the score. */
    void limit(int most) {
        ceiling = Math.min(ceiling, most);
    }

    /** Limits the score and says why. */
    void limit(int most, String why) {
        limit(most);
        notes.add(why);
    }

    /** Limits the score and rules the candidate out as the match. */
    void refuse(int most) {
        limit(most);
        possible = false;
    }

    /** Limits the score, rules the candidate out as the match and says why. */
    void refuse(int most, String why) {
        refuse(most);
        notes.add(why);
    }

    /** The score within the ceiling, 0 to 100. */
    int score(double points) {
        return (int) Math.max(0, Math.min(ceiling, Math.round(points)));
    }

    /** Whether the candidate may be the match. */
    boolean possible() {
        return possible;
    }

    /** The reasons in words. */
    String reason() {
        return String.join("; ", notes);
    }
}
