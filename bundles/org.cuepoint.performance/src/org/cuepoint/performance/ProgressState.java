package org.cuepoint.performance;

/**
 * How far a task is.
 *
 * @param done finished units, at least 0 and at most the total when that is known
 * @param total units in all; 0 means not known
 * @param detail what is being done, possibly empty
 */
public record ProgressState(long done, long total, String detail) {

    /** Nothing known, nothing done. */
    public static final ProgressState NONE = new ProgressState(0, 0, "");

    /** The finished part from 0 to 1, or -1 when the total is not known. */
    public double fraction() {
        return total == 0 ? -1 : (double) done / total;
    }
}
