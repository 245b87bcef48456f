package org.cuepoint.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.match.Candidate;
import org.cuepoint.catalog.match.Confidence;
import org.cuepoint.catalog.match.MatchResult;
import org.cuepoint.catalog.run.MatchRequest;
import org.cuepoint.catalog.run.MatchRuns;
import org.cuepoint.catalog.run.RunListener;
import org.cuepoint.catalog.run.RunResult;
import org.cuepoint.catalog.run.TrackMatch;
import org.cuepoint.performance.Progress;

/** A run that makes its matches up: three of four tracks have one, each with three candidates. */
final class TableMatches implements MatchRuns {

    private static final int CANDIDATES = 3;
    private static final int MILLIS = 1000;

    private volatile long ended;

    /** When the last run ended, by {@link System#nanoTime()}. */
    long ended() {
        return ended;
    }

    @Override
    public RunResult run(MatchRequest request, RunListener listener, Progress progress) {
        List<TrackMatch> matches = new ArrayList<>(request.tracks().size());
        for (int i = 0; i < request.tracks().size(); i++) {
            TrackMatch match = match(i, request.tracks().get(i));
            matches.add(match);
            listener.finished(i, match);
        }
        RunResult result = new RunResult(matches, false, 0, 0, Duration.ZERO, "");
        ended = System.nanoTime();
        return result;
    }

    @Override
    public int resumable(MatchRequest request) {
        return 0;
    }

    private static TrackMatch match(int number, LibraryTrack track) {
        if (number % 4 == 3) {
            return TrackMatch.of(track, new MatchResult(Optional.empty(), "nothing has this title", List.of()));
        }
        List<Candidate> candidates = new ArrayList<>(CANDIDATES);
        for (int i = 0; i < CANDIDATES; i++) {
            candidates.add(candidate(number, i, track));
        }
        return TrackMatch.of(track,
                new MatchResult(Optional.of(candidates.getFirst()), candidates.getFirst().reason(), candidates));
    }

    private static Candidate candidate(int number, int place, LibraryTrack track) {
        int score = 100 - number % 40 - place;
        Confidence confidence = score > 90 ? Confidence.HIGH : score > 75 ? Confidence.MEDIUM : Confidence.LOW;
        String mix = track.mix().isEmpty() ? "Original Mix" : track.mix();
        return new Candidate(
                new CatalogTrack(String.valueOf(number * CANDIDATES + place), track.title(), mix,
                        List.of(track.artist()), List.of(), "", track.seconds() * MILLIS, track.bpm(), track.key(),
                        track.genre(), track.label(), track.album(), track.year() + "-05-01",
                        "https://www.beatport.com/track/bench/" + number),
                score, confidence, "title agrees; artists agree; mix agrees (" + mix + "); length agrees (" + place
                        + " s apart)");
    }
}
