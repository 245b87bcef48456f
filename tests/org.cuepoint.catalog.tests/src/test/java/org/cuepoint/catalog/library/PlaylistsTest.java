package org.cuepoint.catalog.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cuepoint.catalog.library.PlaylistNode.Folder;
import org.cuepoint.catalog.library.PlaylistNode.Playlist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlaylistsTest {

    /** The tree in one line: folders as {@code path[…]}, playlists as {@code path(ids)}. */
    private static String shape(Folder folder) {
        return folder.children().stream().map(node -> switch (node) {
            case Folder inner -> inner.path() + "[" + shape(inner) + "]";
            case Playlist list -> list.path() + "("
                    + list.tracks().stream().map(LibraryTrack::id).collect(Collectors.joining(",")) + ")";
        }).collect(Collectors.joining(" "));
    }

    static Stream<Arguments> trees() {
        return Stream.of(
                arguments("no playlists", "", ""),
                arguments("types say",
                        "<NODE Name='F' Type='0'><NODE Name='P' Type='1' KeyType='0'><TRACK Key='2'/></NODE></NODE>",
                        "F[F/P(2)]"),
                arguments("types omitted", "<NODE Name='F'><NODE Name='P'><TRACK Key='2'/></NODE></NODE>", "F[F/P(2)]"),
                arguments("empty ones without type",
                        "<NODE Name='F' Count='0'/><NODE Name='P' Entries='0'/><NODE Name='N'/>",
                        "F[] P() N[]"),
                arguments("empty ones with type",
                        "<NODE Name='F' Type='0' Entries='0'/><NODE Name='P' Type='1' Count='0'/>", "F[] P()"),
                arguments("type contradicts the content",
                        "<NODE Name='F' Type='1'><NODE Name='P' Type='0'><TRACK Key='1'/></NODE></NODE>", "F[F/P(1)]"),
                arguments("both tracks and nodes",
                        "<NODE Name='B'><TRACK Key='1'/><NODE Name='P'><TRACK Key='2'/></NODE>"
                                + "<TRACK Key='3'/></NODE>",
                        "B[B/B(1,3) B/P(2)]"),
                arguments("unknown type", "<NODE Name='P' Type='7'><TRACK Key='1'/></NODE>", "P(1)"),
                arguments("no name", "<NODE><TRACK Key='1'/></NODE><NODE Name=' '><TRACK Key='2'/></NODE>",
                        "(no name)(1) (no name) (2)(2)"),
                arguments("one name three times",
                        "<NODE Name='P'><TRACK Key='1'/></NODE><NODE Name='P (2)'><TRACK Key='2'/></NODE>"
                                + "<NODE Name='P'><TRACK Key='3'/></NODE>",
                        "P(1) P (2)(2) P (3)(3)"),
                arguments("separators in names", "<NODE Name='a/b'><NODE Name='c\\d'><TRACK Key='1'/></NODE></NODE>",
                        "a\\/b[a\\/b/c\\\\d(1)]"),
                arguments("by location", "<NODE Name='P' KeyType='1'><TRACK Key='file://localhost/3.mp3'/></NODE>",
                        "P(3)"),
                arguments("by what it looks like",
                        "<NODE Name='P'><TRACK Key='file://localhost/3.mp3'/><TRACK Key='2'/></NODE>",
                        "P(3,2)"),
                arguments("ids are not locations", "<NODE Name='P' KeyType='1'><TRACK Key='1'/></NODE>", "P()"),
                arguments("locations are not ids",
                        "<NODE Name='P' KeyType='0'><TRACK Key='file://localhost/3.mp3'/></NODE>", "P()"),
                arguments("a track without key", "<NODE Name='P'><TRACK/><TRACK Key='1'/></NODE>", "P(1)"),
                arguments("unknown elements between", "<X><NODE Name='P'><Y><TRACK Key='1'/></Y></NODE></X>", "P(1)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trees")
    void theTreeFollowsFromTheContent(String name, String nodes, String expected) {
        assertEquals(expected, shape(Exports.withPlaylists(nodes).playlists()), name);
    }

    static Stream<Arguments> tops() {
        return Stream.of(
                arguments("no ROOT", "<NODE Name='P'><TRACK Key='1'/></NODE>", "P(1)"),
                arguments("another name",
                        "<NODE Name='Playlists' Type='0'><NODE Name='P'><TRACK Key='1'/></NODE></NODE>",
                        "Playlists[Playlists/P(1)]"),
                arguments("two tops", "<NODE Name='ROOT' Type='0'><NODE Name='P'><TRACK Key='1'/></NODE></NODE>"
                        + "<NODE Name='Q'><TRACK Key='2'/></NODE>", "ROOT[ROOT/P(1)] Q(2)"),
                arguments("track outside of nodes", "<TRACK Key='1'/><NODE Name='P'><TRACK Key='2'/></NODE>", "P(2)"),
                arguments("a playlist called ROOT", "<NODE Name='ROOT'><TRACK Key='1'/></NODE>", "ROOT(1)"),
                arguments("tracks directly in ROOT",
                        "<NODE Name='ROOT' Type='0'><TRACK Key='1'/><NODE Name='P'><TRACK Key='2'/></NODE>"
                                + "</NODE>",
                        "ROOT(1) P(2)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tops")
    void theTopIsRootOrWhateverThereIs(String name, String nodes, String expected) {
        assertEquals(expected, shape(Exports.library(Exports.of(Exports.THREE_TRACKS, nodes)).playlists()), name);
    }

    @Test
    void spellingsOfOneLocationAreOneAndPlusIsAPlus() {
        Library library = Exports.library(Exports.of(
                "<TRACK TrackID='1' Location='file://localhost/a+b%20c.mp3'/><TRACK TrackID='2' "
                        + "Location='file://localhost/a b c.mp3'/>"
                        + "<TRACK TrackID='3' Location='file://localhost/100%.mp3'/><TRACK TrackID='4' "
                        + "Location='file://localhost/é.mp3'/>",
                "<NODE Name='P' KeyType='1'><TRACK Key='file://localhost/a%2Bb c.mp3'/><TRACK "
                        + "Key='file://localhost/a%20b%20c.mp3'/>"
                        + "<TRACK Key='file://localhost/100%.mp3'/><TRACK Key='file://localhost/e%CC%81.mp3'/>"
                        + "</NODE>"));
        assertEquals("P(1,2,3,4)", shape(library.playlists()));
    }

    @Test
    void accentsTakenApartAreTheSameName() {
        Library library = Exports
                .withPlaylists("<NODE Name='café'><TRACK Key='1'/></NODE><NODE Name='Café'><TRACK Key='2'/></NODE>");
        assertEquals("Café",
                assertInstanceOf(PlaylistSearch.Found.class, library.find("Cafe\u0301")).playlist().path());
        assertInstanceOf(PlaylistSearch.Ambiguous.class, library.find("CAFÉ"));
    }

    @Test
    void tracksThatAreMissingAreCountedAndTold() {
        Library library = Exports
                .withPlaylists("<NODE Name='50%d'><TRACK Key='1'/><TRACK Key='77'/><TRACK Key='78'/></NODE>");
        assertEquals(2, library.allPlaylists().getFirst().missing());
        assertEquals(List.of("The playlist \"50%d\" names 2 tracks that are not in the collection; they are left out."),
                library.notes());
    }

    @Test
    void manyNotesAreCounted() {
        StringBuilder nodes = new StringBuilder();
        for (int i = 0; i < 1500; i++) {
            nodes.append("<NODE Name='P").append(i).append("'><TRACK Key='77'/></NODE>");
        }
        List<String> notes = Exports.withPlaylists(nodes.toString()).notes();
        assertEquals(21, notes.size());
        assertEquals("There are 1,480 more notes like these.", notes.getLast());
    }

    @Test
    void nodesNestedTooDeepAreLeftOutAndTold() {
        for (int depth : new int[]{90, 5000}) {
            String nodes = "<NODE Name='d'>".repeat(depth) + "<TRACK Key='1'/>" + "</NODE>".repeat(depth)
                    + "<NODE Name='after'><TRACK Key='2'/></NODE>";
            Library library = Exports.withPlaylists(nodes);
            assertEquals("2", library.allPlaylists().getLast().tracks().getFirst().id());
            if (depth == 90) {
                assertEquals(List.of(), library.notes());
                assertEquals("d/".repeat(89) + "d", library.allPlaylists().getFirst().path());
            } else {
                assertEquals(List.of("4,901 playlists and folders are nested too deep and are left out."),
                        library.notes());
            }
        }
    }

    private static final Library NAMED = Exports
            .withPlaylists("<NODE Name='Clubs'><NODE Name='Friday'><TRACK Key='1'/></NODE>"
                    + "<NODE Name='A/B'><TRACK Key='1'/></NODE><NODE Name='Late'><NODE Name='Café'><TRACK "
                    + "Key='1'/></NODE></NODE></NODE>"
                    + "<NODE Name='Friday'><TRACK Key='2'/></NODE><NODE Name='A'><NODE Name='B'><TRACK Key='1'/>"
                    + "</NODE></NODE>"
                    + "<NODE Name='Saturday 🔥'><TRACK Key='1'/></NODE><NODE Name='UPPER'><TRACK Key='1'/></NODE>"
                    + "<NODE Name='/odd'><TRACK Key='1'/></NODE><NODE Name='קיץ'><TRACK Key='1'/></NODE>");

    static Stream<Arguments> found() {
        return Stream.of(
                arguments("/Friday", "Friday"), arguments("Clubs/Friday", "Clubs/Friday"),
                arguments("/Clubs/Friday", "Clubs/Friday"),
                arguments("Saturday 🔥", "Saturday 🔥"), arguments("upper", "UPPER"), arguments(" UPPER ", "UPPER"),
                arguments("Cafe\u0301", "Clubs/Late/Café"), arguments("ＵＰＰＥＲ", "UPPER"), arguments("/odd", "\\/odd"),
                arguments("/A/B", "A/B"), arguments("/Clubs/A\\/B", "Clubs/A\\/B"), arguments("קיץ", "קיץ"),
                arguments("clubs/late/CAFÉ", "Clubs/Late/Café"));
    }

    @ParameterizedTest
    @MethodSource("found")
    void aPlaylistIsFoundByNameOrPath(String wanted, String path) {
        assertEquals(path, assertInstanceOf(PlaylistSearch.Found.class, NAMED.find(wanted)).playlist().path());
    }

    @Test
    void playlistsOfOneNameAreToldApartByPath() {
        PlaylistSearch.Ambiguous result = assertInstanceOf(PlaylistSearch.Ambiguous.class, NAMED.find("Friday"));
        assertEquals(
                "2 playlists are named \"Friday\": \"/Clubs/Friday\", \"/Friday\". Give the whole path of the "
                        + "one that is meant.",
                result.sentence());
        for (String path : result.paths()) {
            assertEquals(path, "/" + assertInstanceOf(PlaylistSearch.Found.class, NAMED.find(path)).playlist().path());
        }
    }

    @Test
    void aNameThatIsAnothersPathIsAmbiguousToo() {
        assertEquals(List.of("/Clubs/A\\/B", "/A/B"),
                assertInstanceOf(PlaylistSearch.Ambiguous.class, NAMED.find("A/B")).paths());
    }

    static Stream<Arguments> missing() {
        return Stream.of(
                arguments("Fridya", List.of("Clubs/Friday", "Friday")), arguments("Saturday", List.of("Saturday 🔥")),
                arguments("Clubs", List.of("Clubs/Friday", "Clubs/A\\/B", "Clubs/Late/Café")),
                arguments("late", List.of("Clubs/Late/Café")),
                arguments("uper", List.of("UPPER")), arguments("nothing like it", List.of()), arguments("", List.of()));
    }

    @ParameterizedTest
    @MethodSource("missing")
    void aMissingPlaylistIsAnsweredWithTheClosest(String wanted, List<String> closest) {
        assertEquals(closest, assertInstanceOf(PlaylistSearch.NotFound.class, NAMED.find(wanted)).closest());
    }

    @Test
    void theSentencesForMissingPlaylistsAreHarmlessOnATerminal() {
        PlaylistSearch.NotFound result = assertInstanceOf(PlaylistSearch.NotFound.class,
                NAMED.find("a\u009b31m\u202Eb\nc"));
        assertEquals("The export has no playlist named \"a\uFFFD31m\uFFFDb\uFFFDc\".", result.sentence());
        assertEquals("The export has no playlist named \"uper\". Did you mean: \"UPPER\"?",
                ((PlaylistSearch.NotFound) NAMED.find("uper")).sentence());
        assertTrue(Quoted.name("x".repeat(500)).length() < 130);
        assertEquals("\"👩‍🎤 قناة\"", Quoted.name("👩‍🎤 قناة"));
    }
}
