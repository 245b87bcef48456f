package org.cuepoint.network.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.cuepoint.network.CallKind;
import org.cuepoint.network.HttpAnswer;
import org.cuepoint.network.HttpCall;
import org.cuepoint.network.HttpService;
import org.cuepoint.network.Interceptor;
import org.cuepoint.network.NetworkException;
import org.cuepoint.network.NetworkPolicy;
import org.cuepoint.network.NetworkPolicy.Limits;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * The whole network service without OSGi: the built-in stages and the transport. The rate limit and the retries are
 * always there; only additional stages come and go. Thread-safe.
 */
public final class NetworkService implements HttpService, AutoCloseable {

    private final Supplier<NetworkPolicy> policy;
    private final String userAgent;
    private final Hosts hosts;
    private final JettyClients clients;
    private final Pipeline pipeline;

    /**
     * @param policy the figures now; asked at every request
     * @param userAgent the name of the application for servers
     * @param machine what is outside
     */
    public NetworkService(Supplier<NetworkPolicy> policy, String userAgent, Machine machine) {
        this.policy = policy;
        this.userAgent = userAgent;
        this.hosts = new Hosts(machine.timing());
        this.clients = new JettyClients(machine.tls());
        Timing timing = machine.timing();
        this.pipeline = new Pipeline(
                new JettyTransport(clients, policy, userAgent, new Failures(machine.offline()), timing), timing);
        pipeline.add(new RedirectStage(policy, timing), Interceptor.REDIRECT, 0);
        pipeline.add(new RetryStage(policy, timing), Interceptor.RETRY, 0);
        pipeline.add(new RateStage(hosts, policy, timing), Interceptor.RATE, 0);
    }

    /**
     * What is outside, replaceable in tests.
     *
     * @param timing time and chance
     * @param offline whether this machine has no network at all
     * @param tls makes the rules for secure connections
     */
    public record Machine(Timing timing, BooleanSupplier offline, Supplier<SslContextFactory.Client> tls) {

        /** The real one: the certificates that the Java runtime trusts, host names checked. */
        public static Machine real() {
            return new Machine(new SystemTiming(), Connectivity::offline, SslContextFactory.Client::new);
        }
    }

    @Override
    public HttpAnswer send(HttpCall call) throws NetworkException, InterruptedException {
        return pipeline.send(call);
    }

    /** Adds a stage; see {@link Pipeline#add}. */
    public void add(Interceptor stage, int ranking, long id) {
        pipeline.add(stage, ranking, id);
    }

    /** Takes a stage out. */
    public void remove(Interceptor stage) {
        pipeline.remove(stage);
    }

    /** Stops for good; requests under way fail with {@link NetworkException.Kind#STOPPED}. */
    @Override
    public void close() {
        clients.stop();
    }

    /** The facts for diagnostics. */
    public Map<String, Object> describe() {
        NetworkPolicy now = policy.get();
        Map<String, Object> limits = new LinkedHashMap<>();
        for (CallKind kind : CallKind.values()) {
            limits.put(kind.label(), describe(now.limits(kind)));
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("client", clients.describe());
        shown.put("userAgent", userAgent);
        shown.put("stages", pipeline.describe());
        shown.put("retries", now.retries().count());
        Map<String, Object> rates = new LinkedHashMap<>();
        now.rates().forEach((host, rate) -> rates.put(host, rate.interval().toMillis()));
        shown.put("msBetweenRequests", rates);
        shown.put("limits", limits);
        shown.put("hosts", hosts.describe());
        return shown;
    }

    private static Map<String, Object> describe(Limits limits) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("connectMs", limits.connect().toMillis());
        shown.put("firstByteMs", limits.firstByte().toMillis());
        shown.put("silenceMs", limits.silence().toMillis());
        shown.put("totalMs", limits.total().toMillis());
        shown.put("maxBytes", limits.maxBody());
        return shown;
    }
}
