package org.cuepoint.workbench.internal.model;

import org.cuepoint.catalog.library.Library;

/**
 * The library that is open.
 *
 * @param name what people call it: the file's name
 * @param source where it comes from, stable between runs: the export's absolute path
 * @param sample whether it is the sample library
 * @param library its tracks and playlists
 * @param incomplete a sentence when only a part of the export could be read; otherwise empty
 */
public record OpenLibrary(String name, String source, boolean sample, Library library, String incomplete) {

    /** The tracks of all playlists and those in none. */
    public TrackSource wholeCollection() {
        return new TrackSource("Whole collection", source, library.tracks());
    }
}
