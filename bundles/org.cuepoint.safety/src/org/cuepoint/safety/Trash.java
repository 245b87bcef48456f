package org.cuepoint.safety;

import java.nio.file.Path;
import java.util.List;

/**
 * The platform's trash. What is put there leaves its folder and can be taken back, by the user with the desktop's own
 * means and by {@link #undo} while the application runs. Thread-safe; every call may take as long as a slow drive
 * takes.
 *
 * <p>
 * On Linux it is the one of the freedesktop.org Trash specification 1.0, which keeps a file on the file system it is
 * on. On Windows and macOS it is the shell's: it does not tell where a file went, so that nothing can be undone there
 * from here ({@link TrashedFile#undoable()}).
 */
public interface Trash {

    /**
     * Moves a file to the trash. A symbolic link is moved itself. The file is never copied or removed instead.
     *
     * @param file a file or symbolic link
     * @return where it is now
     * @throws StorageException when it is a folder, when a storage invariant forbids it, or when it cannot be moved to
     * a trash; the file is where it was then
     */
    TrashedFile put(Path file) throws StorageException;

    /** What this process put there and what was not taken back, newest first; at most 1,000. */
    List<TrashedFile> recent();

    /**
     * Takes a file back to where it was. Missing folders are made again. Never replaces a file that is there meanwhile:
     * the file is called {@code name (1).csv} then.
     *
     * @param file as {@link #put} answered
     * @return where the file is now
     * @throws StorageException when it is not in the trash any more or cannot be moved; what is in the trash stays then
     */
    Path undo(TrashedFile file) throws StorageException;
}
