package org.cuepoint.locations.internal;

import java.nio.file.Path;
import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.core.write.WriteRefusedException;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
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

    private final GuardRules rules;
    private final Locations locations;

    /** Reads the rules of the running system. */
    @Activate
    public StorageGuard(BundleContext context, @Reference ApplicationIdentity identity,
            @Reference Locations locations) {
        this(new SystemReader(context::getProperty, identity.folderName()).guardRules(), locations);
    }

    StorageGuard(GuardRules rules, Locations locations) {
        this.rules = rules;
        this.locations = locations;
    }

    @Override
    public void check(Path target) throws WriteRefusedException {
        // not normalized: what ".." means depends on the links before it
        var forbidden = rules.forbids(target.toAbsolutePath().toString());
        if (forbidden.isPresent()) {
            throw new WriteRefusedException(target, forbidden.get(), locations.describe(Location.EXPORTS).path());
        }
    }
}
