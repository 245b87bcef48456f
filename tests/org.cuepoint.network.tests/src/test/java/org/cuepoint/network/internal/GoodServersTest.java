package org.cuepoint.network.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.cuepoint.network.Attempt;
import org.cuepoint.network.CacheStatus;
import org.cuepoint.network.CallKind;
import org.cuepoint.network.HttpAnswer;
import org.cuepoint.network.HttpCall;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against an embedded Jetty server that keeps the rules. */
class GoodServersTest {

    private final Net net = new Net();
    private final Server server = new Server();
    private final AtomicInteger asked = new AtomicInteger();
    private final Map<String, String> received = new ConcurrentHashMap<>();
    private String base = "";

    @BeforeEach
    void start() throws Exception {
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                asked.incrementAndGet();
                for (HttpField field : request.getHeaders()) {
                    received.put(field.getLowerCaseName(), field.getValue());
                }
                received.put("target", request.getHttpURI().getPathQuery());
                answer(request.getHttpURI().getPath(), response, callback);
                return true;
            }
        });
        server.start();
        base = "http://127.0.0.1:" + connector.getLocalPort();
    }

    @AfterEach
    void stop() throws Exception {
        net.close();
        server.stop();
    }

    private void answer(String path, Response response, Callback callback) throws Exception {
        byte[] body = "good".getBytes(StandardCharsets.UTF_8);
        switch (path) {
            case "/gzip" -> {
                response.getHeaders().put("Content-Encoding", "gzip");
                response.getHeaders().put("Content-Type", "text/html;charset=ISO-8859-1");
                body = Wire.gzip("Caf\u00E9".repeat(5000).getBytes(StandardCharsets.ISO_8859_1));
            }
            case "/moved" -> move(response, "/final?x=1");
            case "/loop" -> move(response, "/loop2");
            case "/loop2" -> move(response, "/loop");
            case "/missing" -> response.setStatus(404);
            case "/login" -> {
                response.setStatus(401);
                response.getHeaders().put("WWW-Authenticate", "Basic realm=\"x\"");
                body = new byte[50_000];
            }
            case "/busy-once" -> busy(response, asked.get() == 1 ? 429 : 200, "5");
            case "/busy" -> busy(response, 503, null);
            case "/cookie" -> response.getHeaders().put("Set-Cookie", "id=7; Path=/");
            case "/empty" -> {
                response.setStatus(204);
                body = new byte[0];
            }
            default -> {
                // good
            }
        }
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    private static void move(Response response, String to) {
        response.setStatus(302);
        response.getHeaders().put("Location", to);
    }

    private static void busy(Response response, int status, String retryAfter) {
        response.setStatus(status);
        if (status != 200 && retryAfter != null) {
            response.getHeaders().put("Retry-After", retryAfter);
        }
    }

    @Test
    void anAnswerTellsItsStatusBodyProtocolAndTry() throws Exception {
        HttpAnswer answer = net.get(base + "/good");
        assertEquals(200, answer.status());
        assertTrue(answer.successful());
        assertEquals("good", answer.text());
        assertEquals("HTTP/1.1", answer.protocol());
        assertEquals(CacheStatus.BYPASS, answer.cache());
        assertEquals(List.of(new Attempt(0, 0, "200", 0)), answer.attempts());
        assertEquals("4", answer.header("Content-Length").orElseThrow());
    }

    @Test
    void theQueryArrivesExactlyAsGiven() throws Exception {
        net.get(base + "/s;v=1/%C3%A9?q=a%20b+c%26d%23&e=(x)&&page=1&f");
        assertEquals("/s;v=1/%C3%A9?q=a%20b+c%26d%23&e=(x)&&page=1&f", received.get("target"));
    }

    @Test
    void theApplicationIsNamedAndGzipOffered() throws Exception {
        net.get(base + "/good");
        assertEquals("Test/1.0", received.get("user-agent"));
        assertEquals("gzip", received.get("accept-encoding"));
        assertEquals("*/*", received.get("accept"));
    }

    @Test
    void additionalHeadersAreSentExceptThoseOfTheTransport() throws Exception {
        net.service.send(new HttpCall(URI.create(base + "/good"), CallKind.DEFAULT,
                Map.of("Accept", "text/html", "X-Mine",
                        "1", "user-agent", "Mine/2", "Accept-Encoding", "br", "Transfer-Encoding", "chunked"),
                true));
        assertEquals("text/html", received.get("accept"));
        assertEquals("1", received.get("x-mine"));
        assertEquals("Mine/2", received.get("user-agent"));
        assertEquals("gzip", received.get("accept-encoding"));
        assertFalse(received.containsKey("transfer-encoding"));
    }

    @Test
    void gzipIsUnpackedAndTheCharacterSetRespected() throws Exception {
        HttpAnswer answer = net.get(base + "/gzip");
        assertEquals("Caf\u00E9".repeat(5000), answer.text());
        assertTrue(answer.header("content-encoding").isEmpty());
        assertTrue(answer.header("content-length").isEmpty());
    }

    @Test
    void redirectsAreFollowedWithATryEach() throws Exception {
        HttpAnswer answer = net.get(base + "/moved");
        assertEquals(200, answer.status());
        assertEquals("/final?x=1", received.get("target"));
        assertEquals(List.of("302", "200"), answer.attempts().stream().map(Attempt::outcome).toList());
    }

    @Test
    void aMissingPageIsAnAnswer() throws Exception {
        HttpAnswer answer = net.get(base + "/missing");
        assertEquals(404, answer.status());
        assertFalse(answer.successful());
        assertEquals(1, asked.get());
    }

    @Test
    void aLongLoginPageIsAnAnswer() throws Exception {
        HttpAnswer answer = net.get(base + "/login");
        assertEquals(401, answer.status());
        assertEquals(50_000, answer.body().length);
    }

    @Test
    void anEmptyAnswerHasNoBody() throws Exception {
        HttpAnswer answer = net.get(base + "/empty");
        assertEquals(204, answer.status());
        assertArrayEquals(new byte[0], answer.body());
    }

    @Test
    void tooManyRequestsIsWaitedOutAsLongAsTheServerAsks() throws Exception {
        HttpAnswer answer = net.get(base + "/busy-once");
        assertEquals(200, answer.status());
        assertEquals(List.of(5000L), net.timing.sleptMs());
        assertEquals(List.of(new Attempt(0, 0, "429", 0), new Attempt(5000, 0, "200", 5000)), answer.attempts());
    }

    @Test
    void aBusyServerIsAskedFourTimes() throws Exception {
        HttpAnswer answer = net.get(base + "/busy");
        assertEquals(503, answer.status());
        assertEquals("good", answer.text());
        assertEquals(4, asked.get());
        assertEquals(List.of(250L, 500L, 1000L), net.timing.sleptMs());
    }

    @Test
    void noCookieIsKept() throws Exception {
        net.get(base + "/cookie");
        net.get(base + "/good");
        assertFalse(received.containsKey("cookie"));
    }

    @Test
    void theClientIsMadeAtTheFirstRequest() throws Exception {
        assertEquals("not started", net.service.describe().get("client"));
        net.get(base + "/good");
        assertEquals("HTTP/1.1, HTTP/2", net.service.describe().get("client"));
        net.close();
        assertEquals("stopped", net.service.describe().get("client"));
    }
}
