package org.cuepoint.safety;

/** An open journal. Thread-safe; lines of different threads are never mixed. */
public interface JournalFile extends AutoCloseable {

    /** What the journal held when it was opened. */
    JournalSummary opened();

    /**
     * Appends one line and hands it to the operating system, so that it survives the death of this process. It survives
     * a loss of power once it is forced, which happens every {@value #FORCE_EVERY} lines and at close.
     *
     * @param line without line breaks
     * @throws StorageException when it could not be written; the journal then accepts no more lines
     * @throws IllegalArgumentException when the line holds a line break or is longer than {@link
     * Journal#MAX_LINE_BYTES}
     */
    void append(String line) throws StorageException;

    /** After how many lines the journal is forced to disk by itself. */
    int FORCE_EVERY = 64;

    /**
     * Forces everything appended so far to disk.
     *
     * @throws StorageException when the system does not confirm it; the journal then accepts no more lines
     */
    void force() throws StorageException;

    /**
     * Forces and closes; a second call does nothing.
     *
     * @throws StorageException when the last lines could not be confirmed to be on disk
     */
    @Override
    void close() throws StorageException;
}
