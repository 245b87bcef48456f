package org.cuepoint.catalog;

import java.util.List;

/** The catalogues that are installed, and any site that answers like Beatport's. Thread-safe. */
public interface Catalogs {

    /** What can be chosen by name, sorted by name, each plain catalogue before its variants. */
    List<CatalogOffer> offers();

    /**
     * Opens the catalogue that a text chooses. Nothing is asked over the network yet.
     *
     * @param choice {@code name}, {@code name?option=value&option=value}, or the base of a site that answers like
     *        Beatport's as an {@code http} or {@code https} address; case of the name and space around do not matter
     * @throws UnknownCatalogException when it chooses none; the message says what can be chosen
     */
    Catalog open(String choice) throws UnknownCatalogException;
}
