package org.cuepoint.catalog.internal;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.cuepoint.catalog.CatalogFactory;
import org.cuepoint.catalog.CatalogOffer;
import org.cuepoint.catalog.Catalogs;
import org.cuepoint.catalog.SiteCatalogs;
import org.cuepoint.catalog.UnknownCatalogException;
import org.cuepoint.catalog.beatport.BeatportCatalogFactory;
import org.cuepoint.catalog.Catalog;
import org.cuepoint.catalog.CatalogTrack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which catalogue a text chooses. */
class InstalledCatalogsTest {

    private final SiteCatalogs sites = (base, name, description) -> new Named(name, description + " <" + base + ">");
    private final Catalogs catalogs = new InstalledCatalogs(sites,
            List.of(new WithOptions(), new BeatportCatalogFactory(sites), new WithOptions()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            beatport                     | beatport                   | Beatport (www.beatport.com) <https://www.beatport.com>
            ' BeatPort '                 | beatport                   | Beatport (www.beatport.com) <https://www.beatport.com>
            able                         | able                       | {}
            able?a=1&b=x%20y+z           | able                       | {a=1, b=x y z}
            Able ?a=                     | able                       | {a=}
            https://site.example         | https://site.example       | Catalogue at site.example <https://site.example>
            HTTP://localhost:8080/base/  | HTTP://localhost:8080/base/ | Catalogue at localhost:8080 <HTTP://localhost:8080/base/>
            http://[::1]:1               | http://[::1]:1             | Catalogue at [::1]:1 <http://[::1]:1>
            """)
    void opens(String choice, String name, String description) throws Exception {
        Catalog catalog = catalogs.open(choice);
        assertAll(() -> assertEquals(name, catalog.name()), () -> assertEquals(description, catalog.description()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                        | No catalogue is chosen. Choose able, beatport, or the address of a site that answers like Beatport's (http:// or https://).
            spotify                   | There is no catalogue "spotify". Choose able, beatport, or the address of a site that answers like Beatport's (http:// or https://).
            ftp://site.example        | There is no catalogue "ftp://site.example". Choose able, beatport, or the address of a site that answers like Beatport's (http:// or https://).
            beatport?fast=1           | The catalogue "beatport" takes no options. Write just: beatport
            able?fast                 | "fast" is not an option. Options after a catalogue's name are written like name?option=value&option=value
            able?                     | "" is not an option. Options after a catalogue's name are written like name?option=value&option=value
            able?a=%zz                | "a=%zz" has a % without two hexadecimal digits.
            http://                   | "http://" is not a web address: expected authority at character 8.
            http:site.example         | "http:site.example" names no host. Write it like https://www.beatport.com
            http://a b                | "http://a b" is not a web address: illegal character in authority at character 9.
            http://a:70000            | "http://a:70000" names no host. Write it like https://www.beatport.com
            http://me:secret@a        | The catalogue's address must not hold a user name or password.
            http://me:se cret@a       | "a" is not a web address: illegal character in authority at character 13.
            http://a/?q=1             | "http://a/?q=1" must end before the "?" or "#": the search is added to it.
            http://a/#x               | "http://a/#x" must end before the "?" or "#": the search is added to it.
            """)
    void saysWhatCanBeChosen(String choice, String sentence) {
        UnknownCatalogException failure = assertThrows(UnknownCatalogException.class, () -> catalogs.open(choice));
        assertEquals(sentence, failure.getMessage());
    }

    @Test
    void offersEveryCatalogueOnceByName() {
        assertEquals(List.of("able", "able?a=1", "beatport"),
                catalogs.offers().stream().map(CatalogOffer::choice).toList());
    }

    @Test
    void offersOnlyAddressesWhenNoneIsInstalled() {
        Catalogs none = new InstalledCatalogs(sites, List.of());
        assertEquals("There is no catalogue \"sample\". Choose the address of a site that answers like Beatport's "
                + "(http:// or https://).",
                assertThrows(UnknownCatalogException.class, () -> none.open("sample")).getMessage());
    }

    private record Named(String name, String description) implements Catalog {

        @Override
        public List<CatalogTrack> search(String query) {
            throw new AssertionError("opening asks nothing");
        }
    }

    private static final class WithOptions implements CatalogFactory {

        @Override
        public String name() {
            return "able";
        }

        @Override
        public List<CatalogOffer> offers() {
            return List.of(new CatalogOffer("able", "Able"), new CatalogOffer("able?a=1", "Able with a"));
        }

        @Override
        public Catalog open() {
            return open(Map.of());
        }

        @Override
        public Catalog open(Map<String, String> options) {
            return new Named("able", options.toString());
        }
    }
}
