package org.cuepoint.catalog.beatport;

import java.net.URI;
import org.cuepoint.catalog.SiteCatalogs;
import org.cuepoint.catalog.Catalog;
import org.cuepoint.network.HttpService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes site catalogues over the network service. */
@Component
public final class HttpSiteCatalogs implements SiteCatalogs {

    private final HttpService http;

    /**
     * @param http sends the requests
     */
    @Activate
    public HttpSiteCatalogs(@Reference HttpService http) {
        this.http = http;
    }

    @Override
    public Catalog at(URI base, String name, String description) {
        return new BeatportCatalog(http, base, name, description);
    }
}
