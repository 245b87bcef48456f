package org.cuepoint.locations.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.LocationState;
import org.cuepoint.locations.Locations;
import org.cuepoint.locations.Notice;
import org.cuepoint.locations.ResolvedLocation;
import org.jspecify.annotations.Nullable;

/**
 * The locations of an application that does not run, by the rules by which it decides. Makes nothing: where an earlier
 * run had to take another folder because the first could not be used, that one is found.
 */
public final class PlannedLocations implements Locations {

    private final Plan plan;
    private final PlatformInput input;
    private final SystemReader system;

    private PlannedLocations(SystemReader system) {
        this.system = system;
        this.input = system.input();
        this.plan = new LocationResolver(input).resolve();
    }

    /**
     * @param properties what the framework would know, before the system properties
     * @param application the application's folder name
     */
    public static PlannedLocations of(Function<String, @Nullable String> properties, String application) {
        return new PlannedLocations(new SystemReader(properties, application));
    }

    /** The storage invariants. */
    public WriteGuard guard() {
        return new StorageGuard(() -> system.guardRules(input), this);
    }

    /** The user's home folder and name, for masking. */
    public List<String> home() {
        return List.of(input.systemHome(), input.user());
    }

    @Override
    public Path path(Location location) {
        for (Place place : plan.places(location)) {
            Path candidate = path(place);
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        return Path.of(plan.path(location));
    }

    private Path path(Place place) {
        return switch (place) {
            case Place.At at -> Path.of(at.path());
            case Place.Under under -> path(under.base()).resolve(under.name());
            case Place.LastResort last -> Path.of(last.root()).resolve(last.name());
        };
    }

    @Override
    public ResolvedLocation describe(Location location) {
        return new ResolvedLocation(location, path(location), plan.reason(location), true);
    }

    @Override
    public LocationState inspect(Location location) {
        Path path = path(location);
        boolean exists = Files.isDirectory(path);
        return new LocationState(exists, exists && Files.isReadable(path), exists && Files.isWritable(path),
                exists ? free(path) : OptionalLong.empty(), path,
                exists ? DriveProbe.of(path) : LocationState.Drive.UNKNOWN);
    }

    private static OptionalLong free(Path folder) {
        try {
            return OptionalLong.of(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public List<Notice> notices() {
        return plan.notices();
    }

    @Override
    public boolean readOnly() {
        return false;
    }
}
