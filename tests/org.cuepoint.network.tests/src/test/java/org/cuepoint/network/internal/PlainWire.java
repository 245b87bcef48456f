package org.cuepoint.network.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says one text to everyone as soon as the first byte came, whatever it was. */
final class PlainWire implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

    PlainWire(String text) throws IOException {
        Thread thread = new Thread(() -> serve(text), "plain-wire");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(String text) {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                int first = socket.getInputStream().read();
                if (first >= 0) {
                    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
                    socket.getInputStream().readAllBytes();
                }
            } catch (IOException gone) {
                // the client's outcome is what the test looks at
            }
        }
    }

    String address() {
        return "127.0.0.1:" + listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
