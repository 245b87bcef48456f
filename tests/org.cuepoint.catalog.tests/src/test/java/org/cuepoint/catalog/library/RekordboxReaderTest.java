package org.cuepoint.catalog.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.cuepoint.catalog.library.PlaylistNode.Playlist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RekordboxReaderTest {

    private static Library small() throws IOException {
        return assertInstanceOf(ReadResult.Complete.class, Exports.read(Exports.resource("small-export.xml")))
                .library();
    }

    @Test
    void everyAttributeReachesItsPlace() throws IOException {
        LibraryTrack expected = new LibraryTrack("101", "Harbour Lights (Extended Mix)", "Mira Oslo, Tenfold", "",
                "Extended Mix",
                "Harbour EP", "Quay Recordings", "Melodic House", "8A", 402, 123.5, 2021,
                new TrackFile("file://localhost/D:/Musik/Harbour%20Lights%20%26%20more.aiff", "AIFF File", 71303168,
                        1411, 44100,
                        "2023-01-14", 12, 204, "M. Oslo", "peak", "8A - Energy 6"));
        assertEquals(expected, small().tracks().getFirst());
    }

    @Test
    void whatTheExportLacksIsEmptyOrZero() throws IOException {
        assertEquals(new LibraryTrack("106", "", "", "", "", "", "", "", "", 0, 0, 0, TrackFile.UNKNOWN),
                small().tracks().get(5));
    }

    @Test
    void entitiesEmojiAndRightToLeftNamesAreKept() throws IOException {
        assertEquals(List.of("Harbour Lights (Extended Mix)", "Café del Norte & South", "🔥 Night Drive 🌃", "طريق",
                "<Untitled> \"5\"", "", "Mira Oslo - Low Tide"),
                small().tracks().stream().map(LibraryTrack::title).toList());
        assertEquals("קול הלילה", small().tracks().get(2).artist());
    }

    @Test
    void productAndPlaylistsAreRead() throws IOException {
        Library library = small();
        assertEquals("rekordbox", library.product());
        assertEquals("6.8.2", library.version());
        assertEquals(List.of("Clubs/Friday", "Clubs/2024/Warm-up \\/ Early", "Friday", "Empty"),
                library.allPlaylists().stream().map(Playlist::path).toList());
        List<LibraryTrack> friday = library.allPlaylists().getFirst().tracks();
        assertEquals(List.of("101", "102", "101"), friday.stream().map(LibraryTrack::id).toList());
        assertSame(library.tracks().getFirst(), friday.getFirst());
    }

    @Test
    void aPlaylistByLocationFindsOtherSpellingsAndCountsWhatIsMissing() throws IOException {
        Playlist warmUp = small().allPlaylists().get(1);
        assertEquals(List.of("102"), warmUp.tracks().stream().map(LibraryTrack::id).toList());
        assertEquals(1, warmUp.missing());
        assertEquals(
                List.of("The playlist \"Clubs/2024/Warm-up \\/ Early\" names 1 track that is not in the collection; "
                        + "it is left out."),
                small().notes());
    }

    @Test
    void aFileIsReadAndProgressRisesToItsSize(@TempDir Path folder) throws Exception {
        StringBuilder tracks = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            tracks.append(Exports.track(i));
        }
        Path file = Files.writeString(folder.resolve("big.xml"), Exports.of(tracks.toString(), ""));
        List<Long> heard = new ArrayList<>();
        ReadResult result = new RekordboxReader().read(file, (read, total) -> {
            assertEquals(file.toFile().length(), total);
            heard.add(read);
        });
        assertEquals(3000, assertInstanceOf(ReadResult.Complete.class, result).library().tracks().size());
        assertEquals(Files.size(file), heard.getLast());
        assertTrue(heard.size() >= 3, () -> "told in steps, not once: " + heard);
        assertEquals(heard.stream().sorted().toList(), heard);
    }

    @Test
    void repeatedTextsAreKeptOnce() throws IOException {
        List<LibraryTrack> tracks = small().tracks();
        assertSame(tracks.get(0).label(), tracks.get(1).label());
        assertSame(tracks.get(0).genre(), tracks.get(1).genre());
        assertSame(tracks.get(0).file().dateAdded(), tracks.get(1).file().dateAdded());
        assertSame(tracks.get(2).file().kind(), tracks.get(3).file().kind());
    }

    @Test
    void interruptionCancelsAndClearsTheFlag(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("x.xml"), Exports.resource("small-export.xml"));
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> new RekordboxReader().read(file, ReadProgress.NONE));
        assertFalse(Thread.interrupted());
    }

    @Test
    void interruptionInTheMiddleCancels(@TempDir Path folder) throws IOException {
        String many = Exports.THREE_TRACKS.repeat(2000);
        Path file = Files.writeString(folder.resolve("x.xml"), Exports.of(many, ""));
        List<Long> heard = new ArrayList<>();
        assertThrows(InterruptedException.class, () -> new RekordboxReader().read(file, (read, total) -> {
            heard.add(read);
            if (heard.size() == 2) {
                Thread.currentThread().interrupt();
            }
        }));
        assertEquals(2, heard.size());
        assertTrue(heard.getLast() < Files.size(file));
    }

    @Test
    void playlistsBeforeTheCollectionAndTwoCollectionsAreRead() {
        Library library = Exports.library(Exports.START
                + "<PLAYLISTS><NODE Name=\"ROOT\" Type=\"0\"><NODE Name=\"P\" Type=\"1\"><TRACK Key=\"2\"/>"
                + "</NODE></NODE></PLAYLISTS>"
                + "<COLLECTION Entries=\"1\">" + Exports.track(1) + "</COLLECTION><COLLECTION Entries=\"1\">"
                + Exports.track(2)
                + "</COLLECTION>" + Exports.END);
        assertEquals(2, library.tracks().size());
        assertEquals("Title 2", library.allPlaylists().getFirst().tracks().getFirst().title());
        assertEquals(List.of(), library.notes());
    }

    @Test
    void duplicateIdsKeepAllTracksAndPlaylistsUseTheFirst() {
        Library library = Exports.library(Exports.of(
                "<TRACK TrackID=\"1\" Name=\"a\"/><TRACK TrackID=\"1\" Name=\"b\"/><TRACK Name=\"c\"/>",
                "<NODE Name=\"ROOT\"><NODE Name=\"P\" KeyType=\"0\"><TRACK Key=\"1\"/></NODE></NODE>"));
        assertEquals(List.of("a", "b", "c"), library.tracks().stream().map(LibraryTrack::title).toList());
        assertEquals("a", library.allPlaylists().getFirst().tracks().getFirst().title());
        assertEquals(
                List.of("1 track has the id of an earlier track; playlists use the earlier one.", "1 track has no id."),
                library.notes());
    }

    @Test
    void aWrongCountOfTracksIsNoted() {
        Library library = Exports
                .library(Exports.START + "<COLLECTION Entries=\"6000\">" + Exports.track(1) + "</COLLECTION>"
                        + Exports.END);
        assertEquals(List.of("The export says that it holds 6,000 tracks; it holds 1."), library.notes());
    }

    @Test
    void whatFollowsTheEndIsNoted() {
        Library library = Exports.library(Exports.of(Exports.track(1), "") + Exports.of(Exports.track(2), ""));
        assertEquals(1, library.tracks().size());
        assertEquals(List.of("After the end of the export the file goes on with something else, which is ignored."),
                library.notes());
    }

    @Test
    void unknownElementsAndTracksInOtherPlacesAreIgnored() {
        Library library = Exports
                .library(Exports.START + "<EXTRA><TRACK TrackID=\"9\"/><COLLECTION><TRACK/></COLLECTION></EXTRA>"
                        + "<COLLECTION><TRACK TrackID=\"1\"><TRACK TrackID=\"8\"/><NODE/></TRACK><OTHER/></COLLECTION>"
                        + Exports.END);
        assertEquals(List.of("1"), library.tracks().stream().map(LibraryTrack::id).toList());
        assertEquals(List.of(), library.allPlaylists());
    }
}
