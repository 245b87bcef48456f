package org.cuepoint.network.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.cuepoint.network.HttpAnswer;
import org.cuepoint.network.Interceptor;
import org.cuepoint.network.NetworkException;
import org.cuepoint.network.NetworkException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineTest {

    private final FakeTiming timing = new FakeTiming();
    private final Answers server = new Answers(timing);
    private final Pipeline pipeline = new Pipeline(server, timing);
    private final List<String> seen = new ArrayList<>();

    private Interceptor noting(String name) {
        return (call, chain) -> {
            seen.add(name);
            HttpAnswer answer = chain.proceed(call);
            seen.add(name + " back");
            return answer;
        };
    }

    @Test
    void theHighestRankingIsOutermostAndTheOlderOneOfEquals() throws Exception {
        pipeline.add(noting("low"), -5, 1);
        pipeline.add(noting("newer"), 10, 8);
        pipeline.add(noting("older"), 10, 7);
        pipeline.add(noting("high"), Integer.MAX_VALUE, 9);
        pipeline.send(Answers.call("https://a.example/"));
        assertEquals(List.of("high", "older", "newer", "low", "low back", "newer back", "older back", "high back"),
                seen);
    }

    @Test
    void aStageMayAnswerWithoutTheServer() throws Exception {
        pipeline.add((call, chain) -> Answers.answer(203), Interceptor.CACHE, 1);
        assertEquals(203, pipeline.send(Answers.call("https://a.example/")).status());
        assertEquals(List.of(), server.calls());
    }

    @Test
    void aStageTakenOutIsNotAskedAgain() throws Exception {
        Interceptor stage = noting("x");
        pipeline.add(stage, 0, 1);
        pipeline.remove(stage);
        pipeline.send(Answers.call("https://a.example/"));
        assertEquals(List.of(), seen);
    }

    @Test
    void aStageThatComesDuringACallIsAskedAtTheNext() throws Exception {
        pipeline.add((call, chain) -> {
            pipeline.add(noting("late"), -1, 2);
            return chain.proceed(call);
        }, 0, 1);
        pipeline.send(Answers.call("https://a.example/"));
        assertEquals(List.of(), seen);
        pipeline.send(Answers.call("https://a.example/"));
        assertTrue(seen.contains("late"));
    }

    @Test
    void elapsedCoversTheWholeCall() throws Exception {
        pipeline.add((call, chain) -> {
            timing.pass(Duration.ofMillis(500));
            return chain.proceed(call);
        }, 0, 1);
        assertEquals(Duration.ofMillis(510), pipeline.send(Answers.call("https://a.example/")).elapsed());
    }

    @ParameterizedTest
    @CsvSource({"ftp://a.example/", "file:///etc/passwd", "a.example/x", "https:///x", "https://a_b.example/x",
            "https://a.example:0/", "https://a.example:70000/", "mailto:x@a.example", "''",
            "https://user:pw@a.example/?key=k"})
    void refusesWhatCannotBeRequested(String uri) {
        NetworkException failure = assertThrows(NetworkException.class, () -> pipeline.send(Answers.call(uri)));
        assertEquals(Kind.BAD_ADDRESS, failure.kind());
        assertEquals(List.of(), failure.attempts());
        assertEquals(List.of(), server.calls());
        assertFalse((failure.getMessage() + failure.suggestion()).contains("pw@"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/x?q=%20a+b#part", "HTTPS://A.example/", "http://[::1]:80/"})
    void sendsTheAddressAsGivenWithoutItsFragment(String uri) throws Exception {
        pipeline.send(Answers.call(uri));
        assertEquals(uri.replace("#part", ""), server.calls().getFirst().uri().toString());
    }

    @Test
    void sendsNothingOnAnInterruptedThread() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> pipeline.send(Answers.call("https://a.example/")));
        assertEquals(List.of(), server.calls());
        assertFalse(Thread.currentThread().isInterrupted());
    }
}
