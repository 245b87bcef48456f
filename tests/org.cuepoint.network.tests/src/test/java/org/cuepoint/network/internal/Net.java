package org.cuepoint.network.internal;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.cuepoint.network.CallKind;
import org.cuepoint.network.HttpAnswer;
import org.cuepoint.network.HttpCall;
import org.cuepoint.network.NetworkException;
import org.cuepoint.network.NetworkPolicy;
import org.cuepoint.network.NetworkPolicy.Limits;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The real service with fake time for its waits: what Jetty does is real, what we wait for takes no time. */
final class Net implements AutoCloseable {

    /** Generous: a test that should not meet a limit does not meet it on a loaded machine. */
    static final Limits GENEROUS = Limits.seconds(60, 60, 60, 60, 100_000);

    final FakeTiming timing = new FakeTiming();
    final AtomicBoolean offline = new AtomicBoolean();
    final NetworkService service;
    private NetworkPolicy policy = NetworkPolicy.standard().withLimits(CallKind.DEFAULT, GENEROUS).withRates(Map.of());

    Net() {
        this(SslContextFactory.Client::new);
    }

    Net(Supplier<SslContextFactory.Client> tls) {
        service = new NetworkService(() -> policy, "Test/1.0",
                new NetworkService.Machine(timing, offline::get, tls));
    }

    Net limits(Limits limits) {
        policy = policy.withLimits(CallKind.DEFAULT, limits);
        return this;
    }

    Net withoutRetries() {
        policy = policy.withRetries(policy.retries().withCount(0));
        return this;
    }

    HttpAnswer get(String uri) throws NetworkException, InterruptedException {
        return service.send(HttpCall.get(URI.create(uri), CallKind.DEFAULT));
    }

    @Override
    public void close() {
        service.close();
    }
}
