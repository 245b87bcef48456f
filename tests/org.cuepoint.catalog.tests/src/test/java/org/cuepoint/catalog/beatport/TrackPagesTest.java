package org.cuepoint.catalog.beatport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.stream.Stream;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.beatport.PageReading.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A track's own page: its script, or its JSON-LD. */
class TrackPagesTest {

    private static final String RECORDING = "{\"@type\":\"MusicRecording\",\"name\":\"Linked\","
            + "\"url\":\"https://www.beatport.com/track/linked/8?utm=1\"}";

    @Test
    void readsTheLinkedDataWhenThereIsNoScript() {
        assertEquals(new CatalogTrack("9000001", "Glass Orchard", "", List.of("Ilse Tamm", "Ruben Ash"), List.of(), "",
                372_000, 0, "", "Deep House", "Pale Quay", "Glass Orchard EP", "2016-05-20",
                "https://site.example/track/glass-orchard/9000001"), track(Pages.resource("track-linked-data.html")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void findsTheTrack(String what, String title, String page) {
        assertEquals(title, track(page).title(), what);
    }

    static Stream<Arguments> pages() {
        String linked = linked(RECORDING);
        String canonical = "<meta property=og:url content=\"https://www.beatport.com/track/linked/8\">";
        return Stream.of(
                Arguments.of("the track is the query's data", "Wanted", Pages.withQueries(
                        Pages.query("{\"track_id\":7,\"track_name\":\"Wanted\"}"))),
                Arguments.of("under older names", "Wanted", Pages.withQueries(
                        Pages.query("track", "{\"id\":7,\"name\":\"Wanted\",\"slug\":\"wanted\"}"))),
                Arguments.of("the script comes first", "Wanted", linked + Pages.withQueries(
                        Pages.query("{\"track_id\":7,\"track_name\":\"Wanted\"}"))),
                Arguments.of("a damaged script", "Linked", linked + Pages.withScript("{\"props\":{")),
                Arguments.of("a script without the track", "Linked", linked + Pages.withQueries()),
                Arguments.of("in a list", "Linked", linked("[{\"@type\":\"WebSite\"}," + RECORDING + "]")),
                Arguments.of("in a graph", "Linked", linked("{\"@graph\":[" + RECORDING + "]}")),
                Arguments.of("of two types", "Linked",
                        linked(RECORDING.replace("\"MusicRecording\"", "[\"Product\",\"MusicRecording\"]"))),
                Arguments.of("with a damaged one before it", "Linked", linked("{") + linked),
                Arguments.of("the address from the page", "Linked",
                        canonical + linked("{\"@type\":\"MusicRecording\",\"name\":\"Linked\"}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void saysWhyThereIsNoTrack(String what, Reason reason, String page) {
        assertEquals(reason, assertInstanceOf(PageReading.Unreadable.class, Pages.READER.track(page), what).reason());
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("nothing", Reason.EMPTY, ""),
                Arguments.of("another site", Reason.NO_SCRIPT, "<html><body>Hello</body></html>"),
                Arguments.of("a recording without address", Reason.NO_SCRIPT,
                        linked("{\"@type\":\"MusicRecording\",\"name\":\"Linked\"}")),
                Arguments.of("a recording without name", Reason.NO_SCRIPT, linked(RECORDING.replace("Linked", ""))),
                Arguments.of("graphs in graphs", Reason.NO_SCRIPT,
                        linked("{\"@graph\":".repeat(40) + RECORDING + "}".repeat(40))),
                Arguments.of("a damaged script and nothing else", Reason.BAD_JSON, Pages.withScript("{")));
    }

    private static String linked(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    private static CatalogTrack track(String page) {
        List<CatalogTrack> tracks = assertInstanceOf(PageReading.Tracks.class, Pages.READER.track(page)).tracks();
        assertEquals(1, tracks.size());
        return tracks.get(0);
    }
}
