package org.cuepoint.catalog.library;

/**
 * A track of a DJ's library. Texts that the export lacks are empty, numbers 0; nothing is null.
 *
 * @param id the library's own id (Rekordbox TrackID)
 * @param title the name, often with mix or featured artists in it
 * @param artist the artist field, often with several artists in it
 * @param remixer the remixer field
 * @param mix the mix field
 * @param album the album
 * @param label the label
 * @param genre the genre
 * @param key the musical key in any notation (Rekordbox Tonality)
 * @param seconds the length in seconds
 * @param bpm the average beats per minute
 * @param year the year
 * @param file what the export says of the file
 */
public record LibraryTrack(String id, String title, String artist, String remixer, String mix, String album,
        String label,
        String genre, String key, int seconds, double bpm, int year, TrackFile file) {
}
