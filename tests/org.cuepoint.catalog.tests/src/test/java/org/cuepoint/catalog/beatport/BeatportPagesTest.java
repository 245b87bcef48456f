package org.cuepoint.catalog.beatport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.beatport.PageReading.NoResults;
import org.cuepoint.catalog.beatport.PageReading.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole pages: which list is taken, and what is said when there is none. */
class BeatportPagesTest {

    private static final String TRACK = "{\"track_id\":7,\"track_name\":\"Wanted\"}";
    private static final String OLDER = "{\"id\":7,\"name\":\"Wanted\",\"slug\":\"wanted\",\"mix_name\":\"Dub\"}";
    private static final String BARE = "{\"id\":7,\"name\":\"Wanted\"}";
    private static final String GENRES = Pages.query("genres", "[{\"id\":5,\"name\":\"House\",\"slug\":\"house\"}]");
    private static final String RELEASES = Pages.query("releases",
            "{\"data\":[{\"release_id\":1,\"release_name\":\"R\",\"tracks\":[" + TRACK.replace("Wanted", "Other")
                    + "]}]}");

    @Test
    void readsEveryFieldOfTheCurrentPage() {
        List<CatalogTrack> tracks = Pages.tracks(Pages.resource("search-current.html"));
        assertEquals(List.of(
                new CatalogTrack("17400001", "Northern Lantern", "Odd Harbour Remix", List.of("Mara Vesk", "Téo Lind"),
                        List.of("Odd Harbour"), "QZFAKE2400001", 352_000, 124, "F Minor", "House", "Lumen Row",
                        "Northern Lantern EP", "2024-02-16", "https://site.example/track/northern-lantern/17400001"),
                new CatalogTrack("17400002", "Lantern & Sea <3", "Extended Mix", List.of("Mara Vesk"), List.of(), "", 0,
                        128.5, "", "Techno (Peak Time / Driving)", "Lumen Row", "Northern Lantern EP", "2024-02-16",
                        "https://site.example/track/lantern-sea-3/17400002")),
                tracks);
    }

