package org.cuepoint.safety;

import java.io.IOException;
import java.nio.file.Path;

/** A file operation that could not be done. The message is a sentence for the user. */
public final class StorageException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final Problem problem;

    /**
     * @param file the file that was asked for
     * @param problem why, for programs
     * @param sentence why and what can be done, for the user
     * @param cause what the platform reported
     */
    public StorageException(Path file, Problem problem, String sentence, Throwable cause) {
        super(sentence, cause);
        this.file = file;
        this.problem = problem;
    }

    /** A failure that no platform error stands behind. */
    public StorageException(Path file, Problem problem, String sentence) {
        super(sentence);
        this.file = file;
        this.problem = problem;
    }

    /** The file that was asked for. */
    public Path file() {
        return file;
    }

    /** Why, for programs. */
    public Problem problem() {
        return problem;
    }
}
