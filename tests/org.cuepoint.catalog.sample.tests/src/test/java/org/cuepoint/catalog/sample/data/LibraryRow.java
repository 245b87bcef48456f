package org.cuepoint.catalog.sample.data;

import java.util.List;

/**
 * A track of the sample library and which catalogue tracks it is.
 *
 * @param kind what it shows, for example {@code implied mix}
 * @param expected the entries that are this recording; empty when the catalogue has none
 */
record LibraryRow(String kind, String title, String artist, String remixer, String mix, String album, String label,
        String genre, String key, int seconds, double bpm, int year, List<Entry> expected) {

    LibraryRow withTitle(String other) {
        return new LibraryRow(kind, other, artist, remixer, mix, album, label, genre, key, seconds, bpm, year,
                expected);
    }

    LibraryRow withArtist(String other) {
        return new LibraryRow(kind, title, other, remixer, mix, album, label, genre, key, seconds, bpm, year, expected);
    }

    LibraryRow withMix(String other) {
        return new LibraryRow(kind, title, artist, remixer, other, album, label, genre, key, seconds, bpm, year,
                expected);
    }

    LibraryRow withKey(String other) {
        return new LibraryRow(kind, title, artist, remixer, mix, album, label, genre, other, seconds, bpm, year,
                expected);
    }

    LibraryRow withBpm(double other) {
        return new LibraryRow(kind, title, artist, remixer, mix, album, label, genre, key, seconds, other, year,
                expected);
    }

    LibraryRow withSeconds(int other) {
        return new LibraryRow(kind, title, artist, remixer, mix, album, label, genre, key, other, bpm, year, expected);
    }

    /** Only what a bare file carries: title, artist and what Rekordbox measures itself. */
    LibraryRow bare() {
        return new LibraryRow(kind, title, artist, "", "", "", "", "", key, seconds, bpm, 0, expected);
    }

    /** The same for a track that the catalogue does not have. */
    LibraryRow unknown() {
        return new LibraryRow(kind, title, artist, remixer, mix, album, label, genre, key, seconds, bpm, year,
                List.of());
    }
}
