package org.cuepoint.locations.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.core.write.ExportsChoice;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.LocationState;
import org.cuepoint.locations.Locations;
import org.cuepoint.locations.Notice;
import org.cuepoint.locations.ResolvedLocation;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The locations of the running application. Does not log: logging itself gets its folder from here, so that a logger
 * used now would start before it is set up. What is worth telling is in the notices.
 */
@Component(service = Locations.class)
public final class LocationsService implements Locations {

    private final Prepared prepared;
    private final Folders folders;
    private final List<Notice> notices;
    private final ChosenExports exports;

    /** Decides and makes the locations of the running system. */
    @Activate
    public LocationsService(BundleContext context, @Reference ApplicationIdentity identity) {
        this(new SystemReader(context::getProperty, identity.folderName()), new ChosenExports(context));
    }

    private LocationsService(SystemReader system, ChosenExports exports) {
        this(system.input(), system, exports);
    }

    private LocationsService(PlatformInput input, SystemReader system, ChosenExports exports) {
        this(new LocationResolver(input).resolve(), new DiskFolders(system.guardRules(input)), input.application(),
                exports);
    }

    LocationsService(Plan plan, Folders folders, String application) {
        this(plan, folders, application, new ChosenExports(Optional::empty));
    }

    LocationsService(Plan plan, Folders folders, String application, ChosenExports exports) {
        this.folders = folders;
        this.exports = exports;
        this.prepared = new Preparation(plan, folders, application).run();
        this.notices = new ArrayList<>(prepared.notices());
        Optional<Notice> ended = InterruptedMigration.end(prepared);
        if (ended.isPresent()) {
            notices.add(ended.get());
        }
    }

    /** Only the reference is taken: who has the choice depends on the locations, and is asked when it is needed. */
    @Reference(service = ExportsChoice.class, cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setExportsChoice(ServiceReference<ExportsChoice> choice) {
        exports.set(choice);
    }

    void unsetExportsChoice(ServiceReference<ExportsChoice> choice) {
        exports.unset(choice);
    }

    private ResolvedLocation resolved(Location location) {
        ResolvedLocation usual = prepared.get(location);
        return location == Location.EXPORTS ? exports.resolve(usual, folders) : usual;
    }

    @Override
    public Path path(Location location) {
        ResolvedLocation resolved = resolved(location);
        if (resolved.usable() && !Files.isDirectory(resolved.path())) {
            // exports are made when first asked for; any other folder was removed since, as the cache may be. When it
            // cannot be made, the write that follows fails with the reason.
            folders.prepare(resolved.path().toString());
        }
        return resolved.path();
    }

    @Override
    public ResolvedLocation describe(Location location) {
        return resolved(location);
    }

    @Override
    public LocationState inspect(Location location) {
        Path path = resolved(location).path();
        Path nearest = nearestExisting(path);
        boolean exists = Files.isDirectory(path);
        boolean readable = exists && Files.isReadable(path);
        boolean writable = nearest != null && Files.isDirectory(nearest) && Files.isWritable(nearest);
        if (nearest == null) {
            return new LocationState(exists, readable, writable, OptionalLong.empty(), path,
                    LocationState.Drive.UNKNOWN);
        }
        return new LocationState(exists, readable, writable, free(nearest), physical(path, nearest),
                DriveProbe.of(nearest));
    }

    private static @Nullable Path nearestExisting(Path path) {
        Path nearest = path;
        while (nearest != null && !Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        return nearest;
    }

    private static OptionalLong free(Path existing) {
        try {
            return OptionalLong.of(Files.getFileStore(existing).getUsableSpace());
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static Path physical(Path path, Path nearest) {
        try {
            return nearest.toRealPath().resolve(nearest.relativize(path));
        } catch (IOException e) {
            return path;
        }
    }

    @Override
    public List<Notice> notices() {
        List<Notice> all = new ArrayList<>(notices);
        Optional<Notice> problem = exports.problem();
        if (problem.isPresent()) {
            all.add(problem.get());
        }
        return all;
    }

    @Override
    public boolean readOnly() {
        return prepared.readOnly();
    }
}
