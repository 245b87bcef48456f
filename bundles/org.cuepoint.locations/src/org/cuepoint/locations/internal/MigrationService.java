package org.cuepoint.locations.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
import org.cuepoint.locations.internal.migration.MigrationDisk;
import org.cuepoint.locations.internal.migration.Migrator;
import org.cuepoint.locations.internal.migration.PlatformDisk;
import org.cuepoint.locations.migration.Migration;
import org.cuepoint.locations.migration.MigrationOutcome;
import org.cuepoint.locations.migration.MigrationPlan;
import org.cuepoint.locations.migration.MigrationProgress;
import org.cuepoint.locations.migration.MigrationReceipt;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Migration between the places of older versions and the present locations. */
@Component(service = Migration.class)
public final class MigrationService implements Migration {

    private static final String BUSY = "Another CuePoint is taking older files over right now. Try again later.";

    private final PlatformInput input;
    private final Locations locations;
    private final WriteGuard guard;
    private final MigrationDisk disk = new PlatformDisk();

    /** Reads the running system. */
    @Activate
    public MigrationService(BundleContext context, @Reference ApplicationIdentity identity,
            @Reference Locations locations, @Reference WriteGuard guard) {
        this(new SystemReader(context::getProperty, identity.folderName()).input(), locations, guard);
    }

    MigrationService(PlatformInput input, Locations locations, WriteGuard guard) {
        this.input = input;
        this.locations = locations;
        this.guard = guard;
    }

    private OldPlaces places() {
        return new OldPlaces(input, new LocationResolver(input).resolve());
    }

    @Override
    public MigrationPlan plan() {
        return new MigrationPlanner(disk, locations).plan(places().list());
    }

    @Override
    public MigrationPlan plan(Path olderHome) {
        return new MigrationPlanner(disk, locations).plan(places().in(olderHome.toAbsolutePath().toString()));
    }

    @Override
    public MigrationOutcome run(MigrationPlan plan, MigrationProgress progress) {
        return locked(migrator -> migrator.run(plan, progress));
    }

    @Override
    public Optional<MigrationReceipt> receipt() {
        try {
            return usable() ? ownFiles().migrator(disk, guard).receipt() : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // one that cannot be read cannot be undone
        }
    }

    @Override
    public MigrationOutcome rollBack() {
        return locked(Migrator::rollBack);
    }

    @FunctionalInterface
    private interface Action {
        MigrationOutcome with(Migrator migrator) throws IOException;
    }

    private MigrationOutcome locked(Action action) {
        if (!usable()) {
            return new MigrationOutcome.NotDone("Nothing can be written, so older files cannot be taken over.");
        }
        try {
            guard.check(ownFiles().lock());
            Optional<MigrationLock> taken = MigrationLock.take(ownFiles().lock());
            if (taken.isEmpty()) {
                return new MigrationOutcome.NotDone(BUSY);
            }
            try (MigrationLock lock = taken.get()) {
                return action.with(ownFiles().migrator(disk, guard));
            }
        } catch (IOException e) {
            return new MigrationOutcome.NotDone("The older files could not be taken over: " + e.getMessage() + ".");
        }
    }

    private boolean usable() {
        return List.of(Location.STATE, Location.DATA).stream().allMatch(at -> locations.describe(at).usable());
    }

    private MigrationPlaces ownFiles() {
        return MigrationPlaces.in(locations.path(Location.STATE), locations.path(Location.DATA));
    }
}
