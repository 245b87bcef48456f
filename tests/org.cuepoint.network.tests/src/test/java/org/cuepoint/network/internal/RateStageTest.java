package org.cuepoint.network.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.cuepoint.network.HttpAnswer;
import org.cuepoint.network.NetworkException;
import org.cuepoint.network.NetworkException.Kind;
import org.cuepoint.network.NetworkPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateStageTest {

    private static final String BEATPORT = "https://www.beatport.com/search/tracks?q=x";

    private final FakeTiming timing = new FakeTiming();
    private final Answers server = new Answers(timing);
    private final Hosts hosts = new Hosts(timing);
    private final NetworkPolicy policy = NetworkPolicy.standard();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    private HttpAnswer send(String uri) throws NetworkException, InterruptedException {
        return new RateStage(hosts, () -> policy, timing).intercept(Answers.call(uri), server);
    }

    private HostHealth health(String uri) {
        return hosts.of(URI.create(uri));
    }

    private void awaitQueue(int length) {
        while (health(BEATPORT).queued() < length) {
            Thread.onSpinWait();
        }
    }

    @Test
    void sendsTwoRequestsPerSecondToBeatportEvenlySpaced() throws Exception {
        for (int i = 0; i < 5; i++) {
            send(BEATPORT);
        }
        assertEquals(List.of(0L, 500L, 1000L, 1500L, 2000L), server.sentMs());
    }

    @Test
    void heldBackTimeIsToldInTheAttempt() throws Exception {
        send(BEATPORT);
        HttpAnswer second = send(BEATPORT);
        assertEquals(490, second.attempts().getFirst().waitMs());
        assertEquals(490, second.attempts().getFirst().startedMs());
    }

    @Test
    void sparesNothingUpForLater() throws Exception {
        send(BEATPORT);
        timing.pass(Duration.ofSeconds(60));
        send(BEATPORT);
        send(BEATPORT);
        assertEquals(List.of(0L, 60_010L, 60_510L), server.sentMs());
    }

    @Test
    void parallelCallersObeyTheRateTogetherAndInTheOrderOfTheirComing() throws Exception {
        CountDownLatch allThere = new CountDownLatch(1);
        Future<Long> first = firstInTheQueue(allThere::await);
        List<Future<Long>> turns = new ArrayList<>(List.of(first));
        for (int i = 1; i < 8; i++) {
            turns.add(threads.submit(this::admit));
            awaitQueue(i);
        }
        allThere.countDown();
        List<Long> waited = new ArrayList<>();
        for (Future<Long> turn : turns) {
            waited.add(turn.get());
        }
        assertEquals(List.of(500L, 1000L, 1500L, 2000L, 2500L, 3000L, 3500L, 4000L), waited);
        assertEquals(4000, timing.elapsedMs());
    }

    private long admit() throws InterruptedException {
        return health(BEATPORT).admit(policy.rate(NetworkPolicy.BEATPORT)).toMillis();
    }

    /** Takes the turn of now, then lets another caller come, and returns when that one waits for the time to pass. */
    private Future<Long> firstInTheQueue(Waiting until) throws InterruptedException {
        CountDownLatch waits = new CountDownLatch(1);
        timing.beforeSleep(duration -> {
            waits.countDown();
            until.await();
        });
        admit();
        Future<Long> first = threads.submit(this::admit);
        waits.await();
        return first;
    }

    private interface Waiting {
        void await() throws InterruptedException;
    }

    @Test
    void whoGivesUpInTheQueueTakesNoTurnWithIt() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Future<Long> first = firstInTheQueue(go::await);
        List<Future<Long>> cancelled = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            cancelled.add(threads.submit(this::admit));
            awaitQueue(i);
        }
        Future<Long> last = threads.submit(this::admit);
        awaitQueue(6);
        cancelled.forEach(future -> future.cancel(true));
        while (health(BEATPORT).queued() > 1) {
            Thread.onSpinWait();
        }
        go.countDown();
        assertEquals(500, first.get());
        assertEquals(1000, last.get());
    }

    @Test
    void interruptingTheOneWhoseTurnIsNextLetsTheOthersPass() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Future<Long> next = firstInTheQueue(() -> {
            if (!Thread.currentThread().getName().equals("patient")) {
                never.await();
            }
        });
        Future<Long> patient = threads.submit(() -> {
            Thread.currentThread().setName("patient");
            return admit();
        });
        awaitQueue(1);
        next.cancel(true);
        assertEquals(500, patient.get());
    }

    @ParameterizedTest
    @CsvSource({"https://other.example/", "https://beatport.com/", "http://127.0.0.1:8080/"})
    void otherHostsHaveNoRate(String uri) throws Exception {
        send(uri);
        send(uri);
        assertEquals(List.of(0L, 10L), server.sentMs());
    }

    @Test
    void aHostsNameIsTheSameInCapitalsAndOverHttp() throws Exception {
        send("https://www.beatport.com/a");
        send("http://WWW.Beatport.COM:80/b");
        assertEquals(List.of(0L, 500L), server.sentMs());
        assertSame(health("https://www.beatport.com/a"), health("http://WWW.Beatport.COM/b"));
    }

    @ParameterizedTest
    @CsvSource({"429, 30, 30020", "503, 30, 30020", "503, 7200, 60020", "500, 30, 20", "429, never, 20"})
    void whatTheServerAsksForHoldsBackAllCallersUpToALimit(int status, String retryAfter,
            long thirdSentMs) throws Exception {
        server.status(200).status(status, "Retry-After", retryAfter);
        send("https://a.example/");
        assertEquals(status, send("https://a.example/").status());
        send("https://a.example/other");
        assertEquals(List.of(0L, 10L, thirdSentMs), server.sentMs());
    }

    @Test
    void aPauseOfOneHostIsNoPauseOfAnother() throws Exception {
        server.status(429, "Retry-After", "30");
        send("https://a.example/");
        send("https://b.example/");
        assertEquals(List.of(0L, 10L), server.sentMs());
    }

    @Test
    void healthTellsCountsAndTheLastOutcome() throws Exception {
        server.status(200).status(503).fails(Kind.RESET);
        send("https://a.example:8443/?key=secret");
        send("https://a.example:8443/");
        assertThrows(NetworkException.class, () -> send("https://a.example:8443/"));
        Map<String, ?> shown = health("https://a.example:8443/").describe();
        assertEquals("a.example:8443", shown.get("host"));
        assertEquals(3L, shown.get("requests"));
        assertEquals(2L, shown.get("failures"));
        assertEquals(2, shown.get("failuresInARow"));
        assertEquals("reset", shown.get("lastOutcome"));
        send("https://a.example:8443/");
        assertEquals(0, health("https://a.example:8443/").describe().get("failuresInARow"));
    }

    @Test
    void manyHostsDoNotGrowWithoutBound() throws Exception {
        for (int i = 0; i < 5000; i++) {
            send("https://host" + i + ".example/");
        }
        assertTrue(hosts.describe().size() <= 257, () -> hosts.describe().size() + " hosts");
        assertEquals("host4999.example", hosts.describe().getLast().get("host"));
    }

    @Test
    void interruptionIsPassedOnAndIsNoFailureOfTheHost() throws Exception {
        Future<HttpAnswer> call = threads.submit(() -> new RateStage(hosts, () -> policy, timing)
                .intercept(Answers.call("https://a.example/"), passed -> {
                    throw new InterruptedException("cancelled");
                }));
        ExecutionException thrown = assertThrows(ExecutionException.class, call::get);
        assertInstanceOf(InterruptedException.class, thrown.getCause());
        assertEquals(0L, health("https://a.example/").describe().get("failures"));
    }
}
