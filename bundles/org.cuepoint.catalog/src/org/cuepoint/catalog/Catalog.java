package org.cuepoint.catalog;

import java.util.List;

/** A catalogue of tracks that can be searched. Implementations are thread-safe. */
public interface Catalog {

    /** The short name a setting or option chooses it by, for example {@code beatport} or {@code sample}. */
    String name();

    /** What the screen says about who answered, for example {@code Beatport (www.beatport.com)}. */
    String description();

    /**
     * Searches, blocking the calling thread.
     *
     * @param query words to search for; at most one pair of parentheses
     * @return the tracks found, best first; empty when nothing was found
     * @throws CatalogException when the catalogue did not answer, or not with what it promises
     * @throws InterruptedException when the thread was interrupted; the request is then abandoned
     */
    List<CatalogTrack> search(String query) throws CatalogException, InterruptedException;
}
