package org.cuepoint.crash.internal.support;

import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.core.diagnostics.DiagnosticsSection;
import org.cuepoint.core.diagnostics.RecentRuns;
import org.cuepoint.crash.support.SupportBundles;
import org.cuepoint.locations.Locations;
import org.cuepoint.redaction.Redactor;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.StorageException;
import org.cuepoint.settings.Settings;
import org.cuepoint.settings.SettingsRegistry;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Support bundles of the running application. Sections and runs are only created when one is made. */
@Component(service = SupportBundles.class)
public final class SupportBundlesService implements SupportBundles {

    private final SupportBundles maker;

    /** Built by declarative services. */
    @Activate
    public SupportBundlesService(@Reference SafeFiles files, @Reference Redactor redactor,
            @Reference Locations locations, @Reference Settings settings, @Reference SettingsRegistry registry,
            @Reference ApplicationIdentity identity,
            @Reference(policyOption = GREEDY) List<ComponentServiceObjects<DiagnosticsSection>> sections,
            @Reference(policyOption = GREEDY) List<ComponentServiceObjects<RecentRuns>> runs) {
        BundleInput.About about = new BundleInput.About(identity.folderName(), identity.displayName(),
                identity.version(), identity.sessionId());
        this.maker = new BundleMaker(new BundleInput(redactor, locations, about, suppliers(sections),
                new SettingsTree(settings, registry), suppliers(runs), Clock.systemDefaultZone()), files);
    }

    private static <T> List<Supplier<T>> suppliers(List<ComponentServiceObjects<T>> services) {
        List<Supplier<T>> suppliers = new ArrayList<>();
        services.forEach(service -> suppliers.add(service::getService));
        return suppliers;
    }

    @Override
    public List<Part> parts() {
        return maker.parts();
    }

    @Override
    public String preview(String entry) throws StorageException {
        return maker.preview(entry);
    }

    @Override
    public Path proposedFile() {
        return maker.proposedFile();
    }

    @Override
    public Optional<Result> create(Path file, Set<String> without, Progress progress)
            throws StorageException, InterruptedException {
        return maker.create(file, without, progress);
    }
}
