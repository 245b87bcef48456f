package org.cuepoint.catalog;

import java.util.List;

/**
 * A track as a catalogue describes it. Only id and title are always known; every other text is empty, and every number 0,
 * when the catalogue does not say.
 *
 * @param id the catalogue's id; never empty
 * @param title the track's name without the mix; never empty
 * @param mix the mix or version, for example {@code Extended Mix}
 * @param artists the artists' names in the catalogue's order
 * @param remixers the remixers' names
 * @param isrc the International Standard Recording Code
 * @param millis the length in milliseconds
 * @param bpm beats per minute
 * @param key the musical key in the catalogue's notation, for example {@code F Minor}
 * @param genre the genre
 * @param label the label
 * @param release the release (album) it is on
 * @param date the publication date as YYYY-MM-DD
 * @param url the address of the track's page
 */
public record CatalogTrack(String id, String title, String mix, List<String> artists, List<String> remixers,
        String isrc,
        int millis, double bpm, String key, String genre, String label, String release, String date, String url) {

    /** Copies the lists. */
    public CatalogTrack {
        artists = List.copyOf(artists);
        remixers = List.copyOf(remixers);
    }
}
