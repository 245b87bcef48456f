package org.cuepoint.logging.internal;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The records of one process's files from the oldest to the newest, as one stream. All files are opened at once, so
 * that a rotation meanwhile neither hides nor repeats any; a file in use may be renamed and deleted while it is open
 * here.
 */
final class LogStream implements AutoCloseable {

    /** Longer records, which are none of ours, are cut. */
    private static final int LONGEST = RecordFormat.LONGEST * 2;

    private final List<BufferedReader> readers = new ArrayList<>();
    private int current;
    private @Nullable String pending;
    private Instant last = Instant.EPOCH;

    /** @param files the files, oldest first; those that vanished meanwhile are passed over */
    LogStream(List<Path> files) throws IOException {
        this(files, Map.of());
    }

    /** @param ends how many bytes of a file are read; all of those that are not named */
    LogStream(List<Path> files, Map<Path, Long> ends) throws IOException {
        try {
            for (Path file : files) {
                open(file, ends.getOrDefault(file, Long.MAX_VALUE));
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private void open(Path file, long end) throws IOException {
        try {
            InputStream raw = new FirstBytes(Files.newInputStream(file), end);
            InputStream content = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
            readers.add(new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8)));
        } catch (NoSuchFileException e) {
            return; // deleted by a rotation between listing and opening
        }
    }

    /** The next record; empty at the end. */
    Optional<LogEntry> next() throws IOException {
        String line = pending == null ? readLine() : pending;
        pending = null;
        if (line == null) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder(line);
        for (line = readLine(); line != null && !LogEntry.begins(line); line = readLine()) {
            if (text.length() < LONGEST) {
                text.append('\n').append(line);
            }
        }
        pending = line;
        LogEntry entry = LogEntry.parse(text.toString(), last);
        last = entry.time();
        return Optional.of(entry);
    }

    private @Nullable String readLine() throws IOException {
        while (current < readers.size()) {
            String line = boundedLine(readers.get(current));
            if (line != null) {
                return line;
            }
            current++;
        }
        return null;
    }

    /** A line of at most {@link #LONGEST} characters: a file without line ends must not fill the memory. */
    private static @Nullable String boundedLine(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder(160);
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            if (line.length() < LONGEST) {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        for (BufferedReader reader : readers) {
            reader.close();
        }
    }

    /** The first bytes of a stream. */
    private static final class FirstBytes extends FilterInputStream {

        private long left;

        FirstBytes(InputStream stream, long most) {
            super(stream);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = left == 0 ? -1 : super.read();
            left -= read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte @Nullable [] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = super.read(bytes, offset, (int) Math.min(left, length));
            left -= Math.max(0, read);
            return read;
        }
    }
}
