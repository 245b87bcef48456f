package org.cuepoint.safety;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Tells what others do to open files. Watches the folder with the platform's means and looks at the file every few
 * seconds besides, since network drives tell nothing. Thread-safe.
 *
 * <p>
 * What counts is the content, by its SHA-256: a file that was only touched, or written again with the content it had,
 * was not changed. What this process itself saves through {@link SafeFiles} is not told. Several writes in a row are
 * one event, told once the file was quiet for 300 ms.
 */
public interface FileWatch {

    /**
     * Begins to watch a file. It need not exist: when it comes into being, it is told as modified. A symbolic link is
     * followed. What the file holds at this moment is what later looks are compared with; this call itself asks the disk
     * once and reads nothing.
     *
     * @param file made absolute if it is not
     * @param listener called on a thread of this service, one event at a time for all files; must be quick. What it
     * throws is logged and keeps nobody else from being told
     * @return closing it ends the watching
     */
    Watching watch(Path file, Consumer<FileEvent> listener);

    /** A file that is watched. */
    interface Watching extends AutoCloseable {

        /**
         * Ends it; once more does nothing. An event that is being told at this very moment may still arrive. May be
         * called by the listener.
         */
        @Override
        void close();
    }
}
