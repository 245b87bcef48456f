package org.cuepoint.network.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;

import org.cuepoint.network.CallKind;
import org.cuepoint.network.HttpAnswer;
import org.cuepoint.network.HttpCall;
import org.cuepoint.network.NetworkException;
import org.cuepoint.network.NetworkException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Interrupting the caller ends a request at once, wherever it is. */
class CancellationTest {

    private final Net net = new Net();

    @AfterEach
    void stop() {
        net.close();
    }

    /** A call on a thread of its own. */
    private final class Running {
        private final CompletableFuture<HttpAnswer> result = new CompletableFuture<>();
        private final Thread thread;

        Running(String uri) {
            thread = new Thread(() -> {
                try {
                    result.complete(net.service.send(HttpCall.get(URI.create(uri), CallKind.DEFAULT)));
                } catch (NetworkException | InterruptedException ended) {
                    result.completeExceptionally(ended);
                }
            }, "caller");
            thread.start();
        }

        Throwable failure() {
            return assertThrows(ExecutionException.class, result::get).getCause();
        }
    }

    static Stream<Arguments> stalls() {
        Function<CountDownLatch, Wire.Script> beforeTheAnswer = reached -> (socket, out) -> reached.countDown();
        Function<CountDownLatch, Wire.Script> inTheHead = reached -> (socket, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes());
            out.flush();
            reached.countDown();
        };
        Function<CountDownLatch, Wire.Script> inTheBody = reached -> (socket, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nabc".getBytes());
            out.flush();
            reached.countDown();
        };
        return Stream.of(Arguments.of("before the answer", beforeTheAnswer), Arguments.of("in the head", inTheHead),
                Arguments.of("in the body", inTheBody));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stalls")
    void interruptionEndsTheRequestAndClosesTheConnection(String name, Function<CountDownLatch, Wire.Script> stall)
            throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        List<Wire> self = new ArrayList<>();
        try (Wire wire = new Wire((socket, out) -> {
            stall.apply(reached).run(socket, out);
            self.getFirst().awaitEnd(socket);
        })) {
            self.add(wire);
            Running call = new Running("http://" + wire.address() + "/");
            reached.await();
            call.thread.interrupt();
            assertInstanceOf(InterruptedException.class, call.failure(), name);
            wire.awaitClientGone();
            assertEquals(1, wire.requests().size());
        }
    }

    @Test
    void interruptionEndsTheWaitBetweenTries() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        net.timing.beforeSleep(duration -> {
            waiting.countDown();
            never.await();
        });
        try (Wire wire = new Wire(Wire.sends("HTTP/1.1 503 Busy\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"))) {
            Running call = new Running("http://" + wire.address() + "/");
            waiting.await();
            call.thread.interrupt();
            assertInstanceOf(InterruptedException.class, call.failure());
            assertEquals(1, wire.requests().size());
        }
    }

    @Test
    void oneCancelledCallDoesNotHarmAnother() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        List<Wire> self = new ArrayList<>();
        try (Wire wire = new Wire((socket, out) -> {
            reached.countDown();
            self.getFirst().awaitEnd(socket);
        }, Wire.sends(Wire.ok("fine")))) {
            self.add(wire);
            Running cancelled = new Running("http://" + wire.address() + "/");
            reached.await();
            Running other = new Running("http://" + wire.address() + "/");
            cancelled.thread.interrupt();
            assertInstanceOf(InterruptedException.class, cancelled.failure());
            assertEquals("fine", other.result.get().text());
        }
    }

    @Test
    void stoppingTheServiceEndsRequestsUnderWay() throws Exception {
        net.withoutRetries();
        CountDownLatch reached = new CountDownLatch(1);
        List<Wire> self = new ArrayList<>();
        try (Wire wire = new Wire((socket, out) -> {
            reached.countDown();
            self.getFirst().awaitEnd(socket);
        })) {
            self.add(wire);
            Running call = new Running("http://" + wire.address() + "/");
            reached.await();
            net.close();
            NetworkException failure = assertInstanceOf(NetworkException.class, call.failure());
            assertEquals(Kind.STOPPED, failure.kind(), failure.getMessage());
            assertTrue(failure.getMessage().contains("the network service does not run"), failure.getMessage());
            assertEquals(1, failure.attempts().size());
        }
    }
}
