package org.cuepoint.logging.internal;

import java.nio.file.Path;
import java.util.List;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.LocationState;
import org.cuepoint.locations.Locations;
import org.cuepoint.locations.Notice;
import org.cuepoint.locations.Reason;
import org.cuepoint.locations.ResolvedLocation;

/** All locations below one folder. */
record FakeLocations(Path root) implements Locations {

    @Override
    public Path path(Location location) {
        return root.resolve(location.id());
    }

    @Override
    public ResolvedLocation describe(Location location) {
        return new ResolvedLocation(location, path(location), new Reason.Environment("TEST"), true);
    }

    @Override
    public LocationState inspect(Location location) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Notice> notices() {
        return List.of();
    }

    @Override
    public boolean readOnly() {
        return false;
    }
}
