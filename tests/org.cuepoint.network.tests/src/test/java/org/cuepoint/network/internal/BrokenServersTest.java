package org.cuepoint.network.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.cuepoint.network.Attempt;
import org.cuepoint.network.HttpAnswer;
import org.cuepoint.network.NetworkException;
import org.cuepoint.network.NetworkException.Kind;
import org.cuepoint.network.NetworkPolicy.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Against servers that break the rules. Limits are small where the server never goes on, so that only the outcome
 * counts.
 */
class BrokenServersTest {

    private static final Duration SOON = Duration.ofMillis(60);
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Net net = new Net().withoutRetries();

    @AfterEach
    void stop() {
        net.close();
    }

    private NetworkException failure(Wire wire) {
        NetworkException failure = assertThrows(NetworkException.class,
                () -> net.get("http://" + wire.address() + "/path?key=secret"));
        assertFalse((failure.getMessage() + failure.suggestion()).contains("secret"), failure.getMessage());
        assertTrue(failure.getMessage().endsWith("."), failure.getMessage());
        assertTrue(failure.suggestion().endsWith("."), failure.suggestion());
        return failure;
    }

    private void assertFails(Wire wire, Kind kind, String sentence) {
        NetworkException failure = failure(wire);
        assertEquals(sentence.replace("HOST", wire.address()), failure.getMessage());
        assertEquals(kind, failure.kind());
        assertEquals(List.of(kind.label()), failure.attempts().stream().map(Attempt::outcome).toList());
    }

