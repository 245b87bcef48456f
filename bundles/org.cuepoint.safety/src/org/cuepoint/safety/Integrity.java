package org.cuepoint.safety;

import java.nio.file.Path;

/** Tells whether files of the application and kept backups are still what was saved. Thread-safe. */
public interface Integrity {

    /** What is known of a file. */
    enum Verdict {

        /** It is what was saved last. */
        GOOD,

        /** It is something else: damaged, or changed by another program. */
        CHANGED,

        /** It was saved and is not there. */
        MISSING,

        /** It was never saved with {@link SaveOptions#noted()}, so nothing is known. */
        UNKNOWN
    }

    /**
     * Reads a file and compares it with what was saved.
     *
     * @throws StorageException when it is there and cannot be read
     */
    Verdict check(Path file) throws StorageException;

    /**
     * Reads every recorded file and every backup. Takes as long as the disk takes to read them.
     *
     * @param watcher told of each before it is read, and asked whether to go on
     * @throws StorageException when the records or the backups cannot be listed
     */
    IntegrityReport verify(Watcher watcher) throws StorageException;

    /** Somebody who follows a verification. */
    @FunctionalInterface
    interface Watcher {

        /**
         * A file is read next.
         *
         * @param done how many were read
         * @param all how many there are
         * @return false to stop here
         */
        boolean next(Path file, int done, int all);
    }
}
