package org.cuepoint.network.internal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.cuepoint.network.Attempt;
import org.cuepoint.network.CacheStatus;
import org.cuepoint.network.CallKind;
import org.cuepoint.network.HttpAnswer;
import org.cuepoint.network.HttpCall;
import org.cuepoint.network.Interceptor;
import org.cuepoint.network.NetworkException;

/** A transport that answers by a list, each try taking ten milliseconds of fake time. */
final class Answers implements Interceptor.Chain {

    private final FakeTiming timing;
    private final Deque<Object> script = new ArrayDeque<>();
    private final List<HttpCall> calls = new ArrayList<>();
    private final List<Long> sentMs = new ArrayList<>();

    Answers(FakeTiming timing) {
        this.timing = timing;
    }

    static HttpCall call(String uri) {
        return HttpCall.get(URI.create(uri), CallKind.DEFAULT);
    }

    Answers status(int status, String... headers) {
        return add(answer(status, headers));
    }

    Answers fails(NetworkException.Kind kind) {
        return add(kind);
    }

    private synchronized Answers add(Object next) {
        script.add(next);
        return this;
    }

    static HttpAnswer answer(int status, String... headers) {
        Map<String, List<String>> map = headers.length == 0 ? Map.of() : Map.of(headers[0], List.of(headers[1]));
        return new HttpAnswer(status, map, "body".getBytes(StandardCharsets.UTF_8), "HTTP/1.1",
                List.of(new Attempt(0, 10, Integer.toString(status), 0)), CacheStatus.BYPASS, Duration.ofMillis(10));
    }

    @Override
    public synchronized HttpAnswer proceed(HttpCall call) throws NetworkException {
        calls.add(call);
        sentMs.add(timing.elapsedMs());
        timing.pass(Duration.ofMillis(10));
        Object next = script.isEmpty() ? answer(200) : script.poll();
        if (next instanceof NetworkException.Kind kind) {
            throw new NetworkException(kind, "it went wrong.", "Do something.",
                    List.of(new Attempt(0, 10, kind.label(), 0)));
        }
        return (HttpAnswer) next;
    }

    synchronized List<HttpCall> calls() {
        return List.copyOf(calls);
    }

    synchronized List<Long> sentMs() {
        return List.copyOf(sentMs);
    }
}
