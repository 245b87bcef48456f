package org.cuepoint.catalog.export;

import java.util.List;
import java.util.Optional;

import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.library.TrackFile;
import org.cuepoint.catalog.match.Confidence;

/** Rows to export. */
final class Rows {

    static final LibraryTrack TRACK = new LibraryTrack("5", "Demo Track 1 (Dub)", "A & B", "R", "Dub", "Album", "Label",
            "House", "8A",
            172, 128, 2021, new TrackFile("file://localhost/C:/Music/a%20b.mp3", "", 0, 0, 0, "", 0, 0, "", "", ""));

    static final CatalogTrack MATCH = new CatalogTrack("991", "Demo Track 1", "Dub Mix", List.of("A", "B"),
            List.of("R"), "GBABC2100001",
            172_400, 127.5, "A Minor", "Deep House", "The \"Label\", Ltd", "Release; one", "2021-03-05",
            "https://example.org/track/demo/991");

    static final ExportRow MATCHED = new ExportRow(TRACK, Optional.of(MATCH), 97, Confidence.HIGH,
            "title and artists agree");
    static final ExportRow UNMATCHED = ExportRow.unmatched(titled("Nobody knows"), "no candidate");

    private Rows() {
    }

    static LibraryTrack titled(String title) {
        return new LibraryTrack("1", title, "", "", "", "", "", "", "", 0, 0, 0, TrackFile.UNKNOWN);
    }

    static ExportRow withTitle(String title) {
        return ExportRow.unmatched(titled(title), "");
    }
}
