package org.cuepoint.catalog.run;

import java.time.Duration;
import java.util.List;

/**
 * What a run found.
 *
 * @param tracks one row per track of the request, in its order; pending ones were not reached
 * @param cancelled whether it was cancelled before every track was looked up
 * @param requests how many searches were sent to the catalogue
 * @param keptAnswers how many searches were answered from an earlier run's answers
 * @param elapsed how long it took
 * @param notice a sentence about the run as a whole, for example that answers could not be kept; otherwise empty
 * @param continuable whether every answer of this run was kept, so that a resumed one does not ask for it again
 */
public record RunResult(List<TrackMatch> tracks, boolean cancelled, int requests, int keptAnswers, Duration elapsed,
        String notice, boolean continuable) {

    /** Copies the list. */
    public RunResult {
        tracks = List.copyOf(tracks);
    }

    /** A run whose answers were all kept. */
    public RunResult(List<TrackMatch> tracks, boolean cancelled, int requests, int keptAnswers, Duration elapsed,
            String notice) {
        this(tracks, cancelled, requests, keptAnswers, elapsed, notice, true);
    }

    /** How many tracks ended so. */
    public long count(TrackMatch.Outcome outcome) {
        return tracks.stream().filter(track -> track.outcome() == outcome).count();
    }

    /** Whether every track was reached and every search that it needed was answered. */
    public boolean complete() {
        return !cancelled && tracks.stream()
                .allMatch(track -> track.outcome() != TrackMatch.Outcome.PENDING && track.problem().isEmpty());
    }
}
