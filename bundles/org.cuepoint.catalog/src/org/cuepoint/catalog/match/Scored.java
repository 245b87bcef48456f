package org.cuepoint.catalog.match;

import java.util.Comparator;
import org.cuepoint.catalog.CatalogTrack;

/**
 * A candidate with everything that ranking needs.
 *
 * @param track the catalogue track
 * @param reading the catalogue track as read
 * @param score 0 to 100
 * @param possible whether it may be the match
 * @param artist how the artists compare
 * @param version how the versions compare
 * @param evidence what the measurements say
 * @param context 0 to 5: label, release and year that agree; tells re-releases of one recording apart
 * @param reason why, in words
 */
record Scored(CatalogTrack track, Reading reading, int score, boolean possible, ArtistMatch artist,
        VersionMatch version,
        Evidence evidence, int context, String reason) {

    /**
     * Best first: possible ones, then the score; among equals label, release and year that agree, the nearer length,
     * the earlier publication (a re-release or compilation comes later).
     */
    static final Comparator<Scored> BEST_FIRST = Comparator.comparing(Scored::possible).reversed()
            .thenComparing(Comparator.comparingInt(Scored::score).reversed())
            .thenComparing(Comparator.comparingInt(Scored::context).reversed())
            .thenComparingInt(s -> s.evidence().secondsApart())
            .thenComparing(s -> s.track().date().isEmpty() ? "9999" : s.track().date());

    /** As the result shows it. */
    Candidate candidate() {
        return new Candidate(track, score, Levels.of(score), reason);
    }

    /** With a lower score. */
    Scored limited(int most, String why) {
        return score <= most
                ? this
                : new Scored(track, reading, most, possible, artist, version, evidence, context, reason + "; " + why);
    }

    /** The same, but not to be the match. */
    Scored refused(String why) {
        int most = Math.min(score, Levels.LOW_MOST);
        return new Scored(track, reading, most, false, artist, version, evidence, context, reason + "; " + why);
    }
}
