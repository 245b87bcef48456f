package org.cuepoint.catalog.export;

import java.util.Optional;

import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.match.Candidate;
import org.cuepoint.catalog.match.Confidence;
import org.cuepoint.catalog.run.TrackMatch;

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

    /** The row for what a run found or the user chose; says when a search failed, or why there is no match. */
    public static ExportRow of(TrackMatch match) {
        if (match.chosen().isEmpty()) {
            String why = match.problem().isEmpty() ? match.result().reason() : match.problem();
            return unmatched(match.track(), match.outcome() == TrackMatch.Outcome.PENDING ? "not looked up" : why);
        }
        Candidate choice = match.chosen().get();
        String reason = match.problem().isEmpty()
                ? choice.reason()
                : choice.reason() + "; a search failed: " + match.problem();
        return new ExportRow(match.track(), Optional.of(choice.track()), choice.score(), choice.confidence(), reason);
    }

    /** The row for a track without a match, for example because the look-up failed or the user rejected it. */
    public static ExportRow unmatched(LibraryTrack track, String reason) {
        return new ExportRow(track, Optional.empty(), 0, Confidence.NONE, reason);
    }
}
