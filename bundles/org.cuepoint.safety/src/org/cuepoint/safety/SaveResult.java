package org.cuepoint.safety;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a write ended: saved, left out as the policy asked, or not saved with the original intact. There is no fourth
 * way.
 */
public sealed interface SaveResult {

    /** The file that was written or would have been; with {@link ConflictPolicy#RENAME} the name that was chosen. */
    Path file();

    /** One or more whole sentences for the user. */
    String sentence();

    /** Whether the new content is in the file. */
    default boolean saved() {
        return this instanceof Saved;
    }

    /**
     * The new content is wholly in the file.
     *
     * @param file the file written; for a symbolic link the link as it was asked for, which still exists
     * @param bytes length of the new content in bytes
     * @param durable whether the system confirmed that content and name are on the disk; when false a loss of power
     *            within the next seconds may bring the earlier state back, never a mixture
     * @param sha256 SHA-256 of the new content, 64 lower-case hexadecimal digits; empty when it was neither read back nor
     *            needed for a backup
     * @param backup where the content that was replaced is kept, if a file was replaced
     * @param notes sentences on what could not be carried over, for example an owner; usually empty
     * @param sentence for the user
     */
    record Saved(Path file, long bytes, boolean durable, String sha256, Optional<Path> backup, List<String> notes,
            String sentence) implements SaveResult {

        /** Copies the notes. */
        public Saved {
            notes = List.copyOf(notes);
        }
    }

    /**
     * The file exists and was left alone, as {@link ConflictPolicy#SKIP} asks.
     *
     * @param file the file that exists
     * @param sentence for the user
     */
    record Skipped(Path file, String sentence) implements SaveResult {
    }

    /**
     * Nothing was written and what was there is as it was.
     *
     * @param file the file asked for
     * @param problem why, for programs
     * @param sentence why and what can be done, for the user
     */
    record NotSaved(Path file, Problem problem, String sentence) implements SaveResult {
    }
}
