package org.cuepoint.catalog.match;

import java.util.List;
import java.util.Optional;

/**
 * What matching found for one library track.
 *
 * @param best the match, or empty when no candidate is good enough
 * @param reason why it matched, or why nothing did, in words
 * @param candidates the best candidates with their scores, best first, at most {@value #MOST_CANDIDATES}: the match,
 * when there is one, stands first
 * @param considered how many different candidates were scored; at least as many as are kept
 */
public record MatchResult(Optional<Candidate> best, String reason, List<Candidate> candidates, int considered) {

    /**
     * How many candidates are kept for review. A search brings 50, but few of them are of any use: in the tuning set
     * the right track never ranks below the third place, and at most four candidates score more than another title or
     * another artist may. Ten leave room to choose from, and a run of 100,000 tracks stays within some hundred
     * megabytes where all candidates would take 50 KB a track.
     */
    public static final int MOST_CANDIDATES = 10;

    /** Keeps the best of the candidates. */
    public MatchResult {
        candidates = List.copyOf(candidates.subList(0, Math.min(MOST_CANDIDATES, candidates.size())));
    }

    /** A result that considered only these candidates. */
    public MatchResult(Optional<Candidate> best, String reason, List<Candidate> candidates) {
        this(best, reason, candidates, candidates.size());
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
