package org.cuepoint.network.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cuepoint.network.Attempt;
import org.cuepoint.network.CacheStatus;
import org.cuepoint.network.HttpAnswer;
import org.cuepoint.network.HttpCall;
import org.cuepoint.network.HttpService;
import org.cuepoint.network.NetworkException;
import org.junit.jupiter.api.Test;

/** Breadcrumbs of requests. */
class RequestTrailTest {

    private static final long MS = 1_000_000L;
    private static final HttpCall CALL = Answers.call("https://api.example.com/v4/tracks?q=secret&token=abc#x");

    private final List<String> crumbs = new ArrayList<>();
    private long now;
    private final RequestTrail trail = new RequestTrail(
            () -> Optional.of((category, text) -> crumbs.add(category + ' ' + text)), () -> now);

    private static HttpAnswer answer(int status, int tries) {
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < tries; i++) {
            attempts.add(new Attempt(0, 1, "200", 0));
        }
        return Answers.answer(status).withAttempts(attempts);
    }

    private HttpService after(long ms, HttpAnswer answer) {
        return call -> {
            now += ms * MS;
            return answer;
        };
    }

    @Test
    void anAnswerIsTheHostTheStatusTheTriesAndTheTime() throws Exception {
        HttpAnswer answer = answer(200, 1);
        assertSame(answer, trail.send(after(340, answer), CALL));
        trail.send(after(2_100, answer(503, 4)), CALL);
        trail.send(after(1, answer(200, 0).withCache(CacheStatus.HIT)), CALL);
        assertEquals(List.of("request api.example.com: 200, 1 try, 340 ms",
                "request api.example.com: 503, 4 tries, 2100 ms",
                "request api.example.com: 200 (cache: hit), 0 tries, 1 ms"), crumbs);
    }

    @Test
    void aFailureIsItsKindAndGoesOn() {
        NetworkException failure = new NetworkException(NetworkException.Kind.TIMEOUT, "s", "t",
                answer(200, 3).attempts());
        assertSame(failure, assertThrows(NetworkException.class, () -> trail.send(call -> {
            throw failure;
        }, CALL)));
        assertThrows(InterruptedException.class, () -> trail.send(call -> {
            throw new InterruptedException();
        }, CALL));
        assertThrows(IllegalStateException.class, () -> trail.send(call -> {
            throw new IllegalStateException();
        }, CALL));
        assertThrows(NetworkException.class, () -> trail.send(call -> {
            throw failure;
        }, Answers.call("file:///etc/passwd")));
        assertEquals(List.of("request api.example.com: timeout, 3 tries, 0 ms",
                "request api.example.com: interrupted, 0 tries, 0 ms",
                "request api.example.com: an unexpected failure, 0 tries, 0 ms",
                "request no host: timeout, 3 tries, 0 ms"), crumbs);
    }

    @Test
    void thousandsThatEndAlikeLeaveFew() throws Exception {
        for (int i = 0; i < 2_500; i++) {
            trail.send(after(10, answer(i == 1_200 ? 500 : 200, 1)), CALL);
        }
        assertEquals(List.of("request api.example.com: 200, 1 try, 10 ms",
                "request api.example.com: 200, 1 try, 10 ms, and 999 others before",
                "request api.example.com: 500, 1 try, 10 ms",
                "request api.example.com: 200, 1 try, 10 ms, and 998 others before"), crumbs);
    }

    @Test
    void manyHostsAreNotKeptForEver() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            trail.send(after(0, answer(200, 1)), Answers.call("http://host" + i + "/"));
        }
        assertEquals(1_000, crumbs.size());
    }

    @Test
    void withoutAListenerTheRequestIsSentAllTheSame() throws Exception {
        HttpAnswer answer = answer(200, 1);
        assertSame(answer, new RequestTrail(Optional::empty, () -> now).send(after(1, answer), CALL));
    }
}
