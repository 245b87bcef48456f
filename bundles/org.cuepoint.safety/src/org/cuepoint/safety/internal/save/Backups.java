package org.cuepoint.safety.internal.save;

import java.io.IOException;
import java.nio.file.Path;

import org.cuepoint.safety.FileStamp;

/** Keeps what is about to be replaced. */
public interface Backups {

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
     * A backup.
     *
     * @param file the copy
     * @param durable whether the system confirmed that it is on the disk
     */
    record Kept(Path file, boolean durable) {
    }
}
