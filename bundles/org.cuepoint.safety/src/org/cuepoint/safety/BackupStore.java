package org.cuepoint.safety;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The earlier contents of files, in the backups location or beside the files. Thread-safe. */
public interface BackupStore {

    /**
     * Everything that is kept, ordered by the files' paths. Looks at names and lengths only; what is in the folder and is no
     * backup of ours is passed over.
     *
     * @throws StorageException when the folder cannot be read
     */
    List<BackedUpFile> list() throws StorageException;

    /**
     * What is kept of one file. When nothing is kept under its path, it may have had another name: then it is the file
     * that is gone and had the content that this one has now. Reads the file for that.
     *
     * @throws StorageException when the folder or the file cannot be read
     */
    Optional<BackedUpFile> versionsOf(Path file) throws StorageException;

    /** Whether a copy still has the content that was kept. Reads it wholly; one that cannot be read has not. */
    boolean verify(BackupVersion version);

    /**
     * Keeps what a file is now. Content that is kept already is not stored twice.
     *
     * @return the version
     * @throws StorageException when there is no such file or it cannot be kept
     * @throws InterruptedException when the thread was interrupted; nothing was kept then
     */
    BackupVersion keepNow(Path file) throws StorageException, InterruptedException;

    /**
     * The content of a version.
     *
     * @return to be closed; reading its end fails with a sentence when the copy is not what was kept
     * @throws StorageException when the copy cannot be opened
     */
    InputStream open(BackupVersion version) throws StorageException;

    /**
     * The file as it is beside a version of it.
     *
     * @throws StorageException when one of them cannot be read, or the file is not there
     */
    FileComparison compare(BackupVersion version) throws StorageException;

    /**
     * Brings an earlier content back. What the file is now is kept as a backup before.
     *
     * @return how it ended; a damaged copy is never brought back
     * @throws InterruptedException when the thread was interrupted before the file was replaced; nothing has changed then
     */
    SaveResult restore(BackupVersion version) throws InterruptedException;

    /**
     * Brings earlier contents of several files back, all or none.
     *
     * @param versions each of another file
     * @throws InterruptedException when the thread was interrupted before it was decided; nothing has changed then
     */
    TransactionResult restoreAll(List<BackupVersion> versions) throws InterruptedException;

    /**
     * Moves a copy to the trash.
     *
     * @throws StorageException when it cannot be moved there; it stays then
     */
    TrashedFile remove(BackupVersion version) throws StorageException;

    /**
     * Has somebody told after every change of what is kept, on any thread.
     *
     * @return closing it ends the telling
     */
    Listening onChange(Runnable listener);

    /** Somebody who is told of changes. */
    interface Listening extends AutoCloseable {

        @Override
        void close();
    }
}
