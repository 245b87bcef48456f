package org.cuepoint.torture;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** What a site can do wrong, or slowly. */
enum Misbehaviour {
    /** 429 without a time. */
    TOO_MANY,
    /** 429 that asks to wait a second. */
    TOO_MANY_WAIT,
    /** 429 that asks to wait a day. */
    TOO_MANY_FOR_LONG,
    /** 503. */
    UNAVAILABLE,
    /** 500 with a long page. */
    FAULT,
    /** 403. */
    FORBIDDEN,
    /** 404. */
    MISSING,
    /** 204 without a body. */
    NO_CONTENT,
    /** A redirect to itself. */
    LOOP,
    /** A redirect to a port where nobody listens. */
    AWAY,
    /** A redirect to an address that is none. */
    NOWHERE,
    /** The right answer, late. */
    LATE,
    /** The right answer, in drops. */
    DROPS,
    /** No answer at all for longer than anyone waits. */
    SILENT,
    /** A page that ends in the middle although its length was promised. */
    CUT,
    /** A page that is a whole answer but only the first half of the text. */
    HALF_PAGE,
    /** The connection is reset before the answer. */
    RESET,
    /** The connection is reset in the middle of the answer. */
    RESET_INSIDE,
    /** The connection is closed before the answer. */
    CLOSED,
    /** Bytes that are not HTTP. */
    NOT_HTTP,
    /** A body of chance. */
    GARBAGE,
    /** Chunks whose lengths are wrong. */
    WRONG_CHUNKS,
    /** A body that says that it is compressed and is not. */
    FALSE_GZIP,
    /** A body without end. */
    ENDLESS,
    /** Headers without end. */
    ENDLESS_HEAD,
    /** An empty page. */
    EMPTY,
    /** A page with JSON of another shape. */
    OTHER_SHAPE,
    /** JSON nested deeper than any parser's stack. */
    DEEP;

    private static final int LINGER_FOR_RESET = 0;

    /** Does it. */
    void respond(byte[] page, Random random, OutputStream out, Socket socket)
            throws IOException, InterruptedException {
        switch (this) {
            case TOO_MANY -> head(out, "429 Too Many Requests", "Content-Length: 0");
            case TOO_MANY_WAIT -> head(out, "429 Too Many Requests", "Retry-After: 1\r\nContent-Length: 0");
            case TOO_MANY_FOR_LONG -> head(out, "429 Too Many Requests", "Retry-After: 86400\r\nContent-Length: 0");
            case UNAVAILABLE -> head(out, "503 Service Unavailable", "Content-Length: 0");
            case FAULT -> whole(out, "500 Internal Server Error", "<h1>stack trace</h1>".repeat(5000));
            case FORBIDDEN -> whole(out, "403 Forbidden", "<h1>robots are not welcome</h1>");
            case MISSING -> whole(out, "404 Not Found", "");
            case NO_CONTENT -> head(out, "204 No Content", "X-Nothing: yes");
            case LOOP -> head(out, "302 Found", "Location: /search/tracks?q=loop\r\nContent-Length: 0");
            case AWAY -> head(out, "302 Found", "Location: http://127.0.0.1:1/\r\nContent-Length: 0");
            case NOWHERE -> head(out, "302 Found", "Location: http://[::bad\r\nContent-Length: 0");
            case LATE -> {
                TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(2500));
                LoopbackSite.page(out, page);
            }
            case DROPS -> drops(out, page);
            case SILENT -> TimeUnit.SECONDS.sleep(120);
            case HALF_PAGE -> LoopbackSite.page(out, java.util.Arrays.copyOf(page, page.length / 2));
            case EMPTY -> LoopbackSite.page(out, new byte[0]);
            case OTHER_SHAPE -> LoopbackSite.page(out, script("{\"props\":[{\"pageProps\":7},null,\"x\"]}"));
            case DEEP -> LoopbackSite.page(out, script("[".repeat(200_000)));
            default -> broken(page, random, out, socket);
        }
    }

    private void broken(byte[] page, Random random, OutputStream out, Socket socket) throws IOException {
        switch (this) {
            case CUT -> {
                head(out, "200 OK", "Content-Type: text/html\r\nContent-Length: " + page.length);
                out.write(page, 0, random.nextInt(page.length));
            }
            case RESET -> socket.setSoLinger(true, LINGER_FOR_RESET);
            case RESET_INSIDE -> {
                head(out, "200 OK", "Content-Type: text/html\r\nContent-Length: " + page.length);
                out.write(page, 0, page.length / 2);
                out.flush();
                socket.setSoLinger(true, LINGER_FOR_RESET);
                socket.close();
            }
            case NOT_HTTP -> out.write(bytes(random, 1 + random.nextInt(3000)));
            case GARBAGE -> LoopbackSite.page(out, bytes(random, 1 + random.nextInt(100_000)));
            case WRONG_CHUNKS -> {
                head(out, "200 OK", "Content-Type: text/html\r\nTransfer-Encoding: chunked");
                out.write("5\r\nab\r\nzz\r\n-1\r\nffffffffffff\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            case FALSE_GZIP -> {
                head(out, "200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: "
                        + page.length);
                out.write(page);
            }
            case ENDLESS -> {
                head(out, "200 OK", "Content-Type: text/html");
                pour(out, page);
            }
            case ENDLESS_HEAD -> {
                out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
                pour(out, "X-More: and more and more and more\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            default -> {
                // CLOSED: nothing at all
            }
        }
    }

    /** Writes until the other side has had enough. */
    private static void pour(OutputStream out, byte[] piece) throws IOException {
        while (true) {
            out.write(piece);
        }
    }

    private static void drops(OutputStream out, byte[] page) throws IOException, InterruptedException {
        head(out, "200 OK", "Content-Type: text/html\r\nContent-Length: " + page.length);
        int piece = Math.max(1, page.length / 20);
        for (int from = 0; from < page.length; from += piece) {
            out.write(page, from, Math.min(piece, page.length - from));
            out.flush();
            TimeUnit.MILLISECONDS.sleep(40);
        }
    }

    private static byte[] script(String json) {
        return ("<html><script id=\"__NEXT_DATA__\" type=\"application/json\">" + json + "</script></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Random random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static void whole(OutputStream out, String status, String body) throws IOException {
        head(out, status, "Content-Type: text/html\r\nContent-Length: " + body.length());
        out.write(body.getBytes(StandardCharsets.US_ASCII));
    }

    private static void head(OutputStream out, String status, String headers) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\n" + headers + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }
}
