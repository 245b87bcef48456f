package org.cuepoint.catalog.beatport;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cuepoint.catalog.CatalogTrack;

/** Handmade pages for the tests. */
final class Pages {

    static final BeatportPages READER = new BeatportPages(URI.create("https://site.example"));

    private Pages() {
    }

    /** A page whose script holds this text. */
    static String withScript(String json) {
        return "<!DOCTYPE html><html><head><title>t</title></head><body><p>x</p>"
                + "<script id=\"__NEXT_DATA__\" type=\"application/json\">" + json + "</script></body></html>";
    }

    /** A page whose queries are these JSON objects. */
    static String withQueries(String... queries) {
        return withScript("{\"props\":{\"pageProps\":{\"dehydratedState\":{\"queries\":[" + String.join(",", queries)
                + "]}}}}");
    }

    /** A query without a key that holds this data. */
    static String query(String data) {
        return "{\"state\":{\"data\":" + data + "}}";
    }

    /** A query with a key. */
    static String query(String key, String data) {
        return "{\"queryKey\":[\"" + key + "\"],\"state\":{\"data\":" + data + "}}";
    }

    /** A page of results with these track objects. */
    static String withTracks(String... tracks) {
        return withQueries(query("{\"data\":[" + String.join(",", tracks) + "]}"));
    }

    /** The tracks of a search page, which must have some. */
    static List<CatalogTrack> tracks(String html) {
        return assertInstanceOf(PageReading.Tracks.class, READER.search(html)).tracks();
    }

    /** Why a search page is unreadable, which it must be. */
    static PageReading.Unreadable unreadable(String html) {
        return assertInstanceOf(PageReading.Unreadable.class, READER.search(html));
    }

    /** A page of the test resources. */
    static String resource(String name) {
        try (InputStream in = Pages.class.getResourceAsStream("/beatport/" + name)) {
            assertNotNull(in, name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
