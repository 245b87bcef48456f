package org.cuepoint.logging.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Takes what Java code prints on the standard error into the log, where somebody can find it: a release build with a window has no
 * terminal. It still reaches the stream that was there before. A stack trace is one record, and so is a line; what is printed
 * is only gathered by whoever prints, and logged a moment later by another thread. Thread-safe.
 */
final class ErrorLines extends OutputStream {

    /** So many records are taken in a minute; more would mean that logging itself prints because it is logged. */
    static final int MOST = 200;
    private static final long MINUTE_NANOS = 60_000_000_000L;
    private static final int LONGEST = 64 << 10;

    private final OutputStream before;
    private final Charset charset;
    private final Logger logger;
    private final Executor later;
    private final LongSupplier nanos;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder record = new StringBuilder();
    private boolean waiting;
    private long minute;
    private int taken;
    private int passed;

    /**
     * @param before where it goes as well
     * @param charset in which it is printed
     * @param logger logs it as warnings
     * @param later runs a task a moment later, on another thread
     * @param nanos a clock
     */
    ErrorLines(OutputStream before, Charset charset, Logger logger, Executor later, LongSupplier nanos) {
        this.before = before;
        this.charset = charset;
        this.logger = logger;
        this.later = later;
        this.nanos = nanos;
        this.minute = nanos.getAsLong();
    }

    /** A stream to print on. */
    PrintStream stream() {
        return new PrintStream(this, true, charset);
    }

    @Override
    public void write(int one) {
        write(new byte[]{(byte) one}, 0, 1);
    }

    @Override
    public void write(byte @Nullable [] given, int offset, int length) {
        byte[] bytes = Objects.requireNonNull(given);
        boolean first;
        synchronized (this) {
            for (int i = offset; i < offset + length; i++) {
                if (bytes[i] == '\n') {
                    endLine();
                } else if (line.size() < LONGEST) {
                    line.write(bytes[i]);
                }
            }
            first = !waiting && (record.length() > 0 || line.size() > 0);
            waiting |= first;
        }
        if (first) {
            later.execute(this::hand);
        }
        try {
            before.write(bytes, offset, length);
            before.flush();
        } catch (IOException e) {
            return; // nobody is there: the log has it
        }
    }

    private void endLine() {
        String text = line.toString(charset).stripTrailing();
        line.reset();
        if (!text.isEmpty() && record.length() < LONGEST) {
            record.append(record.isEmpty() ? "" : "\n").append(text);
        }
    }

    /** Logs what was gathered, each record on its own. */
    void hand() {
        String gathered;
        int missed;
        synchronized (this) {
            endLine();
            gathered = record.toString();
            record.setLength(0);
            waiting = false;
            missed = 0;
            if (nanos.getAsLong() - minute > MINUTE_NANOS) {
                minute = nanos.getAsLong();
                missed = passed;
                taken = 0;
                passed = 0;
            }
        }
        if (missed > 0) {
            logger.warn("{} more records were printed on the standard error than are taken in a minute", missed);
        }
        StringBuilder one = new StringBuilder();
        for (String text : gathered.split("\n")) {
            if (!goesOn(text) && !one.isEmpty()) {
                log(one.toString());
                one.setLength(0);
            }
            one.append(one.isEmpty() ? "" : "\n").append(text);
        }
        if (!one.isEmpty()) {
            log(one.toString());
        }
    }

    /** Whether a line belongs to the stack trace before it. */
    private static boolean goesOn(String text) {
        return text.startsWith("\t") || text.startsWith("    at ") || text.startsWith("Caused by: ");
    }

    private void log(String text) {
        synchronized (this) {
            taken++;
            if (taken > MOST) {
                passed++;
                return;
            }
        }
        logger.warn("{}", text);
    }
}
