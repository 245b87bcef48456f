package org.cuepoint.safety;

import java.time.Instant;
import java.util.Optional;

/**
 * Two contents side by side.
 *
 * @param first usually the file as it is
 * @param second what it is compared with
 * @param difference where they differ first; empty when they are equal
 */
public record FileComparison(Side first, Side second, Optional<Difference> difference) {

    /**
     * One of the two.
     *
     * @param bytes its length
     * @param modified when it was last changed or made
     */
    public record Side(long bytes, Instant modified) {
    }

    /**
     * The first place where they differ.
     *
     * @param offset in bytes from 0
     * @param line counted from 1; lines end with a line feed
     * @param column in characters (code points) from 1
     * @param first what the first has there with its surroundings, at most 120 characters, control characters made visible
     * @param second what the second has there, likewise
     * @param text whether both are text; otherwise line and column say nothing to a person
     */
    public record Difference(long offset, long line, long column, String first, String second, boolean text) {
    }
}
