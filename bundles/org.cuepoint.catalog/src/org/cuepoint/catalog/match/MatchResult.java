package org.cuepoint.catalog.match;

import java.util.List;
import java.util.Optional;

/**
 * What matching found for one library track.
 *
 * @param best the match, or empty when no candidate is good enough
 * @param reason why it matched, or why nothing did, in words
 * @param candidates every candidate with its score, best first
 */
public record MatchResult(Optional<Candidate> best, String reason, List<Candidate> candidates) {

    /** Copies the list. */
    public MatchResult {
        candidates = List.copyOf(candidates);
    }

    /** The score of the match, 0 when there is none. */
    public int score() {
        return best.map(Candidate::score).orElse(0);
    }

    /** The confidence of the match, {@link Confidence#NONE} when there is none. */
    public Confidence confidence() {
        return best.map(Candidate::confidence).orElse(Confidence.NONE);
    }
}
