package org.cuepoint.catalog.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.cuepoint.locations.Location;
import org.cuepoint.locations.LocationState;
import org.cuepoint.locations.Locations;
import org.cuepoint.locations.Notice;
import org.cuepoint.locations.Reason;
import org.cuepoint.locations.ResolvedLocation;

/** Every location below one folder. */
record FixedLocations(Path folder) implements Locations {

    @Override
    public Path path(Location location) {
        return folder.resolve(location.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public ResolvedLocation describe(Location location) {
        return new ResolvedLocation(location, path(location), new Reason.Convention("a test"), true);
    }

    @Override
    public LocationState inspect(Location location) {
        throw new AssertionError("not asked for");
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
