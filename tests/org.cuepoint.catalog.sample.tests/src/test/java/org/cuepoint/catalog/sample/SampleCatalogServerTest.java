package org.cuepoint.catalog.sample;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cuepoint.catalog.beatport.BeatportPages;
import org.cuepoint.catalog.beatport.PageReading;
import org.cuepoint.catalog.beatport.PageReading.Reason;
import org.cuepoint.catalog.sample.Behaviour.Broken;
import org.cuepoint.catalog.sample.Behaviour.Damage;
import org.cuepoint.catalog.sample.Behaviour.Failing;
import org.cuepoint.catalog.sample.Behaviour.Slow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample site over real HTTP, asked with the JDK's client. */
class SampleCatalogServerTest {

    private final SampleCatalogServer server = new SampleCatalogServer();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void stop() {
        server.close();
        client.shutdownNow();
    }

    @Test
    void startsWhenFirstNeededAndOnLoopbackOnly() throws Exception {
        assertFalse(server.isRunning());
        URI base = server.base(Setup.NORMAL);
        assertTrue(server.isRunning());
        assertEquals("127.0.0.1", base.getHost());
        assertEquals(base, server.base(Setup.NORMAL));
    }

    @Test
    void answersWithAPageForPeopleAndReaders() throws Exception {
        HttpResponse<String> page = get(Setup.NORMAL, "/search/tracks?q=Glass%20Orchard&page=1&per-page=50");
        assertAll(() -> assertEquals(200, page.statusCode()),
                () -> assertEquals("text/html;charset=utf-8", page.headers().firstValue("Content-Type").orElseThrow()),
                () -> assertTrue(page.body().contains("Glass Orchard (Dub Mix)</a> Ilse Tamm")),
                () -> assertInstanceOf(PageReading.Tracks.class, read(page)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /search/tracks?q=Run%20(Away%20from%20Me)                | 200
            /search/tracks?q=Run%20(Away%20from%20Me)%20(Extended)   | 403
            /search/tracks?q=a))                                     | 403
            /search/tracks?q=x&page=0                                | 400
            /search/tracks?q=x&per-page=-1                           | 400
            /search/tracks?q=x&per-page=many                         | 400
            /search/tracks                                           | 200
            /search/tracks?q=%zz                                     | 400
            /search                                                  | 404
            /                                                        | 404
            /track/x/18100001                                        | 200
            /track/x/1                                               | 404
            /track/18100001                                          | 404
            /catalog/1/search/tracks?q=x                             | 404
            /../../etc/passwd                                        | 400
            """)
    void answersEveryRequest(String path, int status) throws Exception {
        URI base = server.base(Setup.NORMAL);
        // a plain socket: the client's own check would refuse some of these
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), base.getPort())) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.0\r\n\r\n").getBytes("UTF-8"));
            String answer = new String(socket.getInputStream().readAllBytes(), "UTF-8");
            assertEquals(Integer.toString(status), answer.split(" ")[1], answer);
        }
    }

    @Test
    void answersOnlyGet() throws Exception {
        URI address = URI.create(server.base(Setup.NORMAL) + "/search/tracks?q=x");
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address).method("DELETE", HttpRequest.BodyPublishers.noBody()).build(),
                BodyHandlers.ofString());
        assertEquals(405, answer.statusCode());
        assertEquals("GET, HEAD", answer.headers().firstValue("Allow").orElseThrow());
    }

    @Test
    void pagesDoNotOverlapAndEnd() throws Exception {
        List<String> seen = new ArrayList<>();
        for (int page = 1; get(Setup.NORMAL, "/search/tracks?q=Mix&per-page=40&page=" + page)
                .body() instanceof String body
                && read(body) instanceof PageReading.Tracks tracks; page++) {
            tracks.tracks().forEach(track -> seen.add(track.id()));
        }
        assertTrue(seen.size() > 200, () -> seen.size() + " tracks");
        assertEquals(seen.size(), seen.stream().distinct().count());
        assertInstanceOf(PageReading.NoResults.class, read(get(Setup.NORMAL, "/search/tracks?q=Mix&page=999999999")));
    }

    @Test
    void aTitleCannotLeaveTheScript() throws Exception {
        HttpResponse<String> page = get(Setup.NORMAL,
                "/search/tracks?q=%3C/script%3E%3Cscript%3Ealert(zz)%3C/script%3E");
        assertFalse(page.body().contains("<script>alert"));
        assertInstanceOf(PageReading.NoResults.class, read(page));
    }

    @Test
    void aTrackCannotLeaveTheScript() throws Exception {
        JsonObject track = SampleTracks.load().get(0).deepCopy();
        track.addProperty("track_name", "</script><script>alert(1)</script>");
        for (String page : List.of(new SamplePages(List.of(track)).search("alert", 1, 50),
                new SamplePages(List.of(track)).track(SampleTracks.text(track, "track_id")).orElseThrow())) {
            assertFalse(page.contains("<script>alert"), page);
            assertEquals("</script><script>alert(1)</script>",
                    assertInstanceOf(PageReading.Tracks.class, read(page)).tracks().get(0).title());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void sendsBrokenPages(Damage damage, Reason reason) throws Exception {
        HttpResponse<String> page = get(new Setup(new Broken(damage), Setup.ALWAYS), "/search/tracks?q=Copper%20Rain");
        assertEquals(200, page.statusCode());
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals(reason, assertInstanceOf(PageReading.Unreadable.class, read(page)).reason());
    }

    static Stream<Arguments> damages() {
        return Stream.of(Arguments.of(Damage.NO_SCRIPT, Reason.NO_SCRIPT), Arguments.of(Damage.CUT, Reason.BAD_JSON),
                Arguments.of(Damage.GARBAGE, Reason.NO_SCRIPT), Arguments.of(Damage.EMPTY, Reason.EMPTY));
    }

    @Test
    void failsWithAStatusAndRetryAfter() throws Exception {
        HttpResponse<String> busy = get(new Setup(new Failing(429, Duration.ofSeconds(7)), Setup.ALWAYS),
                "/search/tracks?q=x");
        HttpResponse<String> down = get(new Setup(new Failing(503, Duration.ZERO), Setup.ALWAYS), "/search/tracks?q=x");
        assertAll(() -> assertEquals(429, busy.statusCode()),
                () -> assertEquals("7", busy.headers().firstValue("Retry-After").orElseThrow()),
                () -> assertEquals(503, down.statusCode()),
                () -> assertTrue(down.headers().firstValue("Retry-After").isEmpty()));
    }

    @Test
    void misbehavesForTheFirstRequestsOnlyAndOnlyBelowItsBase() throws Exception {
        String base = server.base(new Setup(new Failing(503, Duration.ZERO), 2)).toString();
        String other = server.base(new Setup(new Failing(429, Duration.ZERO), 1)).toString();
        List<Integer> statuses = new ArrayList<>();
        for (String site : List.of(base, base, other, base, other, server.base(Setup.NORMAL).toString())) {
            statuses.add(client.send(HttpRequest.newBuilder(URI.create(site + "/search/tracks?q=Cinder")).build(),
                    BodyHandlers.ofString()).statusCode());
        }
        assertEquals(List.of(503, 503, 429, 200, 200, 200), statuses);
    }

    @Test
    void aSlowAnswerComesWhole() throws Exception {
        HttpResponse<String> page = get(new Setup(new Slow(Duration.ofMillis(20)), Setup.ALWAYS),
                "/search/tracks?q=Copper%20Rain");
        assertEquals(200, page.statusCode());
        assertInstanceOf(PageReading.Tracks.class, read(page));
    }

    @Test
    void waitingAnswersHoldNoThreadAndEndWithTheServer() throws Exception {
        String slow = server.base(new Setup(new Slow(Duration.ofMinutes(2)), Setup.ALWAYS)).toString();
        List<CompletableFuture<HttpResponse<String>>> waiting = IntStream.range(0, 60)
                .mapToObj(i -> client.sendAsync(HttpRequest.newBuilder(URI.create(slow + "/search/tracks?q=x")).build(),
                        BodyHandlers.ofString()))
                .toList();
        // far more wait than the server has threads, and it still answers
        for (int i = 0; i < 20; i++) {
            assertEquals(200, get(Setup.NORMAL, "/search/tracks?q=Cinder").statusCode());
        }
        assertTrue(waiting.stream().noneMatch(CompletableFuture::isDone));
        server.close();
        for (CompletableFuture<HttpResponse<String>> answer : waiting) {
            assertInstanceOf(IOException.class, assertThrows(ExecutionException.class, answer::get).getCause());
        }
    }

    @Test
    void answersManyAtOnce() throws Exception {
        URI base = server.base(Setup.NORMAL);
        String expected = get(Setup.NORMAL, "/search/tracks?q=Lanterns").body();
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 200)
                .mapToObj(i -> client.sendAsync(HttpRequest.newBuilder(
                        URI.create(base + "/search/tracks?q=" + (i % 2 == 0 ? "Lanterns" : "Horizon" + i))).build(),
                        BodyHandlers.ofString()))
                .toList();
        for (int i = 0; i < answers.size(); i += 2) {
            assertEquals(expected, answers.get(i).get().body());
            assertInstanceOf(PageReading.NoResults.class, read(answers.get(i + 1).get()));
        }
    }

    @Test
    void closingStopsItForGood() throws Exception {
        URI base = server.base(Setup.NORMAL);
        server.close();
        server.close();
        assertFalse(server.isRunning());
        assertThrows(ConnectException.class, () -> client.send(HttpRequest.newBuilder(base).build(),
                BodyHandlers.ofString()));
        assertEquals("The sample catalogue has been shut down.",
                assertThrows(IOException.class, () -> server.base(Setup.NORMAL)).getMessage());
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("sample-catalogue")) {
                // ends at once, or this test does not
                thread.join();
            }
        }
    }

    private HttpResponse<String> get(Setup setup, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(server.base(setup) + path)).build(),
                BodyHandlers.ofString());
    }

    private PageReading read(HttpResponse<String> page) throws IOException, InterruptedException {
        return read(page.body());
    }

    private PageReading read(String page) throws IOException, InterruptedException {
        return new BeatportPages(server.base(Setup.NORMAL)).search(page);
    }
}
