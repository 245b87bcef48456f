package org.cuepoint.catalog.library;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Exports as text, and their reading. */
final class Exports {

    static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<DJ_PLAYLISTS Version=\"1.0.0\">";
    static final String END = "</DJ_PLAYLISTS>";
    /** Three tracks with the ids 1 to 3 at file://localhost/1.mp3 and so on. */
    static final String THREE_TRACKS = track(1) + track(2) + track(3);

    private Exports() {
    }

    static String track(int number) {
        return "<TRACK TrackID=\"" + number + "\" Name=\"Title " + number
                + "\" Artist=\"Artist\" Location=\"file://localhost/"
                + number + ".mp3\"/>\n";
    }

    /** A whole export with a collection of these elements and a playlist tree of those. */
    static String of(String tracks, String nodes) {
        return START + "<COLLECTION>" + tracks + "</COLLECTION><PLAYLISTS>" + nodes + "</PLAYLISTS>" + END;
    }

    /** A whole export with one track that has these attributes. */
    static String oneTrack(String attributes) {
        return of("<TRACK " + attributes + "/>", "");
    }

    static ReadResult read(byte[] bytes) {
        return read(new RekordboxReader(), bytes);
    }

    static ReadResult read(RekordboxReader reader, byte[] bytes) {
        try {
            return reader.read(new ByteArrayInputStream(bytes), "\"x.xml\"", bytes.length, ReadProgress.NONE);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupted this", e);
        }
    }

    static ReadResult read(String xml) {
        return read(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** The library of an export that must be whole. */
    static Library library(String xml) {
        return assertInstanceOf(ReadResult.Complete.class, read(xml)).library();
    }

    /** The library with three tracks and these nodes below ROOT. */
    static Library withPlaylists(String nodes) {
        return library(of(THREE_TRACKS, "<NODE Type=\"0\" Name=\"ROOT\">" + nodes + "</NODE>"));
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream in = Exports.class.getResourceAsStream("/rekordbox/" + name)) {
            return in.readAllBytes();
        }
    }
}
