package org.cuepoint.catalog.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cuepoint.catalog.Catalog;
import org.cuepoint.catalog.CatalogFactory;
import org.cuepoint.catalog.CatalogOffer;
import org.cuepoint.catalog.SiteCatalogs;
import org.cuepoint.catalog.UnknownCatalogException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Opens the sample catalogue: {@code sample}, or {@code sample?behaviour=slow&first=3} for one that misbehaves. Its server
 * starts at the first search and stops with this component.
 */
@Component
public final class SampleCatalogFactory implements CatalogFactory {

    static final String NAME = "sample";
    static final String TITLE = "Sample catalogue (made-up tracks)";

    private final SiteCatalogs sites;
    private final SampleCatalogServer server = new SampleCatalogServer();

    /**
     * @param sites asks the sample site
     */
    @Activate
    public SampleCatalogFactory(@Reference SiteCatalogs sites) {
        this.sites = sites;
    }

    /** Stops the server. */
    @Deactivate
    public void deactivate() {
        server.close();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CatalogOffer> offers() {
        List<CatalogOffer> offers = new ArrayList<>(List.of(new CatalogOffer(NAME, TITLE)));
        for (SetupOptions.Named named : SetupOptions.Named.values()) {
            if (named != SetupOptions.Named.NORMAL) {
                offers.add(new CatalogOffer(NAME + "?behaviour=" + named.option(), title(named)));
            }
        }
        return offers;
    }

    @Override
    public Catalog open() {
        return new SampleCatalog(server, sites, Setup.NORMAL, TITLE);
    }

    @Override
    public Catalog open(Map<String, String> options) throws UnknownCatalogException {
        return new SampleCatalog(server, sites, SetupOptions.parse(options), title(SetupOptions.named(options)));
    }

    private static String title(SetupOptions.Named named) {
        return named == SetupOptions.Named.NORMAL ? TITLE : TITLE + ", " + named.title();
    }
}
