package org.cuepoint.safety.internal.disk;

import java.io.IOException;

/** An open file of a {@link StorageDevice}. Not thread-safe. */
public interface OpenFile extends AutoCloseable {

    /** Appends bytes at the present position. */
    void write(byte[] bytes, int offset, int length) throws IOException;

    /** Reads at the present position; -1 at the end. */
    int read(byte[] bytes) throws IOException;

    /** Moves the position. */
    void seek(long position) throws IOException;

    /** The length in bytes. */
    long length() throws IOException;

    /** Cuts the file. */
    void truncate(long length) throws IOException;

    /** Has content and attributes put on the disk. After a failure the state of the content is unknown: never retry. */
    void force() throws IOException;

    /**
     * Marks the file as in use until it is closed.
     *
     * @return false when somebody else holds it, in this process or another
     */
    boolean tryLock() throws IOException;

    @Override
    void close() throws IOException;
}
