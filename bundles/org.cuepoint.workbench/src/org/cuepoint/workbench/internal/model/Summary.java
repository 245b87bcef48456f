package org.cuepoint.workbench.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cuepoint.catalog.match.Candidate;
import org.cuepoint.catalog.match.Confidence;
import org.cuepoint.catalog.run.TrackMatch.Outcome;

/**
 * How many rows ended in which way.
 *
 * @param all rows
 * @param high matched with high confidence
 * @param medium matched with medium confidence
 * @param low matched with low confidence
 * @param none looked up, nothing fits
 * @param failed the lookup failed
 * @param pending not looked up yet
 */
public record Summary(int all, int high, int medium, int low, int none, int failed, int pending) {

    /** No rows. */
    public static final Summary EMPTY = new Summary(0, 0, 0, 0, 0, 0, 0);

    /** Counts rows. */
    static Summary of(List<ResultRow> rows) {
        int[] levels = new int[Confidence.values().length];
        int[] outcomes = new int[Outcome.values().length];
        for (ResultRow row : rows) {
            outcomes[row.match().outcome().ordinal()]++;
            if (row.match().outcome() == Outcome.MATCHED) {
                Optional<Candidate> chosen = row.match().chosen();
                levels[chosen.map(Candidate::confidence).orElse(Confidence.NONE).ordinal()]++;
            }
        }
        return new Summary(rows.size(), levels[Confidence.HIGH.ordinal()], levels[Confidence.MEDIUM.ordinal()],
                levels[Confidence.LOW.ordinal()] + levels[Confidence.NONE.ordinal()],
                outcomes[Outcome.UNMATCHED.ordinal()], outcomes[Outcome.FAILED.ordinal()],
                outcomes[Outcome.PENDING.ordinal()]);
    }

    /** How many rows have a match. */
    public int matched() {
        return high + medium + low;
    }

    /** One line for the screen, for example {@code 120 tracks: 98 matched (80 high, 12 medium, 6 low), 22 without}. */
    public String sentence() {
        if (pending == all) {
            return Words.count(all, "track");
        }
        List<String> parts = new ArrayList<>();
        parts.add(Words.number(matched()) + " matched"
                + (matched() == 0
                        ? ""
                        : " (" + Words.number(high) + " high, " + Words.number(medium) + " medium, "
                                + Words.number(low) + " low)"));
        addIfAny(parts, none, " without a match");
        addIfAny(parts, failed, " failed");
        addIfAny(parts, pending, " to do");
        return Words.count(all, "track") + ": " + String.join(", ", parts);
    }

    private static void addIfAny(List<String> parts, int number, String what) {
        if (number > 0) {
            parts.add(Words.number(number) + what);
        }
    }
}
