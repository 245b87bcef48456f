package org.cuepoint.catalog.beatport;

import java.net.URI;
import java.util.List;
import org.cuepoint.catalog.Catalog;
import org.cuepoint.catalog.CatalogException;
import org.cuepoint.catalog.CatalogException.Kind;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.network.CallKind;
import org.cuepoint.network.HttpAnswer;
import org.cuepoint.network.HttpCall;
import org.cuepoint.network.HttpService;
import org.cuepoint.network.NetworkException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A site that answers like Beatport's: {@code GET {base}/search/tracks?q=…&page=1&per-page=50}. Retries, rate limit and time
 * limits belong to the network service; this class asks once. Thread-safe.
 */
public final class BeatportCatalog implements Catalog {

    private static final Logger LOG = LoggerFactory.getLogger(BeatportCatalog.class);

    private final HttpService http;
    private final String name;
    private final String description;
    private final SiteAddresses addresses;
    private final BeatportPages pages;
    private final SearchFailures failures;

    /**
     * @param http sends the requests
     * @param base the site, an {@code http} or {@code https} address without query; a path is kept
     * @param name the short name of {@link #name()}
     * @param description the words of {@link #description()}
     */
    public BeatportCatalog(HttpService http, URI base, String name, String description) {
        this.http = http;
        this.name = name;
        this.description = description;
        addresses = SiteAddresses.of(base);
        pages = new BeatportPages(base);
        failures = new SearchFailures(description);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return description;
    }

    /**
     * {@inheritDoc}
     *
     * <p>
     * A query without words finds nothing and sends no request. Parentheses are dropped when there is more than one pair,
     * which the site would refuse.
     */
    @Override
    public List<CatalogTrack> search(String query) throws CatalogException, InterruptedException {
        String words = SiteAddresses.cleanQuery(query);
        if (words.isEmpty()) {
            return List.of();
        }
        HttpAnswer answer;
        try {
            answer = http
                    .send(HttpCall.get(addresses.search(words), CallKind.SEARCH).withHeader("Accept", "text/html"));
        } catch (NetworkException e) {
            throw failures.of(e);
        }
        if (answer.status() != 200) {
            throw failures.of(answer);
        }
        return tracks(pages.search(answer.text()));
    }

    private List<CatalogTrack> tracks(PageReading reading) throws CatalogException {
        return switch (reading) {
            case PageReading.Tracks found -> {
                if (found.skipped() > 0) {
                    LOG.debug("{}: left out {} entries without id or name", description, found.skipped());
                }
                yield found.tracks();
            }
            case PageReading.NoResults() -> List.of();
            case PageReading.Unreadable unreadable -> throw new CatalogException(Kind.UNREADABLE,
                    description + " answered, but " + unreadable.sentence() + ".");
        };
    }
}
