package org.cuepoint.workbench.internal.model;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

import org.cuepoint.catalog.Catalog;
import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.run.TrackMatch;

/** What one catalogue answered for the tracks of the open library, with what the user chose among it. */
final class KnownMatches {

    private final Map<LibraryTrack, TrackMatch> matches = new IdentityHashMap<>();
    private Optional<Catalog> answeredBy = Optional.empty();

    /** Forgets everything: another library is open. */
    void clear() {
        matches.clear();
        answeredBy = Optional.empty();
    }

    /**
     * A run begins. Answers of two catalogues are not mixed, and a run that begins anew takes back what an earlier one
     * said.
     */
    void begin(Catalog catalog, Collection<LibraryTrack> tracks, boolean resume) {
        if (!isAnsweredBy(catalog)) {
            matches.clear();
        } else if (!resume) {
            tracks.forEach(matches::remove);
        }
        answeredBy = Optional.of(catalog);
    }

    /** Whether what is known comes from this catalogue. */
    boolean isAnsweredBy(Catalog catalog) {
        return answeredBy.filter(before -> before.description().equals(catalog.description())).isPresent();
    }

    boolean isEmpty() {
        return matches.isEmpty();
    }

    /** What is known of a track, which may be that it is pending. */
    TrackMatch of(LibraryTrack track) {
        return matches.getOrDefault(track, TrackMatch.pending(track));
    }

    /** How many of these tracks were looked up. */
    long count(Collection<LibraryTrack> tracks) {
        return tracks.stream().filter(matches::containsKey).count();
    }

    /** The user chose. */
    void put(TrackMatch match) {
        matches.put(match.track(), match);
    }

    /**
     * A run tells of a track. One that is continued tells again of tracks that the user has reviewed meanwhile: the
     * user's choice stays as long as it is among the candidates.
     *
     * @return what holds now
     */
    TrackMatch told(TrackMatch match) {
        Optional<TrackMatch> before = Optional.ofNullable(matches.get(match.track()));
        TrackMatch kept = before.filter(old -> !old.chosen().equals(old.result().best()))
                .filter(old -> old.chosen().map(match.result().candidates()::contains).orElse(true))
                .map(old -> match.choose(old.chosen())).orElse(match);
        put(kept);
        return kept;
    }
}
