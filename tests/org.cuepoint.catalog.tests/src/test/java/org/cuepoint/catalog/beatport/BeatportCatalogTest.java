package org.cuepoint.catalog.beatport;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cuepoint.catalog.CatalogException;
import org.cuepoint.catalog.CatalogException.Kind;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.network.CacheStatus;
import org.cuepoint.network.CallKind;
import org.cuepoint.network.HttpAnswer;
import org.cuepoint.network.HttpCall;
import org.cuepoint.network.HttpService;
import org.cuepoint.network.NetworkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked, and what every answer becomes. */
class BeatportCatalogTest {

    private static final String PAGE = Pages.withTracks("{\"track_id\":7,\"track_name\":\"Wanted\"}");

    private final List<HttpCall> calls = new ArrayList<>();

    @Test
    void asksTheFirstPageOfFiftyTracks() throws Exception {
        List<CatalogTrack> tracks = catalog(call -> answer(200, PAGE)).search("Mara Vesk (Dub)");
        assertEquals(List.of("Wanted"), tracks.stream().map(CatalogTrack::title).toList());
        assertEquals("https://site.example/track/wanted/7", tracks.get(0).url());
        HttpCall call = calls.get(0);
        assertAll(() -> assertEquals(1, calls.size()), () -> assertEquals(
                "https://site.example/search/tracks?q=Mara%20Vesk%20%28Dub%29&page=1&per-page=50",
                call.uri().toString()),
                () -> assertEquals(CallKind.SEARCH, call.kind()), () -> assertTrue(call.useCache()),
                () -> assertEquals("text/html", call.headers().get("Accept")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u0000\n"})
    void asksNothingForNoWords(String query) throws Exception {
        assertEquals(List.of(), catalog(call -> answer(200, PAGE)).search(query));
        assertEquals(List.of(), calls);
    }

    @Test
    void anEmptyPageOfResultsIsNothingFound() throws Exception {
        assertEquals(List.of(), catalog(call -> answer(200, Pages.withTracks())).search("x"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            403 | REFUSED    | The site refused the search (HTTP 403). It may block automatic searches for a while: try again in some minutes.
            401 | REFUSED    | The site refused the search (HTTP 401). It may block automatic searches for a while: try again in some minutes.
            404 | REFUSED    | The site has no track search at this address (HTTP 404). Check the catalogue's address.
            410 | REFUSED    | The site has no track search at this address (HTTP 410). Check the catalogue's address.
            400 | REFUSED    | The site refused the search (HTTP 400). Try other words.
            408 | TIMEOUT    | The site took too long to answer (HTTP 408). Try again later.
            504 | TIMEOUT    | The site took too long to answer (HTTP 504). Try again later.
            429 | BUSY       | The site is getting too many requests (HTTP 429). Try again in some minutes.
            500 | SERVER     | The site has a fault of its own (HTTP 500). Try again later.
            503 | SERVER     | The site has a fault of its own (HTTP 503). Try again later.
            204 | UNREADABLE | The site answered without a page (HTTP 204). The site may have changed.
            304 | UNREADABLE | The site answered without a page (HTTP 304). The site may have changed.
            """)
    void saysWhatAStatusMeans(int status, Kind kind, String sentence) {
        CatalogException failure = fails(call -> answer(status, PAGE));
        assertAll(() -> assertEquals(kind, failure.kind()), () -> assertEquals(sentence, failure.getMessage()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            30                            | It asks to wait 30 s: try again then.
            ' 5 '                         | It asks to wait 5 s: try again then.
            Wed, 21 Oct 2026 07:28:00 GMT | Try again in some minutes.
            -1                            | Try again in some minutes.
            99999999999999                | Try again in some minutes.
            """)
    void saysHowLongToWait(String retryAfter, String ending) {
        CatalogException failure = fails(call -> answer(429, "", Map.of("Retry-After", List.of(retryAfter))));
        assertEquals("The site is getting too many requests (HTTP 429). " + ending, failure.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                         | The site answered, but the page is empty.
            <p>Hello                   | The site answered, but the page holds no track data, as when the site checks for robots first or has changed.
            <script id=__NEXT_DATA__>{ | The site answered, but the track data in the page is damaged or cut off.
            """)
    void saysThatAPageIsUnreadable(String page, String sentence) {
        CatalogException failure = fails(call -> answer(200, page));
        assertAll(() -> assertEquals(Kind.UNREADABLE, failure.kind()),
                () -> assertEquals(sentence, failure.getMessage()));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhyThereIsNoAnswer(NetworkException.Kind kind) {
        NetworkException cause = new NetworkException(kind, "It happened.", "Do this.", List.of());
        CatalogException failure = fails(call -> {
            throw cause;
        });
        Kind expected = switch (kind) {
            case TIMEOUT -> Kind.TIMEOUT;
            case PROTOCOL, TOO_LARGE, REDIRECT -> Kind.UNREADABLE;
            default -> Kind.UNREACHABLE;
        };
        assertAll(() -> assertEquals(expected, failure.kind()), () -> assertSame(cause, failure.getCause()),
                () -> assertEquals("The site could not be asked. It happened. Do this.", failure.getMessage()));
    }

    @Test
    void anInterruptPassesThrough() {
        BeatportCatalog catalog = catalog(call -> {
            throw new InterruptedException();
        });
        assertThrows(InterruptedException.class, () -> catalog.search("x"));
    }

    private CatalogException fails(HttpService http) {
        BeatportCatalog catalog = catalog(http);
        return assertThrows(CatalogException.class, () -> catalog.search("x"));
    }

    private BeatportCatalog catalog(HttpService http) {
        return new BeatportCatalog(call -> {
            calls.add(call);
            return http.send(call);
        }, URI.create("https://site.example/"), "site", "The site");
    }

    private static HttpAnswer answer(int status, String body) {
        return answer(status, body, Map.of());
    }

    private static HttpAnswer answer(int status, String body, Map<String, List<String>> headers) {
        return new HttpAnswer(status, headers, body.getBytes(StandardCharsets.UTF_8), "HTTP/1.1", List.of(),
                CacheStatus.BYPASS, Duration.ZERO);
    }
}
