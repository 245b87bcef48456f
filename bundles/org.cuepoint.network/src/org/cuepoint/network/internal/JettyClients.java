package org.cuepoint.network.internal;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jetty.alpn.client.ALPNClientConnectionFactory;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.ProxyAuthenticationProtocolHandler;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.WWWAuthenticationProtocolHandler;
import org.eclipse.jetty.client.transport.HttpClientConnectionFactory;
import org.eclipse.jetty.client.transport.HttpClientTransportDynamic;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http2.client.HTTP2Client;
import org.eclipse.jetty.http2.client.transport.ClientConnectionFactoryOverHTTP2;
import org.eclipse.jetty.io.ClientConnectionFactory;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one Jetty client: made at the first request, so that start-up does not pay for it, and stopped once. Thread-safe.
 */
final class JettyClients {

    private static final Logger LOG = LoggerFactory.getLogger(JettyClients.class);

    private static final int THREADS = 16;
    private static final int HEADER_BYTES = 64 * 1024;

    /**
     * For one address; a name may have several, which Jetty tries one after the other. Shorter than the usual limit for
     * connecting, so that a second address has its chance.
     */
    private static final Duration ONE_ADDRESS = Duration.ofSeconds(4);

    private final Supplier<SslContextFactory.Client> tls;
    private @Nullable HttpClient running;
    private boolean http2;
    private boolean stopped;

    /** @param tls makes the rules for secure connections */
    JettyClients(Supplier<SslContextFactory.Client> tls) {
        this.tls = tls;
    }

    /**
     * A new request of the client, which is started when it was not.
     *
     * @throws ClientStoppedException when it was stopped or cannot be started
     */
    synchronized Request request(URI uri) throws ClientStoppedException {
        if (stopped) {
            throw new ClientStoppedException("it was stopped");
        }
        HttpClient client = running;
        if (client == null) {
            client = make();
            start(client);
            running = client;
        }
        return client.newRequest(uri);
    }

    private static void start(HttpClient client) throws ClientStoppedException {
        try {
            client.start();
        } catch (Exception unusable) { // Jetty declares no narrower type
            stopQuietly(client);
            throw new ClientStoppedException("it could not be started", unusable);
        }
        // Jetty fills these in when it starts: decoding is ours, and a login page is an answer like any other
        client.getContentDecoderFactories().clear();
        client.getProtocolHandlers().remove(WWWAuthenticationProtocolHandler.NAME);
        client.getProtocolHandlers().remove(ProxyAuthenticationProtocolHandler.NAME);
    }

    /** Whether it was stopped for good. */
    synchronized boolean isStopped() {
        return stopped;
    }

    /** The state for diagnostics: {@code not started}, {@code stopped}, or the protocols spoken. */
    synchronized String describe() {
        if (stopped) {
            return "stopped";
        }
        if (running == null) {
            return "not started";
        }
        return http2 ? "HTTP/1.1, HTTP/2" : "HTTP/1.1";
    }

    /** Stops the client for good; requests under way fail. */
    void stop() {
        HttpClient old;
        synchronized (this) {
            stopped = true;
            old = running;
            running = null;
        }
        if (old != null) {
            stopQuietly(old);
        }
    }

    private static void stopQuietly(HttpClient client) {
        try {
            client.stop();
        } catch (Exception stuck) { // Jetty declares no narrower type
            LOG.warn("The HTTP client did not stop properly", stuck);
        }
    }

    private HttpClient make() {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
        threads.setName("cuepoint-http");
        threads.setDaemon(true);
        ClientConnector connector = new ClientConnector();
        connector.setSelectors(1);
        connector.setExecutor(threads);
        connector.setSslContextFactory(tls.get());
        http2 = canNegotiate(threads);
        HttpClient client = new HttpClient(new HttpClientTransportDynamic(connector, protocols(connector)));
        client.setExecutor(threads);
        client.setConnectTimeout(ONE_ADDRESS.toMillis());
        client.setIdleTimeout(Duration.ofSeconds(30).toMillis());
        client.setDestinationIdleTimeout(Duration.ofMinutes(2).toMillis());
        client.setFollowRedirects(false);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setMaxResponseHeadersSize(HEADER_BYTES);
        return client;
    }

    @SuppressWarnings("resource") // the HTTP/2 part is started and stopped by the client that it becomes a part of
    private ClientConnectionFactory.Info[] protocols(ClientConnector connector) {
        ClientConnectionFactory.Info http1 = HttpClientConnectionFactory.HTTP11;
        if (!http2) {
            return new ClientConnectionFactory.Info[]{http1};
        }
        HTTP2Client client = new HTTP2Client(connector);
        client.setMaxResponseHeadersSize(HEADER_BYTES);
        return new ClientConnectionFactory.Info[]{http1, new ClientConnectionFactoryOverHTTP2.HTTP2(client)};
    }

    /**
     * HTTP/2 needs a provider that negotiates it in TLS, found by service loading; without one HTTP/1.1 still works.
     */
    private static boolean canNegotiate(QueuedThreadPool threads) {
        try {
            ALPNClientConnectionFactory probe = new ALPNClientConnectionFactory(threads,
                    new HttpClientConnectionFactory(), List.of("h2"));
            LOG.debug("HTTP/2 is negotiated by {}", probe);
            return true;
        } catch (IllegalStateException noProvider) {
            LOG.info("HTTP/2 is not available, HTTP/1.1 is used: {}", noProvider.getMessage());
            return false;
        }
    }
}
