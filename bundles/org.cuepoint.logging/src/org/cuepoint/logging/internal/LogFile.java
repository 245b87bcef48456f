package org.cuepoint.logging.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes records to the file of a folder: gathers them until {@link #flush}, begins a new file before one would grow beyond
 * its size, makes the file again when it vanished, and holds back up to 1 MB while the disk takes nothing. For one thread.
 */
final class LogFile {

    private static final int BUFFER = 1 << 16;
    /** What is held back while the disk takes nothing, in bytes. */
    static final int MOST_HELD = 1 << 20;
    /** After a rotation failed it is tried again when the file has grown by this share of its limit. */
    private static final int FRACTION = 10;
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LogFolder folder;
    private final LogHealth health;
    private final LongSupplier nanos;
    private final Runnable rotated;
    private volatile long limit;
    private volatile int keep;
    private @Nullable FileChannel channel;
    private byte[] buffer = new byte[BUFFER];
    private int used;
    private long length;
    private long retryAt;
    private boolean failing;
    private long failingSince;
    private long triedAt;
    private String failure = "";
    private long lost;
    private final List<String> news = new ArrayList<>();

    /**
     * @param limit the largest size of a file in bytes
     * @param keep how many older files are kept
     * @param health where failures are counted
     * @param nanos a clock
     * @param rotated is told of every new file
     */
    LogFile(LogFolder folder, long limit, int keep, LogHealth health, LongSupplier nanos, Runnable rotated) {
        this.folder = folder;
        this.limit = limit;
        this.keep = keep;
        this.health = health;
        this.nanos = nanos;
        this.rotated = rotated;
    }

    /**
     * Opens the file, which is made when it is not there.
     *
     * @throws IOException when it cannot be opened
     */
    void open() throws IOException {
        closeChannel();
        FileChannel opened = folder.openToAppend();
        length = opened.size();
        channel = opened;
    }

    /** Takes other limits from the next record on. */
    void resize(long bytes, int files) {
        limit = bytes;
        keep = files;
    }

    /** How many older files are kept. */
    int keep() {
        return keep;
    }

    /** Adds a record; it is on the disk after the next {@link #flush}. */
    void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long before = length + used;
        if (before > 0 && before + bytes.length > limit && before >= retryAt) {
            flush();
            if (!failing) {
                rotate();
            }
        }
        if (used + bytes.length > buffer.length) {
            flush();
        }
        if (used + bytes.length > buffer.length) {
            if (used + bytes.length > MOST_HELD) {
                lost++;
                health.lost(1);
                return;
            }
            buffer = Arrays.copyOf(buffer, Math.max(used + bytes.length, Math.min(MOST_HELD, 2 * buffer.length)));
        }
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        used += bytes.length;
    }

    private void rotate() {
        try {
            closeChannel();
            folder.rotate(keep);
            health.rotated();
            retryAt = 0;
            reopen();
            rotated.run();
        } catch (IOException e) {
            retryAt = length + limit / FRACTION;
            health.rotationFailed(e.toString());
            reopen();
        }
    }

    private void reopen() {
        try {
            open();
        } catch (IOException e) {
            health.problem("The log file cannot be made: " + e);
        }
    }

    /** Gives everything to the operating system; what it does not take is held back for the next time. */
    void flush() {
        if (used == 0 || failing && nanos.getAsLong() - triedAt < RETRY_NANOS) {
            return;
        }
        try {
            if (channel == null || !Files.exists(folder.active())) {
                if (channel != null) {
                    health.problem("The log file had vanished and was made again");
                }
                open();
            }
            writeOut();
            recovered();
        } catch (IOException e) {
            failed(e);
        }
    }

    private void writeOut() throws IOException {
        FileChannel open = channel;
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, used);
        try {
            while (open != null && bytes.hasRemaining()) {
                length += open.write(bytes);
            }
        } finally {
            int taken = bytes.position();
            System.arraycopy(buffer, taken, buffer, 0, used - taken);
            used -= taken;
            if (used == 0 && buffer.length > BUFFER) {
                buffer = new byte[BUFFER];
            }
        }
    }

    private void failed(IOException e) {
        triedAt = nanos.getAsLong();
        if (!failing) {
            failing = true;
            failingSince = triedAt;
            failure = String.valueOf(e);
            health.failing("The log file " + folder.active() + " cannot be written: " + failure);
        }
    }

    private void recovered() {
        if (failing) {
            failing = false;
            health.recovered();
            Duration time = Duration.ofNanos(nanos.getAsLong() - failingSince);
            news.add("The log could not be written for " + time.toSeconds() + " s (" + failure + "); "
                    + (lost == 0 ? "no record was lost." : lost + " records of that time were lost."));
            lost = 0;
        }
    }

    /** What is to be said in the log about the log, once. */
    List<String> news() {
        if (news.isEmpty()) {
            return List.of();
        }
        List<String> told = List.copyOf(news);
        news.clear();
        return told;
    }

    /** Whether the disk takes nothing at the moment. */
    boolean failing() {
        return failing;
    }

    /** Writes what is held back, if that can be, and closes the file. */
    void close() {
        if (channel != null) {
            triedAt = nanos.getAsLong() - RETRY_NANOS;
            flush();
            closeChannel();
        }
    }

    private void closeChannel() {
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                health.problem("The log file could not be closed: " + e);
            }
        }
    }
}
