package org.cuepoint.safety;

import java.nio.file.attribute.FileTime;

/**
 * What a file was at one moment, to find out later whether someone else changed it.
 *
 * @param exists whether there was a file; when false the other values are 0 and empty
 * @param bytes its length
 * @param modified its time of last change, as precise as the file system is
 * @param sha256 SHA-256 of its content, 64 lower-case hexadecimal digits
 */
public record FileStamp(boolean exists, long bytes, FileTime modified, String sha256) {

    /** The stamp of a file that is not there. */
    public static final FileStamp MISSING = new FileStamp(false, 0, FileTime.fromMillis(0), "");

    /** Whether the content is the same; a touched time alone does not count as a change. */
    public boolean sameContent(FileStamp other) {
        return exists == other.exists && bytes == other.bytes && sha256.equals(other.sha256);
    }
}
