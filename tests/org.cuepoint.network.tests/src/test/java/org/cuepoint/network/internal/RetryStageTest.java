package org.cuepoint.network.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;

import org.cuepoint.network.Attempt;
import org.cuepoint.network.HttpAnswer;
import org.cuepoint.network.NetworkException;
import org.cuepoint.network.NetworkException.Kind;
import org.cuepoint.network.NetworkPolicy;
import org.cuepoint.network.NetworkPolicy.Retries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryStageTest {

    private final FakeTiming timing = new FakeTiming();
    private final Answers server = new Answers(timing);
    private NetworkPolicy policy = NetworkPolicy.standard();

    private HttpAnswer send() throws NetworkException, InterruptedException {
        return new RetryStage(() -> policy, timing).intercept(Answers.call("https://a.example/x"), server);
    }

    @Test
    void waitsHalfOfTheDoublingBoundsWhenChanceIsHalf() throws Exception {
        server.status(503).status(503).status(503).status(200);
        assertEquals(200, send().status());
        assertEquals(List.of(250L, 500L, 1000L), timing.sleptMs());
    }

    @ParameterizedTest
    @CsvSource({"0.0, 0, 0, 0", "0.999, 499, 999, 1998"})
    void spreadsWaitsOverTheWholeRange(double chance, long first, long second, long third) throws Exception {
        timing.random(chance);
        server.status(502).status(502).status(502).status(502);
        assertEquals(502, send().status());
        assertEquals(List.of(first, second, third), timing.sleptMs());
    }

    @Test
    void neverWaitsLongerThanTheLongest() throws Exception {
        policy = policy.withRetries(new Retries(7, Duration.ofMillis(500), Duration.ofSeconds(8),
                Duration.ofSeconds(60)));
        for (int i = 0; i < 8; i++) {
            server.status(500);
        }
        assertEquals(500, send().status());
        assertEquals(List.of(250L, 500L, 1000L, 2000L, 4000L, 4000L, 4000L), timing.sleptMs());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void repeatsStatusesThatMayPass(int status) throws Exception {
        server.status(status).status(200);
        assertEquals(200, send().status());
        assertEquals(2, server.calls().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 206, 301, 304, 400, 401, 403, 404, 408, 410, 418, 501, 505, 599})
    void takesOtherStatusesAsFinal(int status) throws Exception {
        server.status(status).status(200);
        assertEquals(status, send().status());
        assertEquals(1, server.calls().size());
        assertEquals(List.of(), timing.sleptMs());
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "TIMEOUT", "RESET"})
    void repeatsBrokenConnections(Kind kind) throws Exception {
        server.fails(kind).status(200);
        assertEquals(200, send().status());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"REFUSED", "TIMEOUT", "RESET"})
    void takesOtherFailuresAsFinal(Kind kind) {
        server.fails(kind).status(200);
        NetworkException failure = assertThrows(NetworkException.class, this::send);
        assertEquals(kind, failure.kind());
        assertEquals(1, server.calls().size());
    }

    @Test
    void returnsTheLastAnswerAfterFourTries() throws Exception {
        server.status(503).fails(Kind.TIMEOUT).status(500).status(504).status(200);
        HttpAnswer answer = send();
        assertEquals(504, answer.status());
        assertEquals(List.of(
                new Attempt(0, 10, "503", 0),
                new Attempt(260, 10, "timeout", 250),
                new Attempt(770, 10, "500", 500),
                new Attempt(1780, 10, "504", 1000)), answer.attempts());
    }

    @Test
    void throwsTheLastFailureWithAllTries() {
        server.fails(Kind.RESET).status(503).fails(Kind.RESET).fails(Kind.TIMEOUT);
        NetworkException failure = assertThrows(NetworkException.class, this::send);
        assertEquals(Kind.TIMEOUT, failure.kind());
        assertEquals(List.of("reset", "503", "reset", "timeout"),
                failure.attempts().stream().map(Attempt::outcome).toList());
    }

    @Test
    void doesNotRepeatWhenToldSo() throws Exception {
        policy = policy.withRetries(policy.retries().withCount(0));
        server.status(503);
        assertEquals(503, send().status());
        assertEquals(1, server.calls().size());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            7 | 7000
            0 | 0
            60 | 60000
            ' 5 ' | 5000
            Mon, 23 Nov 2026 10:00:09 GMT | 8990
            Mon, 23 Nov 2026 09:00:00 GMT | 0
            soon | 250
            -3 | 250
            1.5 | 250
            '' | 250
            """, delimiter = '|')
    void waitsAsLongAsTheServerAsks(String value, long expectedMs) throws Exception {
        server.status(429, "Retry-After", value).status(200);
        assertEquals(200, send().status());
        assertEquals(List.of(expectedMs), timing.sleptMs());
    }

    @ParameterizedTest
    @ValueSource(strings = {"61", "3600", "999999999999999999999999", "Mon, 23 Nov 2026 11:00:00 GMT",
            "Tue, 23 Nov 9999 11:00:00 GMT"})
    void takesTheAnswerAsFinalWhenTheServerAsksForTooLong(String value) throws Exception {
        server.status(503, "Retry-After", value).status(200);
        HttpAnswer answer = send();
        assertEquals(503, answer.status());
        assertEquals(value, answer.header("retry-after").orElseThrow());
        assertEquals(List.of(), timing.sleptMs());
    }

    @Test
    void ignoresRetryAfterOfOtherStatuses() throws Exception {
        server.status(500, "Retry-After", "50").status(200);
        assertEquals(200, send().status());
        assertEquals(List.of(250L), timing.sleptMs());
    }

    @Test
    void endsWhenInterruptedBetweenTries() {
        timing.beforeSleep(duration -> Thread.currentThread().interrupt());
        server.status(503).status(200);
        assertThrows(InterruptedException.class, this::send);
        assertEquals(1, server.calls().size());
    }
}
