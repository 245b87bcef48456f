package org.cuepoint.catalog.run;

import java.util.List;
import java.util.Optional;

import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.internal.Pool;
import org.cuepoint.catalog.match.Candidate;
import org.cuepoint.catalog.match.MatchResult;

/**
 * Lets the results of a run have in common what is equal in them: the same catalogue track is a candidate for many
 * library tracks, and each answer brings its texts anew. Thread-safe.
 */
final class SharedCandidates {

    private final Pool<CatalogTrack> tracks = new Pool<>();
    private final Pool<List<String>> names = new Pool<>();
    private final Pool<String> texts = new Pool<>();

    /** An equal result that shares what it can. */
    MatchResult share(MatchResult result) {
        List<Candidate> candidates = result.candidates().stream().map(this::share).toList();
        Optional<Candidate> best = result.best().isPresent() ? Optional.of(candidates.getFirst()) : result.best();
        String reason = best.map(Candidate::reason).filter(result.reason()::equals).orElse(result.reason());
        return new MatchResult(best, reason, candidates, result.considered());
    }

    private Candidate share(Candidate candidate) {
        return new Candidate(share(candidate.track()), candidate.score(), candidate.confidence(),
                texts.one(candidate.reason()));
    }

    private CatalogTrack share(CatalogTrack track) {
        return tracks.one(new CatalogTrack(track.id(), texts.one(track.title()), texts.one(track.mix()),
                names.one(track.artists()), names.one(track.remixers()), track.isrc(), track.millis(), track.bpm(),
                texts.one(track.key()), texts.one(track.genre()), texts.one(track.label()), texts.one(track.release()),
                texts.one(track.date()), track.url()));
    }
}
