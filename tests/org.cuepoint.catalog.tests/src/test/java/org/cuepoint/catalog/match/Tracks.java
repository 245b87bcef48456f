package org.cuepoint.catalog.match;

import java.util.ArrayList;
import java.util.List;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.library.TrackFile;

/** Short ways to write tracks down in tests. */
final class Tracks {

    private Tracks() {
    }

    /** A library track with title and artist only. */
    static LibraryTrack library(String title, String artist) {
        return library(title, artist, 0);
    }

    /** A library track with a length. */
    static LibraryTrack library(String title, String artist, int seconds) {
        return library(title, artist, "", "", seconds, 0, "");
    }

    /** A library track. */
    static LibraryTrack library(String title, String artist, String remixer, String mix, int seconds, double bpm,
            String key) {
        return new LibraryTrack("1", title, artist, remixer, mix, "", "", "", key, seconds, bpm, 0, TrackFile.UNKNOWN);
    }

    /**
     * Candidates from lines {@code title | mix | artist, artist | seconds | bpm}; the ids are a, b, c … in their order.
     * A part of the form {@code by NAME} names a remixer.
     */
    static List<CatalogTrack> found(String... lines) {
        List<CatalogTrack> found = new ArrayList<>();
        for (String line : lines) {
            found.add(found(Character.toString('a' + found.size()), line));
        }
        return found;
    }

    private static CatalogTrack found(String id, String line) {
        List<String> parts = new ArrayList<>(List.of(line.split("\\|")));
        parts.replaceAll(String::strip);
        List<String> remixers = parts.stream().filter(part -> part.startsWith("by ")).map(part -> part.substring(3))
                .flatMap(part -> List.of(part.split(",")).stream()).map(String::strip).toList();
        parts.removeIf(part -> part.startsWith("by "));
        int seconds = parts.size() > 3 ? Integer.parseInt(parts.get(3)) : 0;
        double bpm = parts.size() > 4 ? Double.parseDouble(parts.get(4)) : 0;
        List<String> artists = List.of(parts.get(2).split(",")).stream().map(String::strip).filter(a -> !a.isEmpty())
                .toList();
        return new CatalogTrack(id, parts.get(0), parts.get(1), artists, remixers, "", seconds * 1000,
                bpm, "", "", "", "", "",
                "");
    }
}
