package org.cuepoint.safety.internal.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What only systems of the Unix kind know of a name; see inode(7).
 *
 * @param device the file system it is on
 * @param inode its number there
 * @param owner the number of the user it belongs to
 * @param mode its kind and permissions
 */
public record UnixFacts(long device, long inode, int owner, int mode) {

    private static final int STICKY = 01000;
    private static final int GROUP_AND_OTHERS_WRITE = 022;
    private static final String VIEW = "unix";

    /** Whether only the owner of a file in this folder may remove it. */
    public boolean sticky() {
        return (mode & STICKY) != 0;
    }

    /** Whether somebody else than the owner may write. */
    public boolean writableByOthers() {
        return (mode & GROUP_AND_OTHERS_WRITE) != 0;
    }

    /** Of a name that is not followed; empty when there is nothing or the system is of another kind. */
    static Optional<UnixFacts> of(Path path) throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains(VIEW)) {
            return Optional.empty();
        }
        try {
            Map<String, Object> found = Files.readAttributes(path, VIEW + ":dev,ino,uid,mode",
                    LinkOption.NOFOLLOW_LINKS);
            return Optional.of(new UnixFacts((long) value(found, "dev"), (long) value(found, "ino"),
                    (int) value(found, "uid"), (int) value(found, "mode")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Object value(Map<String, Object> found, String name) {
        return Objects.requireNonNull(found.get(name), name);
    }
}
