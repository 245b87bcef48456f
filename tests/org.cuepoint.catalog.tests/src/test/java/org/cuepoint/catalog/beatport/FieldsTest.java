package org.cuepoint.catalog.beatport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cuepoint.catalog.CatalogTrack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single fields: missing, null, of another type, under another name. */
class FieldsTest {

    private static final CatalogTrack ONLY_ID_AND_NAME = new CatalogTrack("7", "T", "", List.of(), List.of(), "", 0, 0,
            "",
            "", "", "", "", "https://site.example/track/t/7");

    @ParameterizedTest(name = "{1} from {0}")
    @MethodSource("fields")
    void readsAField(String fields, Object expected, Function<CatalogTrack, Object> field) {
        assertEquals(expected, field.apply(track("\"track_id\":7,\"track_name\":\"T\"," + fields)));
    }

    static Stream<Arguments> fields() {
        return Stream.of(texts(), numbers(), names()).flatMap(table -> table);
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                row("\"mix_name\":\"Dub\"", "Dub", CatalogTrack::mix),
                row("\"mix_name\":{\"name\":\"Dub\"}", "Dub", CatalogTrack::mix),
                row("\"mix_name\":null,\"mix\":\"Dub\"", "Dub", CatalogTrack::mix),
                row("\"mix_name\":[\"Dub\",\"x\"]", "Dub", CatalogTrack::mix),
                row("\"mix_name\":2024", "2024", CatalogTrack::mix),
                row("\"mix_name\":\" A\\u0000B\\u001b[31m\\n C\\u202e \"", "AB[31m C", CatalogTrack::mix),
                row("\"key_name\":\"F Minor\"", "F Minor", CatalogTrack::key),
                row("\"key\":{\"id\":1,\"name\":\"F Minor\"}", "F Minor", CatalogTrack::key),
                row("\"key\":{\"key_name\":\"F Minor\"}", "F Minor", CatalogTrack::key),
                row("\"key\":\"4A\"", "4A", CatalogTrack::key),
                row("\"genre\":[{\"genre_id\":1,\"genre_name\":\"House\"}]", "House", CatalogTrack::genre),
                row("\"genre\":[{\"genre_name\":\"House\"},{\"genre_name\":\"Dub\"}]", "House, Dub",
                        CatalogTrack::genre),
                row("\"genre\":{\"name\":\"House\"}", "House", CatalogTrack::genre),
                row("\"genre\":\"House\"", "House", CatalogTrack::genre),
                row("\"genre\":[],\"genres\":[{\"name\":\"House\"}]", "House", CatalogTrack::genre),
                row("\"genre_name\":\"House\"", "House", CatalogTrack::genre),
                row("\"label\":{\"label_id\":1,\"label_name\":\"L\"}", "L", CatalogTrack::label),
                row("\"label\":{\"name\":\"L\"}", "L", CatalogTrack::label),
                row("\"label\":\"L\"", "L", CatalogTrack::label),
                row("\"label\":null,\"release\":{\"label\":{\"name\":\"L\"}}", "L", CatalogTrack::label),
                row("\"release\":{\"release_id\":1,\"release_name\":\"R\"}", "R", CatalogTrack::release),
                row("\"release\":{\"name\":\"R\",\"label\":{\"name\":\"L\"}}", "R", CatalogTrack::release),
                row("\"release\":\"R\"", "R", CatalogTrack::release),
                row("\"release\":[{\"release_name\":\"R\"}]", "R", CatalogTrack::release),
                row("\"isrc\":\"QZFAKE2400001\"", "QZFAKE2400001", CatalogTrack::isrc),
                row("\"isrc\":{}", "", CatalogTrack::isrc),
                row("\"publish_date\":\"2024-02-16\"", "2024-02-16", CatalogTrack::date),
                row("\"publish_date\":null,\"release_date\":\"2024-02-16T00:00:00\"", "2024-02-16", CatalogTrack::date),
                row("\"publish_date\":\"2023-02-29\",\"release_date\":\"2024-02-16\"", "2024-02-16",
                        CatalogTrack::date),
                row("\"publish_date\":\"16.02.2024\"", "", CatalogTrack::date),
                row("\"publish_date\":20240216", "", CatalogTrack::date),
                row("\"slug\":\"given-slug\"", "https://site.example/track/given-slug/7", CatalogTrack::url),
                row("\"slug\":\"../../x?y\"", "https://site.example/track/x-y/7", CatalogTrack::url),
                row("\"slug\":\"\"", "https://site.example/track/t/7", CatalogTrack::url));
    }

    private static Stream<Arguments> numbers() {
        return Stream.of(
                row("\"length\":352000", 352_000, CatalogTrack::millis),
                row("\"length\":\"352000\"", 352_000, CatalogTrack::millis),
                row("\"length\":{\"value\":352000}", 352_000, CatalogTrack::millis),
                row("\"length\":\"5:52\"", 352_000, CatalogTrack::millis),
                row("\"length\":\"1:05:52\"", 3_952_000, CatalogTrack::millis),
                row("\"length\":\"5:52\",\"length_ms\":352999", 352_999, CatalogTrack::millis),
                row("\"length\":352000,\"length_ms\":null", 352_000, CatalogTrack::millis),
                row("\"length\":-1", 0, CatalogTrack::millis),
                row("\"length\":1e300", 0, CatalogTrack::millis),
                row("\"length\":86400001", 0, CatalogTrack::millis),
                row("\"length\":true", 0, CatalogTrack::millis),
                row("\"bpm\":124", 124d, CatalogTrack::bpm),
                row("\"bpm\":\"124.5\"", 124.5, CatalogTrack::bpm),
                row("\"bpm\":\"124,5\"", 124.5, CatalogTrack::bpm),
                row("\"bpm\":{\"value\":\"124\"}", 124d, CatalogTrack::bpm),
                row("\"bpm\":[124]", 124d, CatalogTrack::bpm),
                row("\"bpm\":\"fast\"", 0d, CatalogTrack::bpm),
                row("\"bpm\":-124", 0d, CatalogTrack::bpm),
                row("\"bpm\":100000", 0d, CatalogTrack::bpm),
                row("\"bpm\":1e999999999", 0d, CatalogTrack::bpm));
    }

    private static Stream<Arguments> names() {
        return Stream.of(
                row("\"artists\":[{\"artist_name\":\"A\",\"artist_type_name\":\"Artist\"},"
                        + "{\"artist_name\":\"R\",\"artist_type_name\":\"Remixer\"}]", List.of("A"),
                        CatalogTrack::artists),
                row("\"artists\":[{\"artist_name\":\"A\",\"artist_type_name\":\"Artist\"},"
                        + "{\"artist_name\":\"R\",\"artist_type_name\":\"Remixer\"}]", List.of("R"),
                        CatalogTrack::remixers),
                row("\"artists\":[{\"artist_type_name\":\"Artist\",\"artist_name\":\"A\"}]", List.of("A"),
                        CatalogTrack::artists),
                row("\"artists\":[{\"artist_name\":\"A\"},{\"name\":\"B\"},\"C\",null,{},{\"name\":null}]",
                        List.of("A", "B", "C"), CatalogTrack::artists),
                row("\"artists\":[\"A\",\"A\"]", List.of("A"), CatalogTrack::artists),
                row("\"artists\":{\"name\":\"A\"}", List.of("A"), CatalogTrack::artists),
                row("\"artists\":\"A\"", List.of("A"), CatalogTrack::artists),
                row("\"artist_name\":\"A\"", List.of("A"), CatalogTrack::artists),
                row("\"artists\":null", List.of(), CatalogTrack::artists),
                row("\"remixers\":[{\"id\":1,\"name\":\"R\"}]", List.of("R"), CatalogTrack::remixers),
                row("\"remixers\":\"R\"", List.of("R"), CatalogTrack::remixers),
                row("\"artists\":[{\"name\":\"R\",\"artist_type_name\":\"Remixer\"}],\"remixers\":[{\"name\":\"R\"}]",
                        List.of("R"), CatalogTrack::remixers));
    }

    private static Arguments row(String fields, Object expected, Function<CatalogTrack, Object> field) {
        return Arguments.of(fields, expected, field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "17", "true", "\"\"", "{}", "[]", "[null]", "[[[[[1]]]]]", "{\"name\":{}}",
            "{\"name\":[{\"name\":[]}]}", "\"\\ud800\""})
    void everyFieldButIdAndNameMayBeAnything(String value) {
        StringBuilder fields = new StringBuilder("\"track_id\":7,\"track_name\":\"T\"");
        for (String name : List.of("mix_name", "artists", "remixers", "isrc", "length", "length_ms", "bpm", "key_name",
                "key", "genre", "genre_name", "label", "release", "publish_date", "release_date", "slug")) {
            fields.append(",\"").append(name).append("\":").append(value);
        }
        CatalogTrack track = track(fields.toString());
        assertEquals("7", track.id());
        assertEquals("T", track.title());
        if (!value.equals("17")) {
            assertEquals(ONLY_ID_AND_NAME, track);
        }
    }

    @ParameterizedTest(name = "{1} from {0}")
    @MethodSource("ids")
    void readsAnId(String id, String expected) {
        assertEquals(expected, track("\"track_id\":" + id + ",\"track_name\":\"T\"").id());
    }

    static Stream<Arguments> ids() {
        return Stream.of(Arguments.of("17400001", "17400001"), Arguments.of("\"17400001\"", "17400001"),
                Arguments.of("17400001.0", "17400001"), Arguments.of("1.7400001E7", "17400001"),
                Arguments.of("99999999999999999999", "99999999999999999999"),
                Arguments.of("{\"value\":17400001}", "17400001"), Arguments.of("\"a/../b\"", "a/../b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"track_name\":\"T\"", "\"track_id\":7", "\"track_id\":null,\"track_name\":\"T\"",
            "\"track_id\":7,\"track_name\":\" \\u0000 \"", "\"track_id\":true,\"track_name\":\"T\"",
            "\"track_id\":7,\"track_name\":{}"})
    void leavesOutAnEntryWithoutIdOrName(String fields) {
        assertEquals(PageReading.Reason.NO_TRACKS, Pages.unreadable(Pages.withTracks("{" + fields + "}")).reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"track_id\":\"a/../b\",\"track_name\":\"T\"}"})
    void anIdCannotLeadToAnotherPlace(String json) {
        CatalogTrack track = new TrackReader(new SiteAddresses("https://site.example"))
                .read(JsonParser.parseString(json).getAsJsonObject()).orElseThrow();
        assertEquals("https://site.example/track/t/a%2F..%2Fb", track.url());
    }

    private static CatalogTrack track(String fields) {
        List<CatalogTrack> tracks = Pages.tracks(Pages.withTracks("{" + fields + "}"));
        assertEquals(1, tracks.size());
        return tracks.get(0);
    }
}
