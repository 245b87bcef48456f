package org.cuepoint.safety;

import java.nio.file.Path;
import java.util.List;

/**
 * Writes and removes files so that each is wholly old or wholly new at every moment, also of a crash. Every write is
 * checked against the storage invariants first. Thread-safe.
 */
public interface SafeFiles {

    /**
     * Writes a file in one step: to a temporary file in the same folder, forced, read back and compared, then renamed.
     * Missing folders are made. A symbolic link stays and its target is written.
     *
     * @param target the file to write; made absolute if it is not
     * @param policy what to do when it exists
     * @param content called at most once, and not at all when the policy or a check forbids the write beforehand
     * @return how it ended; no failure of storage or content is thrown
     * @throws InterruptedException when the thread was interrupted before the file was replaced; nothing has changed
     * then
     */
    default SaveResult write(Path target, ConflictPolicy policy, Content content) throws InterruptedException {
        return write(target, SaveOptions.of(policy), content);
    }

    /**
     * The same with more options.
     *
     * @throws InterruptedException when the thread was interrupted before the file was replaced; nothing has changed
     * then
     */
    SaveResult write(Path target, SaveOptions options, Content content) throws InterruptedException;

    /**
     * Writes several files together: all of them get their new content or all stay as they are, also when the process
     * is killed or the power fails in between; the next start finishes or undoes what was begun.
     *
     * @param writes each names another file; one that exists and is to be skipped takes no part
     * @return how it ended; no failure of storage or content is thrown
     * @throws InterruptedException when the thread was interrupted before it was decided; nothing has changed then
     */
    TransactionResult writeAll(List<FileWrite> writes) throws InterruptedException;

    /**
     * What the file is now. Reads it wholly.
     *
     * @throws StorageException when it exists and cannot be read, or is not a regular file
     */
    FileStamp stamp(Path file) throws StorageException;

    /**
     * Removes a file for good; a file that is not there is no failure. A symbolic link is removed, not its target.
     *
     * @throws StorageException when it is a folder or cannot be removed
     */
    void delete(Path file) throws StorageException;

    /**
     * Removes temporary files that a crash left in a folder. Only files that bear our mark, are older than any write
     * of this process and belong to no running one are touched. One that holds more than the file it was meant for is
     * not removed: it is called {@code name (unfinished).csv} from then on.
     *
     * @return how many were removed
     * @throws StorageException when the folder cannot be read
     */
    int removeLeftovers(Path folder) throws StorageException;
}
