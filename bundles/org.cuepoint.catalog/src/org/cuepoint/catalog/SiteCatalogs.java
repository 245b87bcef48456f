package org.cuepoint.catalog;

import java.net.URI;

/** Makes catalogues of sites that answer like Beatport's, for those who know such a site. Thread-safe. */
public interface SiteCatalogs {

    /**
     * A catalogue over the site at a base.
     *
     * @param base an absolute {@code http} or {@code https} address without query
     * @param name what {@link Catalog#name()} says
     * @param description what {@link Catalog#description()} says
     */
    Catalog at(URI base, String name, String description);
}
