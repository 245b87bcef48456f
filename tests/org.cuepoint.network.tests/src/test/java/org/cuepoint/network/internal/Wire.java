package org.cuepoint.network.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;

/**
 * A server that does on the wire exactly what a test says, one script for each connection in order; the last one stays.
 * It can break every rule of HTTP.
 */
final class Wire implements AutoCloseable {

    private final ServerSocket listener;
    private final List<Script> scripts;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch clientGone = new CountDownLatch(1);
    private int connections;

    /** What is done with one connection after the request's head was read. */
    interface Script {
        void run(Socket socket, OutputStream out) throws IOException;
    }

    Wire(Script... scripts) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), scripts);
    }

    Wire(ServerSocket listener, Script... scripts) {
        this.listener = listener;
        this.scripts = List.of(scripts);
        Thread thread = new Thread(this::accept, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    /** Sends this and closes. */
    static Script sends(String text) {
        return sends(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static Script sends(byte[] bytes) {
        return (socket, out) -> {
            out.write(bytes);
            out.flush();
        };
    }

    /** Sends this and stays silent until the client goes. */
    Script stallsAfter(String text) {
        return (socket, out) -> {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            awaitEnd(socket);
        };
    }

    /** Sends this and breaks the connection hard. */
    static Script resetsAfter(String text) {
        return (socket, out) -> {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            socket.setSoLinger(true, 0);
        };
    }

    static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    static byte[] withHead(String headers, byte[] body) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(("HTTP/1.1 200 OK\r\nConnection: close\r\n" + headers + "Content-Length: " + body.length
                + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    String address() {
        return "127.0.0.1:" + listener.getLocalPort();
    }

    int port() {
        return listener.getLocalPort();
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Returns when the client closed a connection on which a script was waiting for that. */
    void awaitClientGone() throws InterruptedException {
        clientGone.await();
    }

    void awaitEnd(Socket socket) {
        try {
            InputStream in = socket.getInputStream();
            while (in.read() >= 0) {
                // only the end counts
            }
        } catch (IOException reset) {
            // the end too
        }
        clientGone.countDown();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                sockets.add(socket);
                Script script = scripts.get(Math.min(connections++, scripts.size() - 1));
                Thread thread = new Thread(() -> serve(socket, script), "wire-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket, Script script) {
        try (socket) {
            requests.add(readHead(socket.getInputStream()));
            script.run(socket, socket.getOutputStream());
        } catch (IOException gone) {
            // the client's outcome is what the test looks at
        }
    }

    private static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
