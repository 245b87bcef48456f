package org.cuepoint.catalog.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** What honest large exports have and parsers' default limits refuse. */
class HonestLargeExportTest {

    @Test
    void hundredsOfThousandsOfWrittenAmpersandsAreNoAttack() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((Exports.START + "<COLLECTION>").getBytes(StandardCharsets.UTF_8));
        String track = "<TRACK TrackID='1' Name='A &amp; B &lt;C&gt; &#233;&#x1F600; &quot;D&quot;'"
                + " Artist='A &amp; B &amp; C'/>";
        byte[] trackBytes = track.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 40_000; i++) {
            bytes.writeBytes(trackBytes);
        }
        bytes.writeBytes(("</COLLECTION>" + Exports.END).getBytes(StandardCharsets.UTF_8));
        Library library = assertInstanceOf(ReadResult.Complete.class, Exports.read(bytes.toByteArray())).library();
        assertEquals(40_000, library.tracks().size());
        assertEquals("A & B <C> é😀 \"D\"", library.tracks().getLast().title());
    }

    @Test
    void aCommentOfAMillionCharactersIsCutAndTheRestRead() {
        Library library = Exports.library(Exports.of("<TRACK TrackID='1' Comments='" + "&amp;".repeat(1_000_000) + "'/>"
                + Exports.track(2), ""));
        assertEquals("&".repeat(8192), library.tracks().getFirst().file().comments());
        assertEquals("Title 2", library.tracks().get(1).title());
        assertEquals(List.of("1 text was too long and is cut."), library.notes());
    }

    @Test
    void tensOfThousandsOfBeatsOnATrackAreSkipped() {
        String beat = "<TEMPO Inizio='0.025' Bpm='128.00' Metro='4/4' Battito='1'/>"
                + "<POSITION_MARK Name='x' Type='0' Start='1'/>";
        Library library = Exports
                .library(Exports.of("<TRACK TrackID='1'>" + beat.repeat(30_000) + "</TRACK>" + Exports.track(2), ""));
        assertEquals(2, library.tracks().size());
    }

    @Test
    void copiesOfRepeatedTextsDoNotGrowWithTheLibrary() {
        StringBuilder tracks = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            tracks.append("<TRACK TrackID='" + i + "' Artist='Artist " + i % 200 + "' Label='Label " + i % 50
                    + "' Genre='Genre " + i % 10
                    + "' Tonality='" + i % 24 + "'/>");
        }
        Set<String> copies = Collections.newSetFromMap(new IdentityHashMap<>());
        for (LibraryTrack track : Exports.library(Exports.of(tracks.toString(), "")).tracks()) {
            copies.addAll(List.of(track.artist(), track.label(), track.genre(), track.key()));
        }
        assertTrue(copies.size() <= 2 * (200 + 50 + 10 + 24), () -> "copies: " + copies.size());
    }
}
