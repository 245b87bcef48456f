package org.cuepoint.locations.internal.migration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Every call that a migration makes to the disk, so that tests can stop or fail it at each. */
public interface MigrationDisk {

    /**
     * What a name stands for.
     *
     * @param folder whether it is a folder
     * @param regular whether it is an ordinary file; neither is a link or a device
     * @param bytes its length
     * @param modified when its content changed, in the finest unit the system has
     * @param identity the same for all names of one file and for no other file; empty where the system has none
     */
    record Facts(boolean folder, boolean regular, long bytes, String modified, String identity) {
    }

    /** Whether the present user may read a file or list a folder. */
    boolean readable(Path path);

    /** What a name stands for, links not followed; empty when there is nothing. */
    Optional<Facts> facts(Path path) throws IOException;

    /** The names in a folder, sorted. */
    List<Path> list(Path folder) throws IOException;

    /** SHA-256 of a file in hexadecimal digits. */
    String hash(Path file) throws IOException;

    /** The text of a file in UTF-8; what is no UTF-8 is replaced. */
    String text(Path file) throws IOException;

    /** Bytes that may still be written where this path is or would be. */
    long free(Path path) throws IOException;

    /** Names the file system that the path is or would be on. */
    String store(Path path) throws IOException;

    /** Makes one folder, private to the user. */
    void makeFolder(Path folder) throws IOException;

    /**
     * Copies a file to a new one, private to the user, and forces it to the disk.
     *
     * @return SHA-256 of what was read
     * @throws java.nio.file.FileAlreadyExistsException when the new name is taken
     */
    String copy(Path from, Path to) throws IOException;

    /**
     * Gives a file its name, in one step and without replacing anything.
     *
     * @throws java.nio.file.FileAlreadyExistsException when the name is taken
     */
    void link(Path file, Path name) throws IOException;

    /** Renames a folder or replaces a file by another. */
    void rename(Path from, Path to) throws IOException;

    /** Removes a file or an empty folder; one that is not there is no failure. */
    void remove(Path path) throws IOException;

    /** Adds text to a file, which is made when missing, and forces it to the disk. */
    void append(Path file, String text) throws IOException;

    /** Cuts a file and forces it to the disk. */
    void truncate(Path file, long bytes) throws IOException;

    /** Has the names in a folder put on the disk; does nothing where the system has no such call. */
    void forceFolder(Path folder) throws IOException;
}
