package org.cuepoint.catalog.run;

import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.match.Candidate;
import org.cuepoint.catalog.match.MatchResult;

import java.util.List;
import java.util.Optional;

/**
 * One row of a run: a library track and what became of it.
 *
 * @param track the library track
 * @param outcome how far it is
 * @param result what matching found; without best and candidates while pending or failed
 * @param chosen the candidate to export: the best one until the user chooses another; empty for none
 * @param problem a sentence when it failed, or when it was matched although some of its searches failed; otherwise
 * empty
 */
public record TrackMatch(LibraryTrack track, Outcome outcome, MatchResult result, Optional<Candidate> chosen,
        String problem) {

    private static final MatchResult NOTHING_YET = new MatchResult(Optional.empty(), "", List.of());

    /** How far a track is. */
    public enum Outcome {
        /** Not looked up yet. */
        PENDING,
        /** Looked up and matched. */
        MATCHED,
        /** Looked up; nothing fits. */
        UNMATCHED,
        /** The lookup failed; {@link TrackMatch#problem} says why. */
        FAILED
    }

    /** A track that waits for its turn. */
    public static TrackMatch pending(LibraryTrack track) {
        return new TrackMatch(track, Outcome.PENDING, NOTHING_YET, Optional.empty(), "");
    }

    /** A track that was looked up. */
    public static TrackMatch of(LibraryTrack track, MatchResult result) {
        return new TrackMatch(track, result.best().isPresent() ? Outcome.MATCHED : Outcome.UNMATCHED, result,
                result.best(), "");
    }

    /**
     * A track of which some searches were answered and some failed: matched when those answers hold a match, which a
     * better one might have replaced, else failed.
     *
     * @param problem the sentence of the first search that failed
     */
    public static TrackMatch inPart(LibraryTrack track, MatchResult result, String problem) {
        return result.best().isPresent()
                ? new TrackMatch(track, Outcome.MATCHED, result, result.best(), problem)
                : failed(track, problem);
    }

    /** A track whose lookup failed. */
    public static TrackMatch failed(LibraryTrack track, String problem) {
        return new TrackMatch(track, Outcome.FAILED, NOTHING_YET, Optional.empty(), problem);
    }

    /** The same row with another candidate chosen by the user, or none. */
    public TrackMatch choose(Optional<Candidate> candidate) {
        return new TrackMatch(track, candidate.isPresent() ? Outcome.MATCHED : Outcome.UNMATCHED, result, candidate,
                problem);
    }
}
