package org.cuepoint.catalog.sample;

import java.io.IOException;
import java.net.Socket;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.jspecify.annotations.Nullable;

/**
 * A connector on 127.0.0.1 that leaves no connection open when its server stops. Jetty closes those that it serves, but one
 * accepted while it stops is never served nor closed, and its client waits for ever.
 */
final class CuttingConnector extends ServerConnector {

    private static final Logger LOG = LoggerFactory.getLogger(CuttingConnector.class);

    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    CuttingConnector(Server server, HttpConfiguration configuration) {
        // no acceptor thread: the selector accepts. A thread that is interrupted within accept() loses what it accepted.
        super(server, 0, 1, new HttpConnectionFactory(configuration));
        setHost("127.0.0.1");
        setPort(0);
    }

    @Override
    protected void configure(@Nullable Socket given) {
        // Jetty's class says nothing about null; it never passes it
        Socket socket = Objects.requireNonNull(given);
        sockets.removeIf(Socket::isClosed);
        sockets.add(socket);
        if (cut) {
            // accepted while the others were being closed, or after
            closeAll();
        } else {
            super.configure(socket);
        }
    }

    /** Closes every connection that is still open, and every one that is still accepted. */
    void cut() {
        cut = true;
        closeAll();
    }

    private void closeAll() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                LOG.debug("A connection of the sample catalogue did not close", e);
            }
        }
    }
}
