package org.cuepoint.catalog.sample;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cuepoint.catalog.Catalog;
import org.cuepoint.catalog.CatalogException;
import org.cuepoint.catalog.CatalogException.Kind;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.beatport.BeatportCatalogFactory;
import org.cuepoint.catalog.beatport.BeatportPages;
import org.cuepoint.catalog.CatalogOffer;
import org.cuepoint.catalog.Catalogs;
import org.cuepoint.catalog.beatport.HttpSiteCatalogs;
import org.cuepoint.catalog.internal.InstalledCatalogs;
import org.cuepoint.catalog.beatport.PageReading;
import org.cuepoint.catalog.SiteCatalogs;
import org.cuepoint.catalog.sample.data.SampleData;
import org.cuepoint.network.CallKind;
import org.cuepoint.network.HttpCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole way: a choice, a search, the site, its page, the tracks. */
class SampleCatalogFactoryTest {

    private final JdkHttpService http = new JdkHttpService();
    private final SiteCatalogs sites = new HttpSiteCatalogs(http);
    private final SampleCatalogFactory factory = new SampleCatalogFactory(sites);
    private final Catalogs catalogs = new InstalledCatalogs(sites,
            List.of(factory, new BeatportCatalogFactory(sites)));

    @AfterEach
    void stop() {
        factory.deactivate();
        http.close();
    }

    @Test
    void everyTrackComesBackAsItWasMade() throws Exception {
        Catalog catalog = catalogs.open("sample");
        String site = site(catalog);
        List<CatalogTrack> lost = new ArrayList<>();
        List<CatalogTrack> all = new SampleData().tracks(site, SampleCatalogFactoryTest::slug);
        for (CatalogTrack track : all) {
            String query = track.title().replaceAll("[()]", " ") + " " + track.mix() + " "
                    + String.join(" ", track.artists());
            if (!catalog.search(query).contains(track)) {
                lost.add(track);
            }
        }
        assertEquals(List.of(), lost);
    }

    @Test
    void everyTrackHasAPageOfItsOwn() throws Exception {
        String site = site(catalogs.open("sample"));
        BeatportPages pages = new BeatportPages(URI.create(site));
        for (CatalogTrack track : new SampleData().tracks(site, SampleCatalogFactoryTest::slug)) {
            String html = http.send(HttpCall.get(URI.create(track.url()), CallKind.SEARCH)).text();
            assertEquals(List.of(track), assertInstanceOf(PageReading.Tracks.class, pages.track(html)).tracks());
            String withoutScript = html.replace("__NEXT_DATA__", "gone");
            CatalogTrack linked = assertInstanceOf(PageReading.Tracks.class, pages.track(withoutScript)).tracks()
                    .get(0);
            assertAll(() -> assertEquals(track.id(), linked.id()), () -> assertEquals(track.title(), linked.title()),
                    () -> assertEquals(track.millis(), linked.millis()),
                    () -> assertEquals(track.isrc(), linked.isrc()),
                    () -> assertEquals(track.date(), linked.date()),
                    () -> assertEquals(track.release(), linked.release()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sample?behaviour=refused     | REFUSED    | Sample catalogue (made-up tracks) refused the search (HTTP 403). It may block automatic searches for a while: try again in some minutes.
            sample?behaviour=busy        | BUSY       | Sample catalogue (made-up tracks) is getting too many requests (HTTP 429). It asks to wait 2 s: try again then.
            sample?behaviour=faulty      | SERVER     | Sample catalogue (made-up tracks) has a fault of its own (HTTP 500). Try again later.
            sample?behaviour=unavailable | SERVER     | Sample catalogue (made-up tracks) has a fault of its own (HTTP 503). Try again later.
            sample?behaviour=no-script   | UNREADABLE | Sample catalogue (made-up tracks) answered, but the page holds no track data, as when the site checks for robots first or has changed.
            sample?behaviour=cut         | UNREADABLE | Sample catalogue (made-up tracks) answered, but the track data in the page is damaged or cut off.
            sample?behaviour=garbage     | UNREADABLE | Sample catalogue (made-up tracks) answered, but the page holds no track data, as when the site checks for robots first or has changed.
            sample?behaviour=empty       | UNREADABLE | Sample catalogue (made-up tracks) answered, but the page is empty.
            """)
    void showsWhatHappensThen(String choice, Kind kind, String sentence) throws Exception {
        Catalog catalog = catalogs.open(choice + "&first=1");
        CatalogException failure = assertThrows(CatalogException.class, () -> catalog.search("Copper Rain"));
        assertAll(() -> assertEquals(kind, failure.kind()), () -> assertEquals(sentence, failure.getMessage()));
        assertTrue(catalog.search("Copper Rain").size() >= 4, "it behaves again after the first request");
    }

    @Test
    void everyOfferOpensAndSaysWhatItIs() throws Exception {
        List<CatalogOffer> offers = catalogs.offers();
        assertEquals(11, offers.size());
        assertEquals("beatport", offers.get(0).choice());
        assertEquals("sample", offers.get(1).choice());
        for (CatalogOffer offer : offers) {
            assertEquals(offer.title(), catalogs.open(offer.choice()).description());
        }
        assertEquals(0, http.sent(), "opening asks nothing");
    }

    @Test
    void manySearchesAtOnceStartOneServer() throws Exception {
        Catalog catalog = catalogs.open("sample");
        List<CatalogTrack> expected = catalogs.open("sample").search("Harbour Lights");
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Callable<List<CatalogTrack>>> searches = Collections.nCopies(200,
                    () -> catalog.search("Harbour Lights"));
            for (Future<List<CatalogTrack>> found : threads.invokeAll(searches)) {
                assertEquals(expected, found.get());
            }
        }
    }

    @Test
    void aStoppedCatalogueSaysSo() throws Exception {
        Catalog opened = catalogs.open("sample");
        Catalog used = factory.open(Map.of("behaviour", "slow", "delay", "0"));
        assertEquals("Copper Rain", used.search("Copper Rain").get(0).title());
        factory.deactivate();
        CatalogException never = assertThrows(CatalogException.class, () -> opened.search("x"));
        CatalogException gone = assertThrows(CatalogException.class, () -> used.search("x"));
        assertAll(() -> assertEquals(Kind.UNREACHABLE, never.kind()),
                () -> assertEquals("The sample catalogue has been shut down.", never.getMessage()),
                () -> assertEquals(Kind.UNREACHABLE, gone.kind()));
    }

    /** The base of the sample site, from the address of a track. */
    private static String site(Catalog catalog) throws CatalogException, InterruptedException {
        String url = catalog.search("Copper Rain").get(0).url();
        return url.substring(0, url.indexOf("/track/"));
    }

    private static String slug(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "track" : plain;
    }
}
