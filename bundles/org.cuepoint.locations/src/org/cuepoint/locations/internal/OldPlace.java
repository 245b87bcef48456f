package org.cuepoint.locations.internal;

import java.util.List;
import org.cuepoint.locations.Location;

/**
 * A folder in which an older version, or this one under other circumstances, kept files.
 *
 * @param from its absolute path
 * @param target the location its files are taken over to
 * @param below the folder's name below that location; empty for the location itself
 * @param only the names of the files and folders directly in it that are taken over; empty for all
 * @param rename whether it gets the suffix {@code .old} afterwards: only folders that are nobody else's
 */
record OldPlace(String from, Location target, String below, List<String> only, boolean rename) {

    /** The whole folder, which is nobody else's. */
    static OldPlace whole(String from, Location target, String below) {
        return new OldPlace(from, target, below, List.of(), true);
    }

    /** Some of what is in a folder that stays. */
    static OldPlace parts(String from, Location target, String below, String... names) {
        return new OldPlace(from, target, below, List.of(names), false);
    }
}
