package org.cuepoint.safety;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Append-only logs of lines for the state of a run. Each line carries its length and a checksum, so that a line cut by
 * a crash is recognised and all others are kept. Lines stand for themselves: a damaged one is left out, not the rest.
 */
public interface Journal {

    /** Longest line in bytes of UTF-8. */
    int MAX_LINE_BYTES = 4 * 1024 * 1024;

    /**
     * Opens a journal for appending, making it and its folders when missing. A torn tail is cut off; its length is
     * reported by {@link JournalFile#opened()}.
     *
     * @throws StorageException when it cannot be opened, is not a journal, or is open already here or in another
     * process
     */
    JournalFile open(Path file) throws StorageException;

    /**
     * Reads a journal line by line without changing it; one that is not there reads as empty.
     *
     * @param lines receives each whole line in the order of writing
     * @throws StorageException when it cannot be read or is not a journal
     */
    JournalSummary read(Path file, Consumer<String> lines) throws StorageException;

    /**
     * Reads a whole journal into memory.
     *
     * @throws StorageException when it cannot be read or is not a journal
     */
    default JournalContent read(Path file) throws StorageException {
        List<String> lines = new ArrayList<>();
        JournalSummary summary = read(file, lines::add);
        return new JournalContent(lines, summary);
    }
}
