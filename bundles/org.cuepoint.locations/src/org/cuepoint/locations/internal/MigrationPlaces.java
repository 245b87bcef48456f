package org.cuepoint.locations.internal;

import java.nio.file.Path;
import java.time.Clock;
import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.locations.internal.migration.MigrationDisk;
import org.cuepoint.locations.internal.migration.Migrator;

/**
 * Where a migration keeps its own files.
 *
 * @param journal while it runs
 * @param lock held by the process that runs it
 * @param receipts the folder for receipts
 */
record MigrationPlaces(Path journal, Path lock, Path receipts) {

    /**
     * In these locations.
     *
     * @param state the state location
     * @param data the data location
     */
    static MigrationPlaces in(Path state, Path data) {
        return new MigrationPlaces(state.resolve("migration.journal"), state.resolve("migration.lock"), data);
    }

    /** What works with them. */
    Migrator migrator(MigrationDisk disk, WriteGuard guard) {
        return new Migrator(disk, guard, journal, receipts, Clock.systemUTC());
    }
}
