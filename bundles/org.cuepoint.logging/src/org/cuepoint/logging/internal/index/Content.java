package org.cuepoint.logging.internal.index;

import java.io.Closeable;
import java.io.IOException;

/**
 * The bytes of a file. Callable from any thread, but never from one that may be interrupted: an interruption closes the
 * channel for everybody.
 */
interface Content extends Closeable {

    /** How many bytes there are by now. */
    long size() throws IOException;

    /**
     * Reads until it has what is wanted, or the end is there.
     *
     * @param position where in the file
     * @param into where to put the bytes
     * @param at the first index
     * @param length how many
     * @return how many were read
     */
    int read(long position, byte[] into, int at, int length) throws IOException;

    /**
     * Makes more bytes available, when they are not there by themselves.
     *
     * @return whether there may be still more
     */
    default boolean more() throws IOException {
        return false;
    }

    /** The share that is available, 0 to 1. */
    default double available() {
        return 1;
    }
}
