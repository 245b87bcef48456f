package org.cuepoint.logging.internal;

import ch.qos.logback.core.joran.spi.ConsoleTarget;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The standard error: as Logback sees it, and taken into the log where there is no terminal. */
final class StandardError {

    /** The logger of what is printed there. */
    static final String LOGGER = "stderr";
    private static final int MOMENT_MS = 200;

    private volatile @Nullable Taken taken;

    private record Taken(PrintStream before, ErrorLines lines, PrintStream ours) {
    }

    /** A stream that writes to whatever the standard error is at that time. */
    static OutputStream stream() {
        return ConsoleTarget.SystemErr.getStream();
    }

    static Charset charset() {
        return Charset.forName(System.getProperty("stderr.encoding", "UTF-8"));
    }

    /** What Java code prints from now on is logged as well. */
    void take() {
        PrintStream present = System.err;
        ErrorLines lines = new ErrorLines(present, charset(), LoggerFactory.getLogger(LOGGER),
                CompletableFuture.delayedExecutor(MOMENT_MS, TimeUnit.MILLISECONDS), System::nanoTime);
        PrintStream ours = lines.stream();
        taken = new Taken(present, lines, ours);
        System.setErr(ours);
    }

    /** Logs what was printed until now. */
    void flush() {
        Taken present = taken;
        if (present != null) {
            present.lines.hand();
        }
    }

    /** Puts the stream back that was there, when nobody has set another one since. */
    void giveBack() {
        Taken present = taken;
        if (present != null && System.err == present.ours) {
            System.setErr(present.before);
        }
        flush();
    }
}
