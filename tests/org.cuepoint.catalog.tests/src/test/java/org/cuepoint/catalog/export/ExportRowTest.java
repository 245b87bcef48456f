package org.cuepoint.catalog.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.cuepoint.catalog.match.Candidate;
import org.cuepoint.catalog.match.Confidence;
import org.cuepoint.catalog.match.MatchResult;
import org.cuepoint.catalog.run.TrackMatch;
import org.junit.jupiter.api.Test;

/** What is written of each thing that can become of a track. */
class ExportRowTest {

    private static final Candidate BEST = new Candidate(Rows.MATCH, 80, Confidence.MEDIUM, "why");
    private static final MatchResult FOUND = new MatchResult(Optional.of(BEST), "why", List.of(BEST));
    private static final MatchResult NOTHING = new MatchResult(Optional.empty(), "nothing fits", List.of(BEST));

    private static ExportRow unmatched(String reason) {
        return ExportRow.unmatched(Rows.TRACK, reason);
    }

    private static ExportRow matched(String reason) {
        return new ExportRow(Rows.TRACK, Optional.of(Rows.MATCH), 80, Confidence.MEDIUM, reason);
    }

    @Test
    void aMatchAndAChoiceAreWrittenWithTheCandidatesReason() {
        assertEquals(matched("why"), ExportRow.of(TrackMatch.of(Rows.TRACK, FOUND)));
        assertEquals(matched("why"), ExportRow.of(TrackMatch.of(Rows.TRACK, NOTHING).choose(Optional.of(BEST))));
    }

    @Test
    void withoutAMatchTheReasonSaysWhy() {
        assertEquals(unmatched("nothing fits"), ExportRow.of(TrackMatch.of(Rows.TRACK, NOTHING)));
        assertEquals(unmatched("It failed."), ExportRow.of(TrackMatch.failed(Rows.TRACK, "It failed.")));
        assertEquals(unmatched("not looked up"), ExportRow.of(TrackMatch.pending(Rows.TRACK)));
        assertEquals(unmatched("why"), ExportRow.of(TrackMatch.of(Rows.TRACK, FOUND).choose(Optional.empty())));
    }

    @Test
    void aMatchAlthoughASearchFailedSaysSo() {
        assertEquals(matched("why; a search failed: It failed."),
                ExportRow.of(TrackMatch.inPart(Rows.TRACK, FOUND, "It failed.")));
    }
}