    static Stream<Arguments> brokenAnswers() throws IOException {
        String broke = "The connection to HOST broke before the answer was complete.";
        String none = "HOST closed the connection without an answer.";
        String garbage = "What HOST answered is not proper HTTP.";
        String large = "The answer of HOST is larger than 100 kB, the most that is taken for this kind of request.";
        byte[] bomb = Wire.gzip(new byte[20_000_000]);
        return Stream.of(
                Arguments.of("closed at once", Wire.sends(""), Kind.RESET, none),
                Arguments.of("reset at once", Wire.resetsAfter(""), Kind.RESET, none),
                Arguments.of("reset mid-head", Wire.resetsAfter("HTTP/1.1 200 OK\r\nContent-Le"), Kind.RESET, broke),
                Arguments.of("closed mid-head", Wire.sends("HTTP/1.1 200 OK\r\nContent-Le"), Kind.RESET, broke),
                Arguments.of("closed mid-status", Wire.sends("HTTP/1.1 2"), Kind.RESET, none),
                Arguments.of("reset mid-body", Wire.resetsAfter("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nabc"),
                        Kind.RESET,
                        broke),
                Arguments.of("closed mid-body", Wire.sends("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nabc"),
                        Kind.RESET, broke),
                Arguments.of("closed mid-chunk", Wire.sends(
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nA\r\nabc"),
                        Kind.RESET, broke),
                Arguments.of("garbage", Wire.sends("SSH-2.0-OpenSSH_9.9\r\n\r\n"), Kind.PROTOCOL, garbage),
                Arguments.of("binary garbage", Wire.sends(new byte[]{0, 1, 2, 3, -1, -2, 0, 0, 13, 10, 13, 10}),
                        Kind.PROTOCOL,
                        garbage),
                Arguments.of("bad chunk",
                        Wire.sends("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n"),
                        Kind.RESET, broke),
                Arguments.of("bad length", Wire.sends("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabc"),
                        Kind.PROTOCOL, garbage),
                Arguments.of("announced too large", Wire.sends("HTTP/1.1 200 OK\r\nContent-Length: 100001\r\n\r\nabc"),
                        Kind.TOO_LARGE, large),
                Arguments.of("length beyond all numbers",
                        Wire.sends("HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\nabc"), Kind.TOO_LARGE,
                        large),
                Arguments.of("too large without announcing",
                        Wire.sends("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(100_001)),
                        Kind.TOO_LARGE, large),
                Arguments.of("gzip bomb", Wire.sends(Wire.withHead("Content-Encoding: gzip\r\n", bomb)), Kind.TOO_LARGE,
                        large),
                Arguments.of("broken gzip", Wire.sends(Wire.withHead("Content-Encoding: gzip\r\n", "plain".getBytes(
                        StandardCharsets.UTF_8))), Kind.PROTOCOL,
                        "The answer of HOST is packed in a way that cannot be unpacked (Not in GZIP format)."),
                Arguments.of("coding not asked for", Wire.sends(
                        Wire.withHead("Content-Encoding: br\r\n", new byte[50])), Kind.PROTOCOL,
                        "The answer of HOST is packed in a way that cannot be unpacked "
                                + "(content coding that was not asked for)."));
    }

    /** Giving up in the middle races with the server's own end: both are true sentences about the same server. */
    @Test
    void anEndlessHeadIsGivenUp() throws Exception {
        try (Wire wire = new Wire(Wire.sends("HTTP/1.1 200 OK\r\nX: " + "x".repeat(200_000) + "\r\n\r\n"))) {
            NetworkException failure = failure(wire);

            assertTrue(failure.kind() == Kind.PROTOCOL || failure.kind() == Kind.RESET, failure::getMessage);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenAnswers")
    void aBrokenAnswerHasAKindAndASentence(String name, Wire.Script script, Kind kind,
            String sentence) throws Exception {
        try (Wire wire = new Wire(script)) {
            assertFails(wire, kind, sentence);
        }
    }

    @Test
    void aGzipThatIsCutOffIsNoAnswer() throws Exception {
        byte[] whole = Wire.gzip("some text that is packed".getBytes(StandardCharsets.UTF_8));
        byte[] part = Arrays.copyOf(whole, whole.length - 9);
        try (Wire wire = new Wire(Wire.sends(Wire.withHead("Content-Encoding: gzip\r\n", part)))) {
            assertFails(wire, Kind.PROTOCOL,
                    "The answer of HOST is packed in a way that cannot be unpacked (cut off).");
        }
    }

    @Test
    void anAnswerThatEndsWithTheConnectionIsWhole() throws Exception {
        try (Wire wire = new Wire(Wire.sends("HTTP/1.0 200 OK\r\n\r\nold but good"))) {
            assertEquals("old but good", net.get("http://" + wire.address() + "/").text());
        }
    }

    @Test
    void anAnswerOfExactlyTheLimitIsTaken() throws Exception {
        byte[] full = new byte[100_000];
        try (Wire wire = new Wire(Wire.sends(Wire.withHead("", full)),
                Wire.sends(Wire.withHead("Content-Encoding: gzip\r\n", Wire.gzip(full))))) {
            assertEquals(100_000, net.get("http://" + wire.address() + "/").body().length);
            assertEquals(100_000, net.get("http://" + wire.address() + "/").body().length);
        }
    }

    @Test
    void aServerThatDoesNotBeginToAnswerIsNamed() throws Exception {
        net.limits(new Limits(LONG, SOON, LONG, LONG, 1000));
        try (Wire wire = new Wire((socket, out) -> socket.getInputStream().read())) {
            assertFails(wire, Kind.TIMEOUT,
                    "HOST took the request but did not begin to answer within 60 milliseconds.");
        }
    }

    @Test
    void aServerThatStopsInTheHeadIsNamed() throws Exception {
        net.limits(new Limits(LONG, LONG, SOON, LONG, 1000));
        try (Wire wire = new Wire((socket, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX: 1\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().read();
        })) {
            assertFails(wire, Kind.TIMEOUT,
                    "HOST stopped in the middle of its answer and sent nothing more for 60 milliseconds.");
        }
    }

    @Test
    void aServerThatStopsInTheBodyIsNamed() throws Exception {
        net.limits(new Limits(LONG, LONG, SOON, LONG, 1000));
        try (Wire wire = new Wire((socket, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().read();
        })) {
            assertFails(wire, Kind.TIMEOUT,
                    "HOST stopped in the middle of its answer and sent nothing more for 60 milliseconds.");
        }
    }

    @Test
    void aServerThatDripsForeverMeetsTheTotalLimit() throws Exception {
        net.limits(new Limits(LONG, LONG, LONG, Duration.ofMillis(300), Integer.MAX_VALUE));
        try (Wire wire = new Wire((socket, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write('x');
                out.flush();
            }
        })) {
            NetworkException failure = failure(wire);
            assertEquals(Kind.TIMEOUT, failure.kind());
            assertTrue(failure.getMessage().endsWith(" 300 milliseconds, the limit for the whole request."),
                    failure.getMessage());
        }
    }

    @Test
    void aConnectionThatIsNeverMadeIsNamed() throws Exception {
        net.limits(new Limits(SOON, LONG, LONG, LONG, 1000));
        try (Wire silent = new Wire((socket, out) -> socket.getInputStream().read())) {
            NetworkException failure = assertThrows(NetworkException.class,
                    () -> net.get("https://" + silent.address() + "/"));
            assertEquals("No connection to " + silent.address() + " was made within 60 milliseconds.",
                    failure.getMessage());
            assertEquals(Kind.TIMEOUT, failure.kind());
        }
    }

    @Test
    void aTimeoutIsRepeatedAndTheSecondAnswerTaken() throws Exception {
        try (Net patient = new Net().limits(new Limits(LONG, Duration.ofSeconds(1), LONG, LONG, 1000));
                Wire wire = new Wire((socket, out) -> socket.getInputStream().read(), Wire.sends(Wire.ok("second")))) {
            HttpAnswer answer = patient.get("http://" + wire.address() + "/");
            assertEquals("second", answer.text());
            assertEquals("timeout", answer.attempts().getFirst().outcome());
            assertEquals("200", answer.attempts().getLast().outcome());
        }
    }

    @Test
    void aBrokenAnswerIsRepeatedAndTheSecondTaken() throws Exception {
        try (Net patient = new Net();
                Wire wire = new Wire(Wire.resetsAfter(""),
                        Wire.sends("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"), Wire.sends(Wire.ok("third")))) {
            HttpAnswer answer = patient.get("http://" + wire.address() + "/");
            assertEquals("third", answer.text());
            assertEquals(List.of("reset", "reset", "200"), answer.attempts().stream().map(Attempt::outcome).toList());
        }
    }

    @Test
    void aPortThatNobodyListensOnIsRefusedFourTimes() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (Net patient = new Net()) {
            NetworkException failure = assertThrows(NetworkException.class,
                    () -> patient.get("http://127.0.0.1:" + port + "/"));
            assertEquals(Kind.REFUSED, failure.kind());
            assertEquals("127.0.0.1:" + port + " refused the connection: nothing listens there at the moment.",
                    failure.getMessage());
            assertTrue(failure.retryable());
            assertEquals(4, failure.attempts().size());
        }
    }

    /**
     * A part of a name has at most 63 characters: no name server needs to be asked to know that there is no such name.
     */
    private static final String NO_NAME = "a".repeat(64) + ".invalid";

    @Test
    void aNameWithoutAnAddressIsAskedOnce() {
        try (Net patient = new Net()) {
            NetworkException failure = assertThrows(NetworkException.class,
                    () -> patient.get("http://" + NO_NAME + "/?key=x"));
            assertEquals(Kind.NAME_NOT_FOUND, failure.kind(), failure.getMessage());
            assertEquals("The host name " + NO_NAME + " was not found.", failure.getMessage());
            assertEquals(1, failure.attempts().size());
        }
    }

    @Test
    void withoutANetworkTheComputerIsBlamedAndNotTheName() {
        net.offline.set(true);
        NetworkException failure = assertThrows(NetworkException.class, () -> net.get("http://" + NO_NAME + "/"));
        assertEquals(Kind.OFFLINE, failure.kind());
        assertEquals("This computer has no network connection, so " + NO_NAME + " could not be reached.",
                failure.getMessage());
    }

    @Test
    void aStoppedServiceSendsNothing() throws Exception {
        try (Wire wire = new Wire(Wire.sends(Wire.ok("never")))) {
            net.close();
            NetworkException failure = assertThrows(NetworkException.class,
                    () -> net.get("http://" + wire.address() + "/"));
            assertEquals(Kind.STOPPED, failure.kind());
            assertEquals(List.of(), failure.attempts());
            assertEquals(List.of(), wire.requests());
        }
    }
}
