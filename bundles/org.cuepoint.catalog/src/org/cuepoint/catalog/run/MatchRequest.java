package org.cuepoint.catalog.run;

import org.cuepoint.catalog.Catalog;
import org.cuepoint.catalog.library.LibraryTrack;

import java.util.List;

/**
 * What to match with what.
 *
 * @param source what the tracks come from, in words and stable between runs: the export's absolute path
 * @param tracks the tracks in the order of the result
 * @param catalog where to look them up
 * @param resume whether to continue from the answers that an earlier run of the same tracks kept; otherwise those are
 *            discarded
 */
public record MatchRequest(String source, List<LibraryTrack> tracks, Catalog catalog, boolean resume) {

    /** Copies the list. */
    public MatchRequest {
        tracks = List.copyOf(tracks);
    }
}
