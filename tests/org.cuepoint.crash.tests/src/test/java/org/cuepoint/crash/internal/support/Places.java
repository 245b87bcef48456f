package org.cuepoint.crash.internal.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.LocationState;
import org.cuepoint.locations.Locations;
import org.cuepoint.locations.Notice;
import org.cuepoint.locations.Reason;
import org.cuepoint.locations.ResolvedLocation;

/** Locations below one folder of a test. */
record Places(Path root) implements Locations {

    @Override
    public Path path(Location location) {
        try {
            return Files.createDirectories(root.resolve(location.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ResolvedLocation describe(Location location) {
        return new ResolvedLocation(location, root.resolve(location.id()), new Reason.Convention("a test"), true);
    }

    @Override
    public LocationState inspect(Location location) {
        return new LocationState(true, true, true, OptionalLong.of(1), root.resolve(location.id()),
                LocationState.Drive.LOCAL);
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
