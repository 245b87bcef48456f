package org.cuepoint.catalog.beatport;

import java.net.URI;
import java.util.List;
import org.cuepoint.catalog.CatalogFactory;
import org.cuepoint.catalog.CatalogOffer;
import org.cuepoint.catalog.SiteCatalogs;
import org.cuepoint.catalog.Catalog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens Beatport's own site as the catalogue {@code beatport}. */
@Component
public final class BeatportCatalogFactory implements CatalogFactory {

    private static final String NAME = "beatport";
    private static final URI SITE = URI.create("https://www.beatport.com");
    private static final String DESCRIPTION = "Beatport (" + SITE.getHost() + ")";

    private final SiteCatalogs sites;

    /**
     * @param sites makes the catalogue
     */
    @Activate
    public BeatportCatalogFactory(@Reference SiteCatalogs sites) {
        this.sites = sites;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CatalogOffer> offers() {
        return List.of(new CatalogOffer(NAME, DESCRIPTION));
    }

    @Override
    public Catalog open() {
        return sites.at(SITE, NAME, DESCRIPTION);
    }
}
