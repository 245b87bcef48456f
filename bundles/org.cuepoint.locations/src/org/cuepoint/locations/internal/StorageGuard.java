package org.cuepoint.locations.internal;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.core.write.WriteRefusedException;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The guard that is asked before every write. It judges the place a path leads to at the time of asking; somebody who
 * swaps a folder for a link between the question and the write is not stopped by it, but by the permissions of the
 * system.
 */
@Component(service = WriteGuard.class)
public final class StorageGuard implements WriteGuard {

    private final Supplier<GuardRules> reader;
    private final Locations locations;
    private @Nullable GuardRules rules; // guarded by this

    /** Reads the rules of the running system when the first question comes: a start that writes nothing needs none. */
    @Activate
    public StorageGuard(BundleContext context, @Reference ApplicationIdentity identity,
            @Reference Locations locations) {
        this(() -> new SystemReader(context::getProperty, identity.folderName()).guardRules(), locations);
    }

    StorageGuard(Supplier<GuardRules> reader, Locations locations) {
        this.reader = reader;
        this.locations = locations;
    }

    private synchronized GuardRules rules() {
        GuardRules known = rules;
        if (known == null) {
            known = reader.get();
            rules = known;
        }
        return known;
    }

    @Override
    public void check(Path target) throws WriteRefusedException {
        // not normalized: what ".." means depends on the links before it
        var forbidden = rules().forbids(target.toAbsolutePath().toString());
        if (forbidden.isPresent()) {
            throw new WriteRefusedException(target, forbidden.get(), locations.describe(Location.EXPORTS).path());
        }
    }
}
