package org.cuepoint.logging.internal.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HexFormat;

/**
 * By what a file is known under another name where the system has no key for it, as on Windows: when it was made, and its
 * first bytes, which in a log begin with a time. The time alone would not do: Windows gives a new file the time of one of
 * the same name that was deleted or renamed in the last 15 seconds.
 *
 * @param made when it was made
 * @param begins its first bytes
 */
record FileMark(FileTime made, String begins) {

    private static final int LENGTH = 30;

    static FileMark of(Path file, BasicFileAttributes attributes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(LENGTH);
            return new FileMark(attributes.creationTime(),
                    first.length < LENGTH ? "" : HexFormat.of().formatHex(first));
        }
    }

    /** Whether a file of the same name is this one, which was too short then to be known by its first bytes. */
    boolean becomes(FileMark now) {
        return begins.isEmpty() && made.equals(now.made);
    }
}
