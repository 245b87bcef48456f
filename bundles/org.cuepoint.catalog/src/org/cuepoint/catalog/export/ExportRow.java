package org.cuepoint.catalog.export;

import java.util.Optional;

import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.match.Candidate;
import org.cuepoint.catalog.match.Confidence;
import org.cuepoint.catalog.match.MatchResult;

/**
 * One library track with what was found for it. {@link ExportColumn} says what of it is written.
 *
 * @param track the library's track
 * @param match the catalogue's track, empty when none was found
 * @param score 0 to 100; 0 without a match
 * @param confidence how sure it is; {@link Confidence#NONE} without a match
 * @param reason why, in words; why there is none, or why the look-up failed
 */
public record ExportRow(LibraryTrack track, Optional<CatalogTrack> match, int score, Confidence confidence,
        String reason) {

    /** The row for what matching found. */
    public static ExportRow of(LibraryTrack track, MatchResult result) {
        return new ExportRow(track, result.best().map(Candidate::track), result.score(), result.confidence(),
                result.reason());
    }

    /** The row for a candidate that the user chose. */
    public static ExportRow of(LibraryTrack track, Candidate choice) {
        return new ExportRow(track, Optional.of(choice.track()), choice.score(), choice.confidence(), choice.reason());
    }

    /** The row for a track without a match, for example because the look-up failed or the user rejected it. */
    public static ExportRow unmatched(LibraryTrack track, String reason) {
        return new ExportRow(track, Optional.empty(), 0, Confidence.NONE, reason);
    }
}
