package org.cuepoint.catalog.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cuepoint.catalog.CatalogFactory;
import org.cuepoint.catalog.CatalogOffer;
import org.cuepoint.catalog.Catalogs;
import org.cuepoint.catalog.SiteCatalogs;
import org.cuepoint.catalog.UnknownCatalogException;
import org.cuepoint.catalog.Catalog;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Resolves choices among the catalogue factories that are installed. */
@Component
public final class InstalledCatalogs implements Catalogs {

    private static final Pattern WEB_ADDRESS = Pattern.compile("https?:.*", Pattern.CASE_INSENSITIVE);
    private static final int SHOWN_LIMIT = 100;

    private final SiteCatalogs sites;
    private final SortedMap<String, CatalogFactory> factories;

    /**
     * @param sites opens addresses
     * @param installed the factories; of two with one name the first is taken
     */
    @Activate
    public InstalledCatalogs(@Reference SiteCatalogs sites,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY) List<CatalogFactory> installed) {
        this.sites = sites;
        SortedMap<String, CatalogFactory> byName = new TreeMap<>();
        installed.forEach(factory -> byName.putIfAbsent(factory.name(), factory));
        factories = Collections.unmodifiableSortedMap(byName);
    }

    @Override
    public List<CatalogOffer> offers() {
        return factories.values().stream().flatMap(factory -> factory.offers().stream()).toList();
    }

    @Override
    public Catalog open(String choice) throws UnknownCatalogException {
        String text = choice.strip();
        if (WEB_ADDRESS.matcher(text).matches()) {
            URI base = base(text);
            return sites.at(base, base.toASCIIString(), "Catalogue at " + base.getRawAuthority());
        }
        int mark = text.indexOf('?');
        String name = (mark < 0 ? text : text.substring(0, mark)).strip().toLowerCase(Locale.ROOT);
        @Nullable
        CatalogFactory factory = factories.get(name);
        if (factory == null) {
            throw new UnknownCatalogException(
                    (text.isEmpty() ? "No catalogue is chosen. " : "There is no catalogue \"" + shown(text) + "\". ")
                            + canBeChosen());
        }
        Map<String, String> options = mark < 0 ? Map.of() : options(text.substring(mark + 1));
        return options.isEmpty() ? factory.open() : factory.open(options);
    }

    private String canBeChosen() {
        String names = factories.isEmpty() ? "" : String.join(", ", factories.keySet()) + ", or ";
        return "Choose " + names + "the address of a site that answers like Beatport's (http:// or https://).";
    }

    private static URI base(String text) throws UnknownCatalogException {
        URI address;
        try {
            address = new URI(text);
        } catch (URISyntaxException e) {
            throw new UnknownCatalogException("\"" + shown(text) + "\" is not a web address: "
                    + e.getReason().toLowerCase(Locale.ROOT) + " at character " + (e.getIndex() + 1) + ".");
        }
        if (address.getHost() == null || address.getPort() > 65535) {
            throw new UnknownCatalogException("\"" + shown(text) + "\" names no host. Write it like "
                    + "https://www.beatport.com");
        }
        if (address.getRawUserInfo() != null) {
            throw new UnknownCatalogException("The catalogue's address must not hold a user name or password.");
        }
        if (address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new UnknownCatalogException("\"" + shown(text) + "\" must end before the \"?\" or \"#\": "
                    + "the search is added to it.");
        }
        return address;
    }

    private static Map<String, String> options(String text) throws UnknownCatalogException {
        Map<String, String> options = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw new UnknownCatalogException(
                        "\"" + shown(pair) + "\" is not an option. Options after a catalogue's "
                                + "name are written like name?option=value&option=value");
            }
            try {
                options.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            } catch (IllegalArgumentException e) {
                throw new UnknownCatalogException("\"" + shown(pair) + "\" has a % without two hexadecimal digits.");
            }
        }
        return options;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8).strip();
    }

    private static String shown(String text) {
        // what stands before an @ may be a password
        return PlainText.of(text.substring(text.lastIndexOf('@') + 1), SHOWN_LIMIT);
    }
}
