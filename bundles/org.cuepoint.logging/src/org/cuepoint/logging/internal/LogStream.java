package org.cuepoint.logging.internal;

import java.io.BufferedReader;
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
        try {
            for (Path file : files) {
                open(file);
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private void open(Path file) throws IOException {
        try {
            InputStream raw = Files.newInputStream(file);
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
}
