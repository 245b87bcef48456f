package org.cuepoint.workbench.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.library.TrackFile;
import org.cuepoint.catalog.match.Candidate;
import org.cuepoint.catalog.match.MatchResult;
import org.cuepoint.catalog.run.TrackMatch;
import org.cuepoint.performance.table.TableSnapshot;
import org.cuepoint.ui.table.TableColumn;
import org.junit.jupiter.api.Test;

class ResultColumnsTest {

    private static TrackMatch match(String title, int score) {
        LibraryTrack track = new LibraryTrack(title, title, "Artist", "", "", "", "", "", "", 0, 0, 0,
                TrackFile.UNKNOWN);
        Candidate candidate = Rig.candidate(title, score);
        return TrackMatch.of(track, new MatchResult(Optional.of(candidate), candidate.reason(), List.of(candidate)));
    }

    @Test
    void aMatchWithSearchesThatFailedSaysSo() {
        TrackMatch whole = match("Alpha", 95);
        assertEquals("title agrees", ResultColumns.reason(whole));
        TrackMatch inPart = TrackMatch.inPart(whole.track(), whole.result(), "The catalogue did not answer in time.");
        assertEquals("title agrees. Some searches failed: The catalogue did not answer in time.",
                ResultColumns.reason(inPart));
        assertEquals("Set to no match by you. Some searches failed: The catalogue did not answer in time.",
                ResultColumns.reason(inPart.choose(Optional.empty())));
        assertEquals("The catalogue did not answer.",
                ResultColumns.reason(TrackMatch.failed(whole.track(), "The catalogue did not answer.")));
    }

    @Test
    void everyColumnSortsBothWaysAndKeepsEqualRowsInTheirOrder() {
        List<ResultRow> rows = List.of(new ResultRow(0, match("b", 50)), new ResultRow(1, match("A", 95)),
                new ResultRow(2, match("a", 95)), new ResultRow(3, TrackMatch.pending(match("c", 1).track())));
        TableSnapshot<ResultRow> shown = TableSnapshot.of(rows, 1);
        assertEquals(List.of(1, 2, 0, 3), order("title", shown, false));
        assertEquals(List.of(3, 0, 1, 2), order("title", shown, true));
        assertEquals(List.of(3, 0, 1, 2), order("score", shown, false));
        assertEquals(List.of(1, 2, 0, 3), order("score", shown, true));
        assertEquals(List.of(1, 2, 0, 3), order("confidence", shown, false));
        for (TableColumn<ResultRow> column : ResultColumns.all()) {
            assertEquals(rows.size(), column.order().sort(shown, false).size(), column.id());
        }
    }

    private static List<Integer> order(String columnId, TableSnapshot<ResultRow> rows, boolean descending) {
        TableColumn<ResultRow> column = ResultColumns.all().stream().filter(c -> c.id().equals(columnId)).findFirst()
                .orElseThrow();
        return column.order().sort(rows, descending).asList().stream().map(ResultRow::index).toList();
    }
}
