package org.cuepoint.safety;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file in the trash.
 *
 * @param original where it was, absolute
 * @param trashed where it is; the same as {@code original} where the platform does not tell
 * @param time when it was put there
 * @param bytes its length; 0 for a symbolic link
 */
public record TrashedFile(Path original, Path trashed, Instant time, long bytes) {

    /** Whether {@link Trash#undo} can take it back. */
    public boolean undoable() {
        return !trashed.equals(original);
    }
}
