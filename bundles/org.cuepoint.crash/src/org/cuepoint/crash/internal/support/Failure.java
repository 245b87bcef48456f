package org.cuepoint.crash.internal.support;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Failures to read, in plain words. */
final class Failure {

    private Failure() {
    }

    /** What happened, as a sentence. */
    static String words(IOException failure) {
        return switch (failure) {
            case NoSuchFileException gone -> "It is not there any more.";
            case AccessDeniedException denied -> "You may not read it.";
            case EOFException cut -> "It ends too early.";
            case ZipException damaged -> "It is damaged.";
            default -> {
                String message = failure.getMessage();
                yield message == null ? failure.getClass().getSimpleName() + '.' : message;
            }
        };
    }
}
