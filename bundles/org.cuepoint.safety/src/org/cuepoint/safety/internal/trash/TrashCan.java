package org.cuepoint.safety.internal.trash;

import java.io.IOException;
import java.nio.file.Path;

import org.cuepoint.safety.TrashedFile;

/** One platform's trash. Called by one thread at a time. */
interface TrashCan {

    /**
     * Moves a file or symbolic link that is there and that the guard allows to be moved.
     *
     * @param file absolute
     * @throws IOException when it is where it was
     */
    Trashed put(Path file) throws IOException;

    /**
     * Takes back what {@link #put} moved.
     *
     * @return where it is now
     * @throws IOException when it is still in the trash, or not there any more
     */
    Path undo(Trashed trashed) throws IOException;

    /**
     * What was moved.
     *
     * @param file what the caller is told
     * @param identity tells whether what is in the trash under this name is still the same
     */
    record Trashed(TrashedFile file, String identity) {
    }
}
