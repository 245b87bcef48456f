package org.cuepoint.safety.internal.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the platform tells about folders. Used by one thread. */
interface FolderSignals extends AutoCloseable {

    /**
     * Something happened in a folder.
     *
     * @param folder as it was given to {@link #add}
     * @param name the name it happened to; empty when it may have been any
     */
    record Signal(Path folder, Optional<String> name) {
    }

    /**
     * Begins to watch a folder.
     *
     * @return false when the platform cannot, for example because of a limit or because there is no such folder
     */
    boolean add(Path folder);

    /** Ends it; a folder that is not watched is no failure. */
    void remove(Path folder);

    /**
     * Waits until something happens.
     *
     * @param nanos how long at most
     * @return what happened; empty when the time is over
     * @throws InterruptedException when the thread is wanted elsewhere; nothing that happened is lost
     */
    List<Signal> await(long nanos) throws InterruptedException;

    /** Whether a folder that was added is still watched. */
    boolean isWatched(Path folder);

    @Override
    void close();
}
