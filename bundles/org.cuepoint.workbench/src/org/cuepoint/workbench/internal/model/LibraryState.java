package org.cuepoint.workbench.internal.model;

import java.util.Optional;

/**
 * What the library view shows.
 *
 * @param open the library that is open, if any; it stays open while another one is read and when that fails
 * @param reading what is being read, if anything
 * @param problem a sentence on why the last one could not be opened; empty when it could
 */
public record LibraryState(Optional<OpenLibrary> open, Optional<Reading> reading, String problem) {

    /** Nothing was opened yet. */
    public static final LibraryState NOTHING = new LibraryState(Optional.empty(), Optional.empty(), "");

    /**
     * An export being read.
     *
     * @param name the file's name
     * @param fraction how much was read, 0 to 1, or -1 when not known
     */
    public record Reading(String name, double fraction) {
    }

    LibraryState withReading(Reading now) {
        return new LibraryState(open, Optional.of(now), "");
    }

    LibraryState withProblem(String sentence) {
        return new LibraryState(open, Optional.empty(), sentence);
    }
}
