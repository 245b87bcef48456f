package org.cuepoint.safety;

import java.nio.file.Path;
import java.time.Instant;

/**
 * One earlier content of a file.
 *
 * @param id names it among all backups; short enough to be typed
 * @param file the file whose content it was
 * @param copy where it is kept
 * @param time when it was kept
 * @param bytes the length of the content
 * @param storedBytes the room that the copy takes; less than the content when it is compressed
 * @param sha256 SHA-256 that the content had when it was kept, 64 lower-case hexadecimal digits
 */
public record BackupVersion(String id, Path file, Path copy, Instant time, long bytes, long storedBytes,
        String sha256) {
}
