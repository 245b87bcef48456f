package org.cuepoint.catalog.match;

import org.cuepoint.catalog.CatalogTrack;

/**
 * A catalogue track considered for a library track.
 *
 * @param track the catalogue track
 * @param score 0 (unrelated) to 100 (everything agrees)
 * @param confidence how sure it would be as the match
 * @param reason why, in words, for example {@code title and artists agree; other mix (Dub Mix, wanted Extended Mix)}
 */
public record Candidate(CatalogTrack track, int score, Confidence confidence, String reason) {
}
