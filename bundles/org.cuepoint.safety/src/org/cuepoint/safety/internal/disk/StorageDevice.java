package org.cuepoint.safety.internal.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Every call that safety makes to a file system, so that tests can put a model or a fault in its place. Failures are
 * those of {@code java.nio.file}.
 */
public interface StorageDevice {

    /** What a name stands for, not following a symbolic link; empty when there is nothing. */
    Optional<FileFacts> facts(Path path) throws IOException;

    /** The length of an ordinary file; empty for anything else. Takes less than {@link #facts}, for long listings. */
    default OptionalLong size(Path path) throws IOException {
        return facts(path).filter(facts -> facts.kind() == FileFacts.Kind.REGULAR).stream().mapToLong(FileFacts::bytes)
                .findFirst();
    }

    /** Where a symbolic link points to, as written in it. */
    Path readLink(Path link) throws IOException;

    /** The folder without symbolic links and {@code ..}. */
    Path realFolder(Path folder) throws IOException;

    /** Whether the present user may write an existing file. */
    boolean writable(Path file);

    /** Free space and mode of the file system below an existing folder. */
    StoreFacts store(Path folder) throws IOException;

    /** The names in a folder, at most 100,000. */
    List<Path> list(Path folder) throws IOException;

    /** What only systems of the Unix kind know of a name, not following a symbolic link; empty when there is nothing. */
    Optional<UnixFacts> unixFacts(Path path) throws IOException;

    /** The number of the user this process acts for; empty where it cannot be found out. */
    OptionalInt user();

    /** Makes one folder. */
    void createFolder(Path folder) throws IOException;

    /** Makes one folder that nobody but the present user may look into, where the file system knows such. */
    void createSecretFolder(Path folder) throws IOException;

    /**
     * Makes a new file and opens it for writing and reading.
     *
     * @param secret whether only the present user may read it; otherwise the platform's default holds
     * @throws java.nio.file.FileAlreadyExistsException when the name is taken
     */
    OpenFile createNew(Path file, boolean secret) throws IOException;

    /** Opens an existing file for reading. */
    OpenFile openToRead(Path file) throws IOException;

    /** Opens an existing file for appending and reading. Interrupting a thread never closes it. */
    OpenFile openToAppend(Path file) throws IOException;

    /**
     * Gives the second file the mode, owner, group, access list and extended attributes of the first.
     *
     * @return a sentence for each that could not be carried over
     * @throws IOException when not even the mode could be carried over
     */
    List<String> carryOver(Path from, Path to) throws IOException;

    /** Gives a file in one step the name of another, which it replaces. */
    void replace(Path from, Path to) throws IOException;

    /**
     * Gives a file a second name in one step.
     *
     * @throws java.nio.file.FileAlreadyExistsException when the name is taken
     * @throws UnsupportedOperationException or another IOException when the file system has no second names
     */
    void link(Path existing, Path name) throws IOException;

    /** Removes a file, a symbolic link or an empty folder. */
    void remove(Path path) throws IOException;

    /** Has the names in a folder put on the disk; does nothing where the platform has no such call. */
    void forceFolder(Path folder) throws IOException;

    /** Waits before a further attempt. */
    void pause(Duration time) throws InterruptedException;
}
