package org.cuepoint.catalog.match;

import java.util.List;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.library.LibraryTrack;

/**
 * Finds which catalogue track a library track is. Stateless and thread-safe.
 *
 * <p>The score, 0 to 100, adds points for title, artists, version, length, BPM and key; guards then limit it. The
 * confidence follows from the score alone: {@link Confidence#HIGH} from {@value Levels#HIGH}, {@link Confidence#MEDIUM}
 * from {@value Levels#MEDIUM}, {@link Confidence#LOW} from {@value Levels#LOW}. The guards' rules:
 *
 * <ul>
 * <li>Another title, a title that is only a part of the other, another artist, karaoke or a tribute, and another mix
 * than the one the library names are never the match, whatever else agrees.
 * <li>A library that names no mix means the original, unless the length points to an extended, radio or club form; that
 * is never high.
 * <li>High needs the same title and version and the same artists; slips of the keyboard, an unknown artist, a length or
 * BPM that contradicts keep it below.
 * <li>When several recordings fit equally and no measurement tells them apart, it is not high; when even the artist is
 * unknown, it is no match.
 * </ul>
 */
public final class Matcher {

    /**
     * The queries to find a track with: the most precise first, then looser ones.
     *
     * @return 1 to 4 distinct queries of at most 100 characters without parentheses; none if title and artist are blank
     */
    public List<String> queries(LibraryTrack track) {
        return Queries.of(track);
    }

    /**
     * Finds the match among candidates.
     *
     * @param track the library track
     * @param found what the catalogue's searches found, in their order; a track that stands there twice counts once
     * @return the match or none, with the reason and the best candidates
     */
    public MatchResult match(LibraryTrack track, List<CatalogTrack> found) {
        return matching(track).add(found);
    }

    /** Begins a search for the match of a track among candidates that arrive in several answers. */
    public Matching matching(LibraryTrack track) {
        return new Matching(track);
    }
}
