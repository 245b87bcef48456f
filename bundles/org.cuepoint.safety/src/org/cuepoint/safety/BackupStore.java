package org.cuepoint.safety;

import java.util.List;

/** The earlier contents of files in the backups location. Thread-safe. */
public interface BackupStore {

    /**
     * Everything that is kept, ordered by the files' paths. Looks at names and lengths only; what is in the folder and is no
     * backup of ours is passed over.
     *
     * @throws StorageException when the folder cannot be read
     */
    List<BackedUpFile> list() throws StorageException;

    /** Whether a copy still has the content that was kept. Reads it wholly; one that cannot be read has not. */
    boolean verify(BackupVersion version);

    /**
     * Brings an earlier content back. What the file is now is kept as a backup before.
     *
     * @return how it ended; a damaged copy is never brought back
     * @throws InterruptedException when the thread was interrupted before the file was replaced; nothing has changed then
     */
    SaveResult restore(BackupVersion version) throws InterruptedException;
}
