package org.cuepoint.catalog.export;

import java.util.Locale;
import java.util.function.Function;

import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.library.LibraryTrack;

/**
 * The columns of an export in their order. Their names are a contract with scripts: new ones are added at the end, none
 * is renamed. Those that begin with {@code original} are of the library, the others of the match.
 */
public enum ExportColumn {

    /** The library's id of the track. */
    TRACK_ID(Kind.TEXT, original(LibraryTrack::id)),
    /** The title in the library. */
    ORIGINAL_TITLE(Kind.TEXT, original(LibraryTrack::title)),
    /** The artist field of the library. */
    ORIGINAL_ARTIST(Kind.TEXT, original(LibraryTrack::artist)),
    /** The remixer field of the library. */
    ORIGINAL_REMIXER(Kind.TEXT, original(LibraryTrack::remixer)),
    /** The mix field of the library. */
    ORIGINAL_MIX(Kind.TEXT, original(LibraryTrack::mix)),
    /** The key in the library's notation. */
    ORIGINAL_KEY(Kind.TEXT, original(LibraryTrack::key)),
    /** Beats per minute in the library. */
    ORIGINAL_BPM(Kind.NUMBER, row -> ExportValue.number(row.track().bpm())),
    /** The year in the library. */
    ORIGINAL_YEAR(Kind.NUMBER, row -> ExportValue.number(row.track().year())),
    /** The label in the library. */
    ORIGINAL_LABEL(Kind.TEXT, original(LibraryTrack::label)),
    /** The genre in the library. */
    ORIGINAL_GENRE(Kind.TEXT, original(LibraryTrack::genre)),
    /** The album in the library. */
    ORIGINAL_ALBUM(Kind.TEXT, original(LibraryTrack::album)),
    /** The length in the library in seconds. */
    ORIGINAL_SECONDS(Kind.NUMBER, row -> ExportValue.number(row.track().seconds())),
    /** The file URL in the library. */
    LOCATION(Kind.TEXT, original(track -> track.file().location())),
    /** The matched title without the mix. */
    TITLE(Kind.TEXT, matched(track -> ExportValue.text(track.title()))),
    /** The matched artists. */
    ARTISTS(Kind.NAMES, matched(track -> ExportValue.names(track.artists()))),
    /** The matched remixers. */
    REMIXERS(Kind.NAMES, matched(track -> ExportValue.names(track.remixers()))),
    /** The matched mix. */
    MIX(Kind.TEXT, matched(track -> ExportValue.text(track.mix()))),
    /** The matched key in the catalogue's notation. */
    KEY(Kind.TEXT, matched(track -> ExportValue.text(track.key()))),
    /** The matched beats per minute. */
    BPM(Kind.NUMBER, matched(track -> ExportValue.number(track.bpm()))),
    /** The year of the matched date. */
    YEAR(Kind.NUMBER, matched(track -> ExportValue.number(year(track.date())))),
    /** The matched label. */
    LABEL(Kind.TEXT, matched(track -> ExportValue.text(track.label()))),
    /** The matched genre. */
    GENRE(Kind.TEXT, matched(track -> ExportValue.text(track.genre()))),
    /** The matched release. */
    RELEASE(Kind.TEXT, matched(track -> ExportValue.text(track.release()))),
    /** The matched publication date, YYYY-MM-DD. */
    DATE(Kind.TEXT, matched(track -> ExportValue.text(track.date()))),
    /** The matched length in seconds. */
    SECONDS(Kind.NUMBER, matched(track -> ExportValue.number(Math.round(track.millis() / 1000.0)))),
    /** The matched International Standard Recording Code. */
    ISRC(Kind.TEXT, matched(track -> ExportValue.text(track.isrc()))),
    /** The address of the match's page. */
    URL(Kind.TEXT, matched(track -> ExportValue.text(track.url()))),
    /** The catalogue's id of the match. */
    CATALOG_ID(Kind.TEXT, matched(track -> ExportValue.text(track.id()))),
    /** 0 to 100. */
    SCORE(Kind.NUMBER, row -> ExportValue.count(row.score())),
    /** {@code high}, {@code medium}, {@code low} or {@code none}. */
    CONFIDENCE(Kind.TEXT, row -> ExportValue.text(row.confidence().name().toLowerCase(Locale.ROOT))),
    /** Why, in words. */
    REASON(Kind.TEXT, row -> ExportValue.text(row.reason()));

    private final Kind kind;
    private final Function<ExportRow, ExportValue> value;

    ExportColumn(Kind kind, Function<ExportRow, ExportValue> value) {
        this.kind = kind;
        this.value = value;
    }

    /** The name in CSV, for example {@code original_title}. */
    public String csvName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name in JSON, for example {@code originalTitle}. */
    public String jsonName() {
        StringBuilder text = new StringBuilder();
        for (String word : csvName().split("_")) {
            text.append(text.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return text.toString();
    }

    /** What its values are when they are known. */
    public Kind kind() {
        return kind;
    }

    ExportValue value(ExportRow row) {
        return value.apply(row);
    }

    private static Function<ExportRow, ExportValue> original(Function<LibraryTrack, String> text) {
        return row -> ExportValue.text(text.apply(row.track()));
    }

    private static Function<ExportRow, ExportValue> matched(Function<CatalogTrack, ExportValue> value) {
        return row -> row.match().map(value).orElse(ExportValue.UNKNOWN);
    }

    private static int year(String date) {
        return date.length() >= 4 && date.chars().limit(4).allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(date.substring(0, 4))
                : 0;
    }

    /** Kinds of values. */
    public enum Kind {
        /** A text. */
        TEXT,
        /** A number with at most two decimals. */
        NUMBER,
        /** A list of names: an array in JSON, joined by comma and space in CSV. */
        NAMES
    }
}
