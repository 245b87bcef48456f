package org.cuepoint.safety.internal.save;

import java.io.IOException;
import java.nio.file.Path;

import org.cuepoint.safety.FileStamp;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.StorageException;

/** Keeps what is about to be replaced. */
public interface Backups {

    /** Where nothing is ever replaced, so that nothing is to be kept. */
    Backups NONE = (file, stamp) -> {
        throw new StorageException(file, Problem.FAILED, file + " is never replaced");
    };

    /**
     * Copies a file to where backups are kept.
     *
     * @param file the file, without symbolic links
     * @param stamp what it was when the write began
     * @return where the copy is; it is proven to have that content
     * @throws org.cuepoint.safety.StorageException when it could not be kept or the file is something else by now
     */
    Kept keep(Path file, FileStamp stamp) throws IOException, InterruptedException;

    /**
     * The same when the new content is known already.
     *
     * @param next SHA-256 of the content that the file is about to get
     */
    default Kept keep(Path file, FileStamp stamp, String next) throws IOException, InterruptedException {
        return keep(file, stamp);
    }

    /**
     * A file is about to get new content, which is staged and proven. Called before it gets it.
     *
     * @param file the file, without symbolic links
     * @param sha256 of the new content
     * @param options how it is saved
     * @throws IOException when the file may not get it
     */
    default void aboutToSave(Path file, String sha256, SaveOptions options) throws IOException, InterruptedException {
        // nothing is to be remembered of it
    }

    /**
     * A file was removed for good because somebody asked for it.
     *
     * @param file the file
     */
    default void removed(Path file) throws IOException {
        // nothing is to be remembered of it
    }

    /**
     * A backup.
     *
     * @param file the copy
     * @param durable whether the system confirmed that it is on the disk
     */
    record Kept(Path file, boolean durable) {
    }
}
