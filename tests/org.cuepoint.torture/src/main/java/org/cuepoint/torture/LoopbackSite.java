package org.cuepoint.torture;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A site on a loopback port that takes one request per connection, notes what it is asked and leaves the answer, down to the
 * bytes of the connection, to somebody else.
 */
final class LoopbackSite implements AutoCloseable {

    private static final Pattern SEARCH = Pattern.compile("^GET \\S*?/search/tracks\\?(?:\\S*&)?q=([^&\\s]*)");
    private static final int LONGEST_HEAD = 16 * 1024;

    private final ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> answered = new CopyOnWriteArrayList<>();
    private volatile Responder responder;

    /** Answers searches. */
    @FunctionalInterface
    interface Responder {

        /**
         * Answers one search; the connection is closed after it.
         *
         * @param query what is searched
         * @param out not flushed by itself
         * @param socket for whoever wants to break the connection
         */
        void respond(String query, OutputStream out, Socket socket) throws IOException, InterruptedException;
    }

    LoopbackSite(Responder responder) throws IOException {
        this.responder = responder;
        threads.submit(this::accept);
    }

    String base() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** Answers by another from now on. */
    void become(Responder other) {
        responder = other;
    }

    /** Forgets what it was asked. */
    void forget() {
        asked.clear();
        answered.clear();
    }

    /** The searches it was asked, in their order. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** The searches that it sent a whole answer to. */
    List<String> answered() {
        return List.copyOf(answered);
    }

    int askedCount() {
        return asked.size();
    }

    int answeredCount() {
        return answered.size();
    }

    /** A search as both the site and the product's journal know it. */
    static String plain(String query) {
        return query.replaceAll("[()\\s]+", " ").strip();
    }

    /** Sends a page as it should be. */
    static void page(OutputStream out, byte[] body) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/html;charset=utf-8\r\nContent-Length: " + body.length
                + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    private Void accept() throws IOException {
        while (true) {
            Socket socket = server.accept();
            threads.submit(() -> serve(socket));
        }
    }

    private Void serve(Socket socket) throws IOException, InterruptedException {
        try (socket; OutputStream out = new BufferedOutputStream(socket.getOutputStream())) {
            Matcher search = SEARCH.matcher(head(socket.getInputStream()));
            if (search.find()) {
                String query = plain(URLDecoder.decode(search.group(1), StandardCharsets.UTF_8));
                asked.add(query);
                responder.respond(query, out, socket);
                out.flush();
                answered.add(query);
            }
        } catch (IOException e) {
            // the product was killed, or hung up on nonsense: that is what this is about
            return null;
        }
        return null;
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        int next;
        while ((next = in.read()) >= 0 && head.length() < LONGEST_HEAD) {
            head.append((char) next);
            if (next == '\n' && head.indexOf("\r\n\r\n", head.length() - 4) >= 0) {
                break;
            }
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
