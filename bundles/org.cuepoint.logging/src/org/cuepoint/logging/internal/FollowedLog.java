package org.cuepoint.logging.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.cuepoint.logging.internal.index.ForReading;
import org.jspecify.annotations.Nullable;

/** The end of one log file: what is added to it, and to the file that takes its place after a rotation. */
final class FollowedLog implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder record = new StringBuilder();
    private @Nullable FileChannel channel;
    private @Nullable Object key;
    private long position;
    private Instant last = Instant.EPOCH;

    private FollowedLog(Path file) {
        this.file = file;
    }

    /** Follows what is added from now on. */
    static FollowedLog fromEnd(Path file) throws IOException {
        FollowedLog log = new FollowedLog(file);
        log.open();
        FileChannel opened = log.channel;
        log.position = opened == null ? 0 : opened.size();
        return log;
    }

    /** Gives what is in the file already, too. */
    static FollowedLog fromBeginning(Path file) {
        return new FollowedLog(file);
    }

    /** How far the file was read. */
    long position() {
        return position;
    }

    private void open() throws IOException {
        try {
            channel = ForReading.open(file);
            key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (NoSuchFileException e) {
            channel = null; // between two steps of a rotation
        }
        position = 0;
    }

    /** Gives the records that came since the last call. */
    void read(Consumer<LogEntry> consumer) throws IOException {
        boolean any = readOn(consumer);
        if (isReplaced()) {
            any |= readOn(consumer); // what was added between the reading and the rotation
            end(consumer);
            close();
            open();
            any |= readOn(consumer);
        }
        if (!any) {
            end(consumer); // nothing more of the last record in a while: it is whole
        }
    }

    private boolean isReplaced() throws IOException {
        if (channel == null) {
            return true;
        }
        try {
            return !Objects.equals(key, Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (NoSuchFileException e) {
            return false; // gone, or between two steps of a rotation: looked at again later
        }
    }

    private boolean readOn(Consumer<LogEntry> consumer) throws IOException {
        FileChannel open = channel;
        if (open == null) {
            return false;
        }
        if (open.size() < position) {
            position = 0; // truncated
        }
        long before = position;
        for (int read = open.read(buffer.clear(), position); read > 0; read = open.read(buffer.clear(), position)) {
            position += read;
            for (byte each : buffer.array()) {
                if (read-- == 0) {
                    break;
                }
                add(each, consumer);
            }
        }
        return position > before;
    }

    private void add(byte each, Consumer<LogEntry> consumer) {
        if (each != '\n') {
            if (line.size() < RecordFormat.LONGEST) {
                line.write(each);
            }
            return;
        }
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (LogEntry.begins(text)) {
            end(consumer);
        }
        if (record.length() < RecordFormat.LONGEST) {
            record.append(record.isEmpty() ? "" : "\n").append(text);
        }
    }

    private void end(Consumer<LogEntry> consumer) {
        if (!record.isEmpty()) {
            LogEntry entry = LogEntry.parse(record.toString(), last);
            record.setLength(0);
            last = entry.time();
            consumer.accept(entry);
        }
    }

    @Override
    public void close() throws IOException {
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            open.close();
        }
    }
}
