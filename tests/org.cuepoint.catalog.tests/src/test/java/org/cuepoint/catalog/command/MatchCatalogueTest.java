package org.cuepoint.catalog.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.cuepoint.catalog.beatport.BeatportCatalog;
import org.cuepoint.catalog.internal.InstalledCatalogs;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.network.CallKind;
import org.cuepoint.network.NetworkPolicy;
import org.cuepoint.network.NetworkPolicy.Limits;
import org.cuepoint.network.internal.NetworkService;
import org.cuepoint.network.internal.Timing;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.cuepoint.testing.RecordedCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** What the command says of a catalogue that misbehaves, over real HTTP with the real network service. */
@Timeout(120)
class MatchCatalogueTest {

    private static final String PAGE = "<html><body><script id=\"__NEXT_DATA__\" type=\"application/json\">{\"props\":"
            + "{\"pageProps\":{\"dehydratedState\":{\"queries\":[{\"state\":{\"data\":{\"data\":%s}}}]}}}}"
            + "</script></body></html>";
    private static final String SUN = "[{\"track_id\":7,\"track_name\":\"Sun\",\"mix_name\":\"Original Mix\","
            + "\"artists\":[{\"artist_id\":1,\"artist_name\":\"Ada\",\"artist_type_name\":\"Artist\"}]}]";

    @TempDir
    private Path folder;

    private CommandRig rig;
    private HttpServer server;
    private ExecutorService threads;
    private NetworkService network;
    private Duration firstByte = Duration.ofSeconds(60);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private volatile Reply reply = new Reply(200, PAGE.formatted(SUN));

    /** What the server answers; a negative status for no answer at all. */
    private record Reply(int status, String body) {
    }

    @BeforeEach
    void start() throws IOException {
        threads = Executors.newCachedThreadPool();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        network = new NetworkService(this::policy, "Test/1.0",
                new NetworkService.Machine(new NoWaiting(), () -> false, SslContextFactory.Client::new));
        rig = new CommandRig(folder);
        rig.catalogs = new InstalledCatalogs(
                (base, name, description) -> new BeatportCatalog(network, base, name, description), List.of());
    }

    @AfterEach
    void stop() {
        ended.countDown();
        network.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private NetworkPolicy policy() {
        Duration generous = Duration.ofSeconds(60);
        return NetworkPolicy.standard().withRates(Map.of()).withLimits(CallKind.SEARCH,
                new Limits(generous, firstByte, generous, generous, 1_000_000));
    }

    /** Time passes, but nobody waits between attempts. */
    private static final class NoWaiting implements Timing {

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }

        @Override
        public double random() {
            return 0;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        Reply now = reply;
        try (exchange) {
            if (now.status() < 0) {
                ended.await();
                return;
            }
            byte[] body = now.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(now.status(), body.length == 0 ? -1 : body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private RecordedCall call(String catalog) throws IOException {
        Path export = rig.write("in.xml", CommandRig.WHOLE);
        return new RecordedCall(export.toString()).with("--catalog", catalog).with("--out", rig.out().toString());
    }

    private static Map<?, ?> document(RecordedCall call) {
        return (Map<?, ?>) call.document();
    }

    static Stream<Arguments> bad() {
        return Stream.of(Arguments.of("403", new Reply(403, "no"), "refused the search (HTTP 403)"),
                Arguments.of("429", new Reply(429, "slow down"), "too many requests (HTTP 429)"),
                Arguments.of("500", new Reply(500, "oops"), "fault of its own (HTTP 500)"),
                Arguments.of("garbage", new Reply(200, "\u0000\u0001 <<<{{{ &&&"), "answered, but"),
                Arguments.of("cut off", new Reply(200, PAGE.formatted(SUN).substring(0, 160)), "answered, but"),
                Arguments.of("empty", new Reply(200, ""), "answered, but"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void aMisbehavingCatalogueIsDoneInPartAndItsSentenceStandsInTheFile(String name, Reply bad, String words)
            throws Exception {
        reply = bad;
        RecordedCall call = call(base());

        assertEquals(ExitCode.PARTIAL, rig.command().run(call));

        assertEquals(2L, document(call).get("failed"));
        assertEquals(Boolean.FALSE, document(call).get("complete"));
        String written = rig.written().orElseThrow();
        assertTrue(written.contains(words), written);
        assertFalse(written.contains("Exception"), written);
        assertTrue(call.notes().toString().contains(words), call.notes().toString());
        assertEquals(CommandRig.WHOLE, Files.readString(folder.resolve("in.xml")));

        reply = new Reply(200, PAGE.formatted(SUN));
        RecordedCall again = call(base()).with("--resume", "").with("--on-conflict", "overwrite");
        assertEquals(ExitCode.DONE, rig.command().run(again));
        assertEquals(0, document(again).get("cacheHits"), "a failure was kept as an answer");
    }

    @Test
    void aSlowCatalogueIsDoneInPartWithASentenceAboutTime() throws Exception {
        firstByte = Duration.ofMillis(100);
        reply = new Reply(-1, "");
        RecordedCall call = call(base());

        assertEquals(ExitCode.PARTIAL, rig.command().run(call));

        assertEquals(2L, document(call).get("failed"));
        assertTrue(rig.written().orElseThrow().contains("could not be asked"), rig.written().orElseThrow());
    }

    @Test
    void anUnreachableCatalogueIsDoneInPartWithASentenceAboutTheConnection() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        RecordedCall call = call("http://127.0.0.1:" + free);

        assertEquals(ExitCode.PARTIAL, rig.command().run(call));

        assertEquals(2L, document(call).get("failed"));
        assertTrue(rig.written().orElseThrow().contains("could not be asked"), rig.written().orElseThrow());
    }

    @Test
    void anAnsweringCatalogueIsDoneAndNamed() throws Exception {
        RecordedCall call = call(base());

        assertEquals(ExitCode.DONE, rig.command().run(call));

        assertEquals(1L, document(call).get("high"));
        assertEquals(requests.get(), document(call).get("requests"));
        assertEquals("Catalogue at 127.0.0.1:" + server.getAddress().getPort(), document(call).get("catalog"));
        assertTrue(rig.written().orElseThrow().contains(base() + "/track/"), rig.written().orElseThrow());
    }

    @Test
    void aRunStuckInASlowCatalogueIsCancelled() throws Exception {
        reply = new Reply(-1, "");
        RecordedCall call = call(base());
        boolean[] cancelled = new boolean[1];
        Thread command = new Thread(() -> {
            try {
                rig.command().run(call);
            } catch (InterruptedException e) {
                cancelled[0] = true;
            } catch (CommandFailure e) {
                throw new AssertionError(e);
            }
        });
        command.start();
        while (requests.get() == 0) {
            Thread.onSpinWait();
        }

        command.interrupt();
        command.join();

        assertTrue(cancelled[0]);
        assertFalse(Files.exists(rig.out()));
        assertTrue(call.notes().getLast().startsWith("Cancelled after 0 of 2 tracks"), call.notes().toString());
    }
}
