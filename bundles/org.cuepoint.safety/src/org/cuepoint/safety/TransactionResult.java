package org.cuepoint.safety;

import java.nio.file.Path;
import java.util.List;

/**
 * How the writing of several files ended: all of them are new, or every one is as it was. When a name could not be given
 * after others were, the new contents are safe and the next start finishes it.
 */
public sealed interface TransactionResult {

    /** One or more whole sentences for the user. */
    String sentence();

    /** Whether the new contents are in the files. */
    default boolean done() {
        return this instanceof Done;
    }

    /**
     * Every file has its new content.
     *
     * @param files one result for each file that was to be written, in the order asked for
     * @param durable whether the system confirmed all of it; when false a loss of power within the next seconds may
     *            bring back the earlier state of all files, never of some
     * @param sentence for the user
     */
    record Done(List<SaveResult> files, boolean durable, String sentence) implements TransactionResult {

        /** Copies the list. */
        public Done {
            files = List.copyOf(files);
        }
    }

    /**
     * No file was changed.
     *
     * @param file the file that stood in the way
     * @param problem why, for programs
     * @param sentence why and what can be done, for the user
     */
    record NotDone(Path file, Problem problem, String sentence) implements TransactionResult {
    }

    /**
     * All new contents are on the disk and decided, some files have them, and one did not get its own.
     *
     * @param file the file that stood in the way
     * @param sentence why, and that the next start finishes it
     */
    record Unfinished(Path file, String sentence) implements TransactionResult {
    }
}
