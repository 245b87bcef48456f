package org.cuepoint.locations.migration;

import java.util.List;

/** How a migration or its undoing ended. */
public sealed interface MigrationOutcome {

    /** It in one or more whole sentences for the user. */
    String sentence();

    /**
     * It is done.
     *
     * @param files how many files were copied, or removed again
     * @param bytes how many bytes they have
     * @param notes sentences on what went another way than planned; usually empty
     * @param sentence for the user
     */
    record Done(int files, long bytes, List<String> notes, String sentence) implements MigrationOutcome {

        /** Copies the notes. */
        public Done {
            notes = List.copyOf(notes);
        }
    }

    /** There was nothing to do. */
    record NothingToDo() implements MigrationOutcome {
        @Override
        public String sentence() {
            return "There is nothing to do.";
        }
    }

    /**
     * Nothing was changed.
     *
     * @param sentence why, for the user
     */
    record NotDone(String sentence) implements MigrationOutcome {
    }

    /**
     * All files are copied and safe, but the last steps could not be made: the next start makes them.
     *
     * @param sentence why, for the user
     */
    record ToBeFinished(String sentence) implements MigrationOutcome {
    }
}
