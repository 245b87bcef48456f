package org.cuepoint.catalog.library;

/**
 * What a library says of a track's file and its use. Nothing here takes part in matching.
 *
 * @param location the file URL as the export gives it, for example {@code file://localhost/C:/Music/a.mp3}
 * @param kind the format in words, for example {@code MP3 File}
 * @param size bytes
 * @param bitRate kbit/s
 * @param sampleRate Hz
 * @param dateAdded YYYY-MM-DD
 * @param playCount times played
 * @param rating 0 to 255 as Rekordbox stores it
 * @param composer the composer
 * @param grouping the grouping
 * @param comments the comments
 */
public record TrackFile(String location, String kind, long size, int bitRate, int sampleRate, String dateAdded,
        int playCount,
        int rating, String composer, String grouping, String comments) {

    /** A file of which nothing is known. */
    public static final TrackFile UNKNOWN = new TrackFile("", "", 0, 0, 0, "", 0, 0, "", "", "");
}
