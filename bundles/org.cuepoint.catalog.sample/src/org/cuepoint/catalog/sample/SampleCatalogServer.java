package org.cuepoint.catalog.sample;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sample site: answers {@code GET /search/tracks?q=…&page=1&per-page=50} and {@code GET /track/SLUG/ID} on 127.0.0.1 at
 * a port that the system chooses. It starts when it is first needed and stops for good when closed. Thread-safe.
 */
public final class SampleCatalogServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SampleCatalogServer.class);
    /** Jetty needs one thread to accept, one to select and some to answer. */
    private static final int THREADS = 8;
    /** Longer than the longest delay that can be asked for. */
    private static final Duration IDLE = Duration.ofMinutes(5);

    private Optional<Running> running = Optional.empty();
    private boolean closed;

    /**
     * The base of the site that behaves like this, for as long as the server runs; starts the server if need be. Every call
     * for a site that misbehaves counts its requests anew.
     *
     * @throws IOException when the server cannot be started or has been closed; the message is a sentence for the user
     * @throws InterruptedException when the thread was interrupted while the server started; it is stopped again then
     */
    public synchronized URI base(Setup setup) throws IOException, InterruptedException {
        if (closed) {
            throw new IOException("The sample catalogue has been shut down.");
        }
        Running server = running.isPresent() ? running.get() : start();
        running = Optional.of(server);
        return URI.create("http://127.0.0.1:" + server.connector().getLocalPort() + server.handler().mount(setup));
    }

    /** Whether the server runs now. */
    public synchronized boolean isRunning() {
        return running.isPresent();
    }

    /** Stops the server and cuts open requests off; a closed server never starts again. */
    @Override
    public synchronized void close() {
        closed = true;
        running.ifPresent(server -> {
            // first the door: a client that asks again while the connections are cut would get one that nobody serves
            server.connector().close();
            stop(server.server());
            server.connector().cut();
        });
        running = Optional.empty();
    }

    private static Running start() throws IOException, InterruptedException {
        SampleHandler handler = new SampleHandler(new SamplePages(SampleTracks.load()));
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 1);
        threads.setName("sample-catalogue");
        threads.setDaemon(true);
        Server server = new Server(threads);
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        CuttingConnector connector = new CuttingConnector(server, configuration);
        connector.setIdleTimeout(IDLE.toMillis());
        server.addConnector(connector);
        server.setHandler(handler);
        server.setStopTimeout(0);
        try {
            server.start();
        } catch (InterruptedException e) {
            stop(server);
            throw e;
        } catch (Exception e) {
            // Jetty declares no narrower type
            stop(server);
            throw new IOException("The sample catalogue could not be started on this machine: " + e.getMessage(), e);
        }
        LOG.debug("The sample catalogue answers on port {}", connector.getLocalPort());
        return new Running(server, connector, handler);
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            // Jetty declares no narrower type; the threads are daemons and hold nothing that must be kept
            LOG.warn("The sample catalogue did not stop cleanly", e);
        }
    }

    private record Running(Server server, CuttingConnector connector, SampleHandler handler) {
    }
}
