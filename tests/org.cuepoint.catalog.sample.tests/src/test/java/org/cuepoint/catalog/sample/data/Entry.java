package org.cuepoint.catalog.sample.data;

import java.util.List;

/**
 * A track of the sample catalogue.
 *
 * @param id the track's id
 * @param seconds the length
 */
record Entry(int id, String title, String mix, List<String> artists, List<String> remixers, String isrc, int seconds,
        int bpm,
        String key, String genre, String label, String release, String date) {

    /** The title as Beatport's file names and tags have it: with the mix in parentheses. */
    String fullTitle() {
        return title + " (" + mix + ")";
    }

    /** All artists as a tag has them. */
    String artistText() {
        return String.join(", ", artists);
    }
}
