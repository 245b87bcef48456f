package org.cuepoint.logging.internal.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** Says to the user why a file cannot be read. */
final class Sentences {

    private Sentences() {
    }

    static String of(Path file, IOException e) {
        Path name = file.getFileName();
        return switch (e) {
            case NoSuchFileException x -> name + " is not there.";
            case AccessDeniedException x -> name + " may not be read: the permission is missing.";
            case ZipException x -> name + " cannot be decompressed: " + x.getMessage() + ".";
            case EOFException x -> name + " cannot be decompressed to its end: it is cut off.";
            case FileSystemException x when x.getReason() != null -> name + " cannot be read: " + x.getReason() + ".";
            default -> name + " cannot be read: " + e.getMessage() + ".";
        };
    }
}
