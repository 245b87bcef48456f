package org.cuepoint.safety.internal.disk;

import java.nio.file.attribute.FileTime;

/**
 * What the file system says about one name.
 *
 * @param kind what it is
 * @param bytes its length; 0 for anything but a regular file
 * @param modified its time of last change
 * @param identity tells two files apart that had the same name one after the other; empty where the platform has none
 * @param links how many names the file has; 1 where the platform cannot tell
 */
public record FileFacts(Kind kind, long bytes, FileTime modified, String identity, int links) {

    /** What a name stands for; a symbolic link is not followed. */
    public enum Kind {
        REGULAR, FOLDER, LINK, OTHER
    }

    /** Whether nothing points to a change in between; the number of names does not count. */
    public boolean unchangedSince(FileFacts earlier) {
        return kind == earlier.kind && bytes == earlier.bytes && modified.equals(earlier.modified)
                && identity.equals(earlier.identity);
    }
}
