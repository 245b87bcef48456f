package org.cuepoint.crash.internal.capture;

import static org.osgi.service.component.annotations.ReferenceCardinality.MULTIPLE;
import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.core.incident.RecentLines;
import org.cuepoint.core.incident.RunningOperations;
import org.cuepoint.crash.internal.report.Groups;
import org.cuepoint.crash.internal.report.ReportFiles;
import org.cuepoint.crash.internal.report.ReportMaker;
import org.cuepoint.crash.internal.report.Reporter;
import org.cuepoint.crash.internal.report.Surroundings;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
import org.cuepoint.redaction.Redactor;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.settings.Section;
import org.cuepoint.settings.SectionDeclaration;
import org.cuepoint.settings.Setting;
import org.cuepoint.settings.Settings;
import org.cuepoint.settings.SettingsRegistry;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What reports are made of. Services that the start does not need are asked for when the first report is made. */
@Component(service = Environment.class)
public final class Environment {

    private final ApplicationIdentity identity;
    private final BundleNames bundles;
    private final Path folder;
    private final Redactor redactor;
    private final ComponentServiceObjects<SafeFiles> files;
    private final ComponentServiceObjects<SettingsRegistry> registry;
    private final ComponentServiceObjects<Settings> settings;
    private final Groups groups;
    private final List<RunningOperations> operations = new CopyOnWriteArrayList<>();
    private volatile @Nullable RecentLines lines;

    /**
     * @param context the framework
     * @param identity who the application is
     * @param locations where reports go
     * @param redactor masks them
     * @param files writes them
     * @param settings the values that they tell
     * @param registry the settings that there are
     * @param groups tells reports of the same failure
     */
    @Activate
    public Environment(BundleContext context, @Reference ApplicationIdentity identity, @Reference Locations locations,
            @Reference Redactor redactor, @Reference ComponentServiceObjects<SafeFiles> files,
            @Reference ComponentServiceObjects<Settings> settings,
            @Reference ComponentServiceObjects<SettingsRegistry> registry, @Reference Groups groups) {
        this.identity = identity;
        this.bundles = new BundleNames(context);
        this.folder = locations.path(Location.CRASHES);
        this.redactor = redactor;
        this.files = files;
        this.settings = settings;
        this.registry = registry;
        this.groups = groups;
    }

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    void setLines(RecentLines present) {
        lines = present;
    }

    void unsetLines(RecentLines gone) {
        if (lines == gone) {
            lines = null;
        }
    }

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    void addOperations(RunningOperations running) {
        operations.add(running);
    }

    void removeOperations(RunningOperations running) {
        operations.remove(running);
    }

    /** What makes reports here. */
    Reporter reporter(Trail trail, Clock clock, ZoneId zone) {
        return new Reporter(new ReportMaker(new Around(trail), redactor), new ReportFiles(folder, zone),
                files::getService, groups, clock);
    }

    private final class Around implements Surroundings {

        private final Trail trail;

        Around(Trail trail) {
            this.trail = trail;
        }

        @Override
        public Map<String, Object> application() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("name", identity.displayName());
            tree.put("version", identity.version());
            tree.put("build", identity.build());
            tree.put("session", identity.sessionId());
            tree.put("process", ProcessHandle.current().pid());
            tree.put("development", identity.development());
            tree.put("bundles", bundles.tree());
            return tree;
        }

        @Override
        public List<String> log() {
            RecentLines present = lines;
            return present == null ? List.of() : present.recent();
        }

        @Override
        public List<Map<String, Object>> breadcrumbs() {
            return trail.tree();
        }

        @Override
        public List<String> operations() {
            List<String> all = new ArrayList<>();
            operations.forEach(running -> all.addAll(running.running()));
            return all;
        }

        @Override
        public Map<String, Object> settings() {
            Map<String, Object> tree = new LinkedHashMap<>();
            for (SectionDeclaration<?> declaration : registry.getService().declarations()) {
                Section<?> section = settings.getService().section(declaration);
                for (Setting setting : declaration.settings()) {
                    String value = section.text(setting.id());
                    tree.put(declaration.id() + '.' + setting.id(),
                            !setting.secret() ? value : value.isEmpty() ? "(not set)" : "(set)");
                }
            }
            return tree;
        }

        @Override
        public Path folder() {
            return folder;
        }

        @Override
        public String bundleOf(String className) {
            return bundles.of(className);
        }
    }
}