    @Test
    void readsEveryFieldUnderItsOlderName() {
        List<CatalogTrack> tracks = Pages.tracks(Pages.resource("search-older.html"));
        assertEquals(List.of(
                new CatalogTrack("9000001", "Glass Orchard", "Original Mix", List.of("Ilse Tamm"), List.of(),
                        "QZFAKE1600001", 372_345, 126, "A Minor", "Deep House", "Pale Quay", "Glass Orchard",
                        "2016-05-20", "https://site.example/track/glass-orchard/9000001"),
                new CatalogTrack("9000002", "Glass Orchard", "Ruben Ash Remix", List.of("Ilse Tamm"),
                        List.of("Ruben Ash"), "", 421_000, 125, "Am", "Deep House", "Pale Quay", "Glass Orchard",
                        "2016-05-27", "https://site.example/track/glass-orchard/9000002")),
                tracks);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pagesWithTheWantedTrack")
    void findsTheTracksWhereverTheyStand(String what, String page) {
        assertEquals(List.of("Wanted"), Pages.tracks(page).stream().map(CatalogTrack::title).toList(), what);
    }

    static Stream<Arguments> pagesWithTheWantedTrack() {
        String nobody = Pages.query("user", "null");
        return Stream.of(
                page("a list in data", Pages.query("{\"data\":[" + TRACK + "]}")),
                page("a list in results", Pages.query("{\"results\":[" + TRACK + "]}")),
                page("a bare list", Pages.query("[" + TRACK + "]")),
                page("nested tracks", Pages.query("{\"tracks\":[" + TRACK + "]}")),
                page("nested tracks with data", Pages.query("{\"tracks\":{\"data\":[" + TRACK + "],\"count\":1}}")),
                page("nested data with results", Pages.query("{\"data\":{\"results\":[" + TRACK + "]}}")),
                page("an endless list", Pages.query("{\"pages\":[{\"data\":[" + TRACK + "]}],\"pageParams\":[null]}")),
                page("the third query", nobody, GENRES, Pages.query("{\"data\":[" + TRACK + "]}")),
                page("after genres that look alike, older names", GENRES, Pages.query("[" + OLDER + "]")),
                page("after releases with tracks in them", RELEASES, Pages.query("{\"data\":[" + TRACK + "]}")),
                page("after playlists and releases with lengths and tempos, older names",
                        Pages.query("[{\"id\":1,\"name\":\"P\",\"length_ms\":9,\"track_count\":2}]"),
                        Pages.query("[{\"id\":1,\"name\":\"R\",\"bpm\":120,\"upc\":\"1\"}]"),
                        Pages.query("[" + OLDER + "]")),
                page("only id and name, under tracks", GENRES, Pages.query("{\"tracks\":[" + BARE + "]}")),
                page("only id and name, in a query for tracks", GENRES,
                        Pages.query("search-tracks", "{\"data\":[" + BARE + "]}")),
                page("the search before the recommendations",
                        Pages.query("top-tracks", "{\"data\":[" + TRACK.replace("Wanted", "Top") + "]}"),
                        Pages.query("search-tracks", "{\"data\":[" + TRACK + "]}")),
                page("a query that is no object", "17", "null", "[]", Pages.query("[" + TRACK + "]")),
                page("entries that are no tracks", Pages.query("[null,3,\"x\",[],{}," + TRACK + "]")),
                page("an entry without id, one without name",
                        Pages.query("[{\"track_name\":\"A\"},{\"track_id\":1}," + TRACK + "]")),
                Arguments.of("a second script when the first is damaged",
                        "<script id=__NEXT_DATA__>{\"props\":</script>"
                                + Pages.withTracks(TRACK)));
    }

    private static Arguments page(String what, String... queries) {
        return Arguments.of(what, Pages.withQueries(queries));
    }

    @Test
    void countsEntriesThatItLeavesOut() {
        PageReading reading = Pages.READER.search(Pages.withTracks(TRACK, "{\"track_id\":8}", "null"));
        assertEquals(2, assertInstanceOf(PageReading.Tracks.class, reading).skipped());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pagesWithoutResults")
    void tellsNothingFoundFromAChangedPage(String what, String page) {
        assertInstanceOf(NoResults.class, Pages.READER.search(page), what);
    }

    static Stream<Arguments> pagesWithoutResults() {
        return Stream.of(
                page("an empty list in data", Pages.query("{\"data\":[]}")),
                page("an empty list in results", Pages.query("{\"results\":[],\"count\":0}")),
                page("an empty bare list alone", Pages.query("[]")),
                page("empty nested tracks", Pages.query("{\"tracks\":[]}")),
                page("empty nested tracks with data", Pages.query("{\"tracks\":{\"data\":[]}}")),
                page("beside genres", GENRES, Pages.query("{\"data\":[]}")),
                page("an empty search beside tracks that are recommended",
                        Pages.query("top-tracks", "{\"data\":[" + TRACK + "]}"),
                        Pages.query("search-tracks", "{\"data\":[]}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadablePages")
    void saysWhyAPageIsUnreadable(String what, Reason reason, String page) {
        assertEquals(reason, Pages.unreadable(page).reason(), what);
    }

    static Stream<Arguments> unreadablePages() {
        String whole = Pages.resource("search-current.html");
        String cut = whole.substring(0, whole.indexOf("Lumen Row"));
        return Stream.of(
                Arguments.of("nothing", Reason.EMPTY, ""),
                Arguments.of("white space", Reason.EMPTY, " \r\n\t "),
                Arguments.of("no markup", Reason.NO_SCRIPT, "Service unavailable"),
                Arguments.of("a check for robots", Reason.NO_SCRIPT, Pages.resource("check-page.html")),
                Arguments.of("the id on another element", Reason.NO_SCRIPT, "<div id=__NEXT_DATA__>{}</div>"),
                Arguments.of("a page cut off in the JSON", Reason.BAD_JSON, cut),
                Arguments.of("an empty script", Reason.BAD_JSON, Pages.withScript("")),
                Arguments.of("JSON that goes on", Reason.BAD_JSON, Pages.withScript("{} {}")),
                Arguments.of("single quotes", Reason.BAD_JSON, Pages.withScript("{'props':{}}")),
                Arguments.of("not JSON", Reason.BAD_JSON, Pages.withScript("window.x = 1;")),
                Arguments.of("no object", Reason.NO_TRACKS, Pages.withScript("17")),
                Arguments.of("a list", Reason.NO_TRACKS, Pages.withScript("[1]")),
                Arguments.of("no queries", Reason.NO_TRACKS, Pages.withQueries()),
                Arguments.of("a page error", Reason.NO_TRACKS, Pages.withScript(
                        "{\"props\":{\"pageProps\":{\"statusCode\":500}}}")),
                Arguments.of("tracks at another place", Reason.NO_TRACKS,
                        Pages.withScript("{\"props\":{\"tracks\":[" + TRACK + "]}}")),
                Arguments.of("only genres", Reason.NO_TRACKS, Pages.withQueries(GENRES)),
                Arguments.of("a failed query", Reason.NO_TRACKS,
                        Pages.withQueries(Pages.query("search-tracks", "null"))),
                Arguments.of("tracks of another shape", Reason.NO_TRACKS,
                        Pages.withQueries(Pages.query("search-tracks", "{\"data\":[{\"uid\":1,\"label\":\"A\"}]}"))),
                Arguments.of("tracks of another shape beside an empty list", Reason.NO_TRACKS,
                        Pages.withQueries(Pages.query("search-tracks", "[{\"uid\":1}]"),
                                Pages.query("notices", "{\"data\":[]}"))),
                Arguments.of("an empty bare list among others", Reason.NO_TRACKS,
                        Pages.withQueries(GENRES, Pages.query("notices", "[]"))),
                Arguments.of("an empty list about tracking", Reason.NO_TRACKS,
                        Pages.withQueries(GENRES, Pages.query("tracking-consent", "[]"))));
    }

    @Test
    void everyReasonIsAPartOfASentence() {
        for (Reason reason : Reason.values()) {
            String sentence = new PageReading.Unreadable(reason).sentence();
            assertTrue(sentence.startsWith("the ") && !sentence.endsWith("."), sentence);
        }
    }
}
