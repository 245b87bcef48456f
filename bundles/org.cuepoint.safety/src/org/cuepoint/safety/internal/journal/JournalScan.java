package org.cuepoint.safety.internal.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

import org.cuepoint.safety.JournalSummary;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.disk.Hashes;
import org.cuepoint.safety.internal.disk.OpenFile;

/** Reads a journal from start to end, whatever state it is in, in memory bounded by its longest line. */
public final class JournalScan {

    private final Path name;
    private final OpenFile file;
    private final Consumer<String> lines;

    private byte[] line = new byte[4 * 1024];
    private int used;
    private long length; // of the present line; larger than used when the line is too long to be one of ours
    private boolean headerSeen;
    private long good;
    private long damaged;
    private long end; // offset behind the last line feed

    public JournalScan(Path name, OpenFile file, Consumer<String> lines) {
        this.name = name;
        this.file = file;
        this.lines = lines;
    }

    /**
     * Reads all of it.
     *
     * @throws StorageException when the file is no journal
     */
    public JournalSummary run() throws IOException {
        file.seek(0);
        byte[] chunk = new byte[Hashes.CHUNK];
        long offset = 0;
        for (int n = file.read(chunk); n >= 0; n = file.read(chunk)) {
            for (int i = 0; i < n; i++) {
                offset++;
                if (chunk[i] == '\n') {
                    endLine();
                    end = offset;
                } else {
                    add(chunk[i]);
                }
            }
        }
        if (!headerSeen && !startsHeader()) {
            throw noJournal();
        }
        return new JournalSummary(good, damaged, length);
    }

    /** Where the last ended line ends, which is where a torn one is cut off. */
    public long end() {
        return end;
    }

    /** Whether the first line is there; when not, the writer died before it was. */
    public boolean hasHeader() {
        return headerSeen;
    }

    private void add(byte b) {
        length++;
        if (used == line.length) {
            if (used > JournalFormat.LONGEST) {
                return; // longer than any line of ours: only counted
            }
            line = Arrays.copyOf(line, Math.min(used * 2, JournalFormat.LONGEST + 1));
            if (used == line.length) {
                return;
            }
        }
        line[used++] = b;
    }

    private void endLine() throws StorageException {
        if (!headerSeen) {
            if (used != JournalFormat.HEADER.length - 1 || !startsHeader()) {
                throw noJournal();
            }
            headerSeen = true;
        } else {
            Optional<String> text = length == used ? JournalFormat.decode(line, used) : Optional.empty();
            if (text.isPresent()) {
                good++;
                lines.accept(text.get());
            } else {
                damaged += length + 1;
            }
        }
        used = 0;
        length = 0;
    }

    /** Whether what was read so far is the header or its beginning; zeros are what a power failure leaves of it. */
    private boolean startsHeader() {
        if (used > JournalFormat.HEADER.length) {
            return false;
        }
        return Arrays.equals(line, 0, used, JournalFormat.HEADER, 0, used)
                || Arrays.equals(line, 0, used, new byte[used], 0, used);
    }

    private StorageException noJournal() {
        return new StorageException(name, Problem.NOT_A_FILE,
                name + " is not a journal of this application and was left as it is.");
    }
}
