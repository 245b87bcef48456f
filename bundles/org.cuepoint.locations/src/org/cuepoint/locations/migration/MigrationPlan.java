package org.cuepoint.locations.migration;

import java.nio.file.Path;
import java.util.List;

/**
 * What a migration would do.
 *
 * @param steps the files to be copied
 * @param folders the old folders that get the suffix {@code .old} afterwards
 * @param left sentences on what is left where it is, and why
 */
public record MigrationPlan(List<MigrationStep> steps, List<Path> folders, List<String> left) {

    /** Copies the lists. */
    public MigrationPlan {
        steps = List.copyOf(steps);
        folders = List.copyOf(folders);
        left = List.copyOf(left);
    }

    /** Whether there is nothing to take over. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** How many bytes would be copied. */
    public long bytes() {
        long bytes = 0;
        for (MigrationStep step : steps) {
            bytes += step.bytes();
        }
        return bytes;
    }
}
