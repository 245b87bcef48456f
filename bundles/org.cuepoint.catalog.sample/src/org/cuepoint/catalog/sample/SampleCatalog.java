package org.cuepoint.catalog.sample;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cuepoint.catalog.Catalog;
import org.cuepoint.catalog.CatalogException;
import org.cuepoint.catalog.CatalogException.Kind;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.SiteCatalogs;

/** The sample catalogue: starts the sample site at the first search and asks it over HTTP like any other site. */
final class SampleCatalog implements Catalog {

    private final SampleCatalogServer server;
    private final SiteCatalogs sites;
    private final Setup setup;
    private final String description;
    private Optional<Catalog> site = Optional.empty();

    /**
     * @param server the site, not necessarily running yet
     * @param sites asks it
     * @param setup how the site answers this catalogue
     * @param description what the screen says about it
     */
    SampleCatalog(SampleCatalogServer server, SiteCatalogs sites, Setup setup, String description) {
        this.server = server;
        this.sites = sites;
        this.setup = setup;
        this.description = description;
    }

    @Override
    public String name() {
        return SampleCatalogFactory.NAME;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public List<CatalogTrack> search(String query) throws CatalogException, InterruptedException {
        return site().search(query);
    }

    private synchronized Catalog site() throws CatalogException, InterruptedException {
        if (site.isEmpty()) {
            try {
                site = Optional.of(sites.at(server.base(setup), name(), SampleCatalogFactory.TITLE));
            } catch (IOException e) {
                throw new CatalogException(Kind.UNREACHABLE, String.valueOf(e.getMessage()), e);
            }
        }
        return site.get();
    }
}
