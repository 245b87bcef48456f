package org.cuepoint.workbench.internal.model;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.match.Candidate;
import org.cuepoint.catalog.run.TrackMatch;
import org.cuepoint.ui.table.RowOrder;
import org.cuepoint.ui.table.TableColumn;

/**
 * A candidate of the selected track.
 *
 * @param index its place, best first
 * @param candidate the candidate
 * @param chosen whether it is the track's match now
 */
public record CandidateRow(int index, Candidate candidate, boolean chosen) {

    private static final int MILLIS = 1000;

    /** The candidates of a track, best first. */
    public static List<CandidateRow> of(TrackMatch match) {
        List<Candidate> candidates = match.result().candidates();
        return IntStream.range(0, candidates.size()).mapToObj(i -> new CandidateRow(i, candidates.get(i),
                match.chosen().filter(candidates.get(i)::equals).isPresent())).toList();
    }

    /** What is shown of a candidate. */
    public static List<TableColumn<CandidateRow>> columns() {
        return List.of(TableColumn.words("chosen", "", 34, row -> row.chosen ? "\u2713" : ""),
                TableColumn.chips("confidence", "Confidence", 118,
                        row -> ResultColumns.chip(row.candidate.confidence()),
                        RowOrder.natural(row -> row.candidate.confidence())),
                TableColumn.numbers("score", "Score", 70, row -> String.valueOf(row.candidate.score()),
                        row -> row.candidate.score()),
                TableColumn.words("title", "Title", 200, track(CatalogTrack::title)),
                TableColumn.words("mix", "Mix", 130, track(CatalogTrack::mix)),
                TableColumn.words("artists", "Artists", 150, track(t -> String.join(", ", t.artists()))),
                TableColumn.words("remixers", "Remixers", 120, track(t -> String.join(", ", t.remixers()))),
                TableColumn.numbers("length", "Length", 82, track(t -> Words.length(t.millis() / MILLIS)),
                        row -> row.candidate.track().millis()),
                TableColumn.numbers("bpm", "BPM", 66, track(t -> Words.bpm(t.bpm())),
                        row -> row.candidate.track().bpm()),
                TableColumn.words("key", "Key", 80, track(CatalogTrack::key)),
                TableColumn.words("year", "Year", 64, track(t -> Words.year(t.date()))),
                TableColumn.words("label", "Label", 120, track(CatalogTrack::label)),
                TableColumn.words("reason", "Reason", 340, row -> row.candidate.reason()));
    }

    private static Function<CandidateRow, String> track(Function<CatalogTrack, String> text) {
        return row -> text.apply(row.candidate.track());
    }
}
