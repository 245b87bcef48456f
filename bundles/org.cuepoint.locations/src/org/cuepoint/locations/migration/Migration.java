package org.cuepoint.locations.migration;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Takes over the files of an older CuePoint. Nothing happens without being asked for, nothing that exists is replaced, and
 * a process that dies on the way leaves either the old state or the new one: what was begun is finished or taken back
 * at the next start. Thread-safe; two processes never migrate at once.
 */
public interface Migration {

    /** What an older CuePoint left in the places it used on this platform. Looks at the disk; makes nothing. */
    MigrationPlan plan();

    /**
     * The same for a folder that the user names, laid out as {@code CUEPOINT_HOME} lays it out: for a portable home that
     * was moved, or one of another machine. That folder stays as it is.
     */
    MigrationPlan plan(Path olderHome);

    /**
     * Copies every file of the plan, compares what was written with what was read, and only then gives the copies their
     * names and the old folders the suffix {@code .old}.
     *
     * @param plan from {@link #plan()}; what changed on the disk since is noticed
     * @param progress told now and then; may cancel
     */
    MigrationOutcome run(MigrationPlan plan, MigrationProgress progress);

    /** What the last migration did, if it was not undone. */
    Optional<MigrationReceipt> receipt();

    /**
     * Undoes the last migration: old folders get their names back, then the copies go. A copy that was changed since, or
     * whose original is gone, stays.
     */
    MigrationOutcome rollBack();
}
