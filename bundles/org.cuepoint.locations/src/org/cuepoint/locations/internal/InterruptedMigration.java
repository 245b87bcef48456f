package org.cuepoint.locations.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Notice;
import org.cuepoint.locations.ResolvedLocation;
import org.cuepoint.locations.internal.migration.PlatformDisk;
import org.cuepoint.locations.migration.MigrationOutcome;

/** Ends a migration that a process left when it died, before anybody uses the locations. Costs one look at other starts. */
final class InterruptedMigration {

    private InterruptedMigration() {
    }

    /** Finishes it or takes it back; the notice says which. */
    static Optional<Notice> end(Prepared prepared) {
        ResolvedLocation state = prepared.get(Location.STATE);
        ResolvedLocation data = prepared.get(Location.DATA);
        if (!state.usable() || !data.usable()) {
            return Optional.empty();
        }
        MigrationPlaces places = MigrationPlaces.in(state.path(), data.path());
        return Files.exists(places.journal()) ? Optional.of(end(places)) : Optional.empty();
    }

    private static Notice end(MigrationPlaces places) {
        try {
            Optional<MigrationLock> taken = MigrationLock.take(places.lock());
            if (taken.isEmpty()) {
                return notice("Another CuePoint is taking older files over right now.");
            }
            try (MigrationLock lock = taken.get()) {
                // every target was judged by the guard before the journal named it
                MigrationOutcome outcome = places.migrator(new PlatformDisk(), InterruptedMigration::allowed).recover();
                return notice(outcome.sentence());
            }
        } catch (IOException e) {
            return notice("Taking over older files was interrupted and could not be ended: " + e.getMessage()
                    + ". It is tried again at the next start.");
        }
    }

    private static void allowed(Path target) {
        // see above
    }

    private static Notice notice(String sentence) {
        return new Notice(Notice.Kind.MIGRATION, sentence);
    }
}
