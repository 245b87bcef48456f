package org.cuepoint.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/** Makes a log of 10,000,000 lines and a little more than 1 GB, as CuePoint would write it in two days. */
final class BigLog {

    static final int LINES = 10_000_000;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx",
            Locale.ROOT);
    private static final String[] LEVELS = {"INFO ", "INFO ", "DEBUG", "DEBUG", "DEBUG", "TRACE", "INFO ", "WARN "};
    private static final String[] THREADS = {"main", "worker-1", "worker-2", "http-7"};
    private static final String[] LOGGERS = {"o.c.catalog.Match", "o.c.network.Http", "o.c.cache.Store",
            "o.c.ui.Table"};
    private static final String[] MESSAGES = {"track %d matched, %d candidates", "GET /search?q=%d&page=1 200 in %d ms",
            "stored page %d of %d KB", "host %d answered in %d ms", "%d rows shown in %d ms"};
    private static final int TRACE_EVERY = 5_000;
    private static final String[] TRACE = {"    java.net.SocketTimeoutException: Read timed out",
            "    \tat java.base/sun.nio.ch.NioSocketImpl.timedRead(NioSocketImpl.java:278)",
            "    \tat java.base/sun.nio.ch.NioSocketImpl.implRead(NioSocketImpl.java:304)",
            "    \tat org.cuepoint.network.internal.Transport.read(Transport.java:118)",
            "    \tat org.cuepoint.catalog.internal.Lookup.page(Lookup.java:77)"};

    private BigLog() {
    }

    static void make(Path file) throws IOException {
        Random random = new Random(LINES);
        long time = Instant.parse("2026-11-21T00:00:00Z").toEpochMilli();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            int lines = 0;
            for (int record = 0; lines < LINES; record++) {
                time += random.nextInt(36);
                boolean failed = record % TRACE_EVERY == TRACE_EVERY - 1;
                String message = failed
                        ? "the connection timed out (request " + record + ")"
                        : String.format(Locale.ROOT, MESSAGES[random.nextInt(MESSAGES.length)], record,
                                random.nextInt(1_000));
                line(out, TIME.format(Instant.ofEpochMilli(time).atOffset(ZoneOffset.ofHours(1))) + " "
                        + (failed ? "ERROR" : LEVELS[random.nextInt(LEVELS.length)]) + " 4711 5f3a9c1b7d2e4a60 ["
                        + THREADS[record % THREADS.length] + "] " + LOGGERS[random.nextInt(LOGGERS.length)] + " - "
                        + message + (record % 1_000_003 == 500_000 ? " (the needle)" : ""));
                lines++;
                for (int i = 0; failed && i < TRACE.length && lines < LINES; i++, lines++) {
                    line(out, TRACE[i]);
                }
            }
        }
    }

    private static void line(OutputStream out, String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
