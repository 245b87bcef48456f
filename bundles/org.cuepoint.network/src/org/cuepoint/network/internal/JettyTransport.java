package org.cuepoint.network.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.cuepoint.network.Attempt;
import org.cuepoint.network.CacheStatus;
import org.cuepoint.network.HttpAnswer;
import org.cuepoint.network.HttpCall;
import org.cuepoint.network.Interceptor;
import org.cuepoint.network.NetworkException;
import org.cuepoint.network.NetworkPolicy;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpVersion;

/** Sends one request with Jetty and waits for the whole answer: one try, without repeating and redirecting. */
final class JettyTransport implements Interceptor.Chain {

    /** Headers that are the transport's own. */
    private static final Set<String> RESERVED = Set.of("host", "accept-encoding", "connection", "content-length",
            "transfer-encoding", "expect", "upgrade", "te", "trailer", "keep-alive", "proxy-connection");

    private final JettyClients clients;
    private final Supplier<NetworkPolicy> policy;
    private final String userAgent;
    private final Failures failures;
    private final Timing timing;

    JettyTransport(JettyClients clients, Supplier<NetworkPolicy> policy, String userAgent, Failures failures,
            Timing timing) {
        this.clients = clients;
        this.policy = policy;
        this.userAgent = userAgent;
        this.failures = failures;
        this.timing = timing;
    }

    @Override
    public HttpAnswer proceed(HttpCall call) throws NetworkException, InterruptedException {
        long begun = timing.nanos();
        NetworkPolicy.Limits limits = policy.get().limits(call.kind());
        Exchange exchange = new Exchange(limits);
        try {
            Response response = exchange(call, exchange, limits);
            ContentCoding.Decoded decoded = ContentCoding.decode(headers(response.getHeaders()), exchange.body(),
                    limits.maxBody());
            Duration elapsed = timing.since(begun);
            return new HttpAnswer(response.getStatus(), decoded.headers(), decoded.body(),
                    protocol(response.getVersion()),
                    List.of(attempt(elapsed, Integer.toString(response.getStatus()))), CacheStatus.BYPASS, elapsed);
        } catch (ClientStoppedException notSent) {
            throw failures.explain(call.uri(), notSent, exchange.phase());
        } catch (IOException | TimeLimitException | ExchangeFailure failed) {
            throw failed(call, exchange, failed, timing.since(begun));
        }
    }

    private NetworkException failed(HttpCall call, Exchange exchange, Throwable thrown, Duration elapsed) {
        Throwable reason = clients.isStopped() ? new ClientStoppedException("it was stopped", thrown) : thrown;
        NetworkException failure = failures.explain(call.uri(), reason, exchange.phase());
        return failure.withAttempts(List.of(attempt(elapsed, failure.kind().label())));
    }

    private static Attempt attempt(Duration elapsed, String outcome) {
        return new Attempt(0, elapsed.toMillis(), outcome, 0);
    }

    /** Jetty's own idle time is put beyond the total, so that it never ends a request before our limits do. */
    private Response exchange(HttpCall call, Exchange exchange, NetworkPolicy.Limits limits)
            throws ClientStoppedException, ExchangeFailure, TimeLimitException, InterruptedException {
        Request request = clients.request(call.uri()).headers(fields -> set(fields, call.headers()))
                .idleTimeout(limits.total().toMillis() * 2, TimeUnit.MILLISECONDS);
        exchange.send(request);
        Result result;
        try {
            result = exchange.await();
        } catch (TimeLimitException late) {
            request.abort(late);
            throw late;
        } catch (InterruptedException cancelled) {
            request.abort(new CancellationException("cancelled"));
            throw cancelled;
        }
        if (result.isFailed()) {
            throw new ExchangeFailure(result.getFailure());
        }
        return result.getResponse();
    }

    private void set(HttpFields.Mutable fields, Map<String, String> headers) {
        fields.put("Accept-Encoding", ContentCoding.OFFERED);
        fields.put("Accept", "*/*");
        fields.put("User-Agent", userAgent);
        headers.forEach((name, value) -> {
            if (!RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
                fields.put(name, value);
            }
        });
    }

    private static Map<String, List<String>> headers(HttpFields fields) {
        Map<String, List<String>> headers = new TreeMap<>();
        fields.forEach(field -> headers.computeIfAbsent(field.getLowerCaseName(), name -> new ArrayList<>())
                .add(field.getValue() == null ? "" : field.getValue()));
        return headers;
    }

    private static String protocol(HttpVersion version) {
        return version == HttpVersion.HTTP_2 ? "HTTP/2" : version.asString();
    }

    /** What Jetty reported, as the cause. */
    private static final class ExchangeFailure extends Exception {

        private static final long serialVersionUID = 1L;

        ExchangeFailure(Throwable cause) {
            super(cause);
        }
    }
}
