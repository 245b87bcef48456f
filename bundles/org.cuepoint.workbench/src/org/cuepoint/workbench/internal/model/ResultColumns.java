package org.cuepoint.workbench.internal.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.match.Candidate;
import org.cuepoint.catalog.match.Confidence;
import org.cuepoint.catalog.run.TrackMatch;
import org.cuepoint.catalog.run.TrackMatch.Outcome;
import org.cuepoint.ui.table.Chip;
import org.cuepoint.ui.table.RowOrder;
import org.cuepoint.ui.table.TableColumn;
import org.cuepoint.ui.table.Tone;

/** What the results show of a row. */
public final class ResultColumns {

    private ResultColumns() {
    }

    /** The columns in their first order. */
    public static List<TableColumn<ResultRow>> all() {
        return List.of(TableColumn.words("title", "Title", 200, row -> row.match().track().title()),
                TableColumn.words("artists", "Artists", 150, row -> row.match().track().artist()),
                TableColumn.chips("confidence", "Confidence", 118, row -> chip(row.match()),
                        RowOrder.natural(row -> rank(row.match()))),
                TableColumn.numbers("score", "Score", 70, row -> score(row.match()),
                        row -> row.match().chosen().map(Candidate::score).orElse(-1)),
                TableColumn.words("matched-title", "Matched title", 180, matched(CatalogTrack::title)),
                TableColumn.words("mix", "Mix", 120, matched(CatalogTrack::mix)),
                TableColumn.words("matched-artists", "Matched artists", 150,
                        matched(track -> String.join(", ", track.artists()))),
                TableColumn.words("key", "Key", 80, matched(CatalogTrack::key)),
                TableColumn.numbers("bpm", "BPM", 66, matched(track -> Words.bpm(track.bpm())),
                        row -> chosen(row).map(CatalogTrack::bpm).orElse(-1.0)),
                TableColumn.words("year", "Year", 64, matched(track -> Words.year(track.date()))),
                TableColumn.words("label", "Label", 120, matched(CatalogTrack::label)),
                TableColumn.words("reason", "Reason", 340, row -> reason(row.match())),
                TableColumn.<ResultRow>words("genre", "Genre", 120, matched(CatalogTrack::genre)).hiddenAtFirst(),
                TableColumn.<ResultRow>words("release", "Release", 150, matched(CatalogTrack::release))
                        .hiddenAtFirst(),
                TableColumn.<ResultRow>words("remixers", "Remixers", 130,
                        matched(track -> String.join(", ", track.remixers()))).hiddenAtFirst(),
                TableColumn.<ResultRow>words("link", "Link", 220, matched(CatalogTrack::url)).hiddenAtFirst());
    }

    /** Everything of a row that the filter searches. */
    static String searched(ResultRow row) {
        TrackMatch match = row.match();
        StringBuilder text = new StringBuilder();
        text.append(match.track().title()).append('\n').append(match.track().artist()).append('\n')
                .append(match.track().album()).append('\n').append(chip(match).word()).append('\n');
        match.chosen().map(Candidate::track)
                .ifPresent(track -> text.append(track.title()).append('\n').append(track.mix()).append('\n')
                        .append(String.join("\n", track.artists())).append('\n').append(track.key()).append('\n')
                        .append(track.label()).append('\n').append(track.genre()).append('\n').append(track.release()));
        return text.append('\n').append(reason(match)).toString();
    }

    /** How sure the match is, as a coloured word. */
    public static Chip chip(TrackMatch match) {
        return switch (match.outcome()) {
            case PENDING -> new Chip(Tone.NEUTRAL, "");
            case FAILED -> new Chip(Tone.BAD, "Failed");
            case UNMATCHED -> new Chip(Tone.NEUTRAL, "None");
            case MATCHED -> chip(match.chosen().map(Candidate::confidence).orElse(Confidence.NONE));
        };
    }

    /** A confidence as a coloured word. */
    public static Chip chip(Confidence confidence) {
        return switch (confidence) {
            case HIGH -> new Chip(Tone.GOOD, "High");
            case MEDIUM -> new Chip(Tone.FAIR, "Medium");
            case LOW -> new Chip(Tone.POOR, "Low");
            case NONE -> new Chip(Tone.NEUTRAL, "None");
        };
    }

    /** Why a row is what it is. */
    public static String reason(TrackMatch match) {
        if (match.outcome() == Outcome.FAILED) {
            return match.problem();
        }
        String reason = ofChoice(match);
        return match.problem().isEmpty() ? reason : reason + ". Some searches failed: " + match.problem();
    }

    private static String ofChoice(TrackMatch match) {
        boolean byUser = !match.chosen().equals(match.result().best());
        if (byUser) {
            return match.chosen().map(chosen -> "Chosen by you: " + chosen.reason()).orElse("Set to no match by you");
        }
        return match.chosen().map(Candidate::reason).orElse(match.result().reason());
    }

    private static String score(TrackMatch match) {
        return match.chosen().map(chosen -> String.valueOf(chosen.score())).orElse("");
    }

    /** Best first: high, medium, low, none, failed, not yet looked up. */
    private static int rank(TrackMatch match) {
        return switch (match.outcome()) {
            case MATCHED -> match.chosen().map(Candidate::confidence).orElse(Confidence.NONE).ordinal();
            case UNMATCHED -> Confidence.values().length;
            case FAILED -> Confidence.values().length + 1;
            case PENDING -> Confidence.values().length + 2;
        };
    }

    private static Optional<CatalogTrack> chosen(ResultRow row) {
        return row.match().chosen().map(Candidate::track);
    }

    private static Function<ResultRow, String> matched(Function<CatalogTrack, String> text) {
        return row -> chosen(row).map(text).orElse("");
    }
}
