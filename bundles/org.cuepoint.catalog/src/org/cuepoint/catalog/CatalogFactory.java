package org.cuepoint.catalog;

import java.util.List;
import java.util.Map;

/** Opens one kind of catalogue. A bundle that brings a catalogue provides this as a service. Thread-safe. */
public interface CatalogFactory {

    /** The name that chooses it, in lower case letters and digits, for example {@code beatport}; unique. */
    String name();

    /** What a list of catalogues and the help offer: the plain catalogue first, then its variants; never empty. */
    List<CatalogOffer> offers();

    /** Opens the catalogue as it is without options. Opening is cheap and reaches no network. */
    Catalog open();

    /**
     * Opens the catalogue with options.
     *
     * @param options values by name, as they stood after the name in {@code name?option=value&option=value}
     * @throws UnknownCatalogException when an option or its value is unknown; the message names those that are known
     */
    default Catalog open(Map<String, String> options) throws UnknownCatalogException {
        if (options.isEmpty()) {
            return open();
        }
        throw new UnknownCatalogException("The catalogue \"" + name() + "\" takes no options. Write just: " + name());
    }
}
