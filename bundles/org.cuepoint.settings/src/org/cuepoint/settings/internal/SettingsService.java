package org.cuepoint.settings.internal;

import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.core.LateService;
import org.cuepoint.core.incident.Breadcrumbs;
import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
import org.cuepoint.settings.Section;
import org.cuepoint.settings.SectionDeclaration;
import org.cuepoint.settings.Settings;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.LoggerFactory;

/** The settings of the running application, kept in one file in the settings location. */
@Component(service = {Settings.class, SettingsService.class})
public final class SettingsService implements Settings {

    /** The file's name in the settings location. */
    static final String FILE = "settings.properties";

    private final SettingsStore store;
    private final ProductDefaults defaults;
    private final SettingsFile file;
    private final Map<String, LiveSection<?>> sections = new ConcurrentHashMap<>();
    private final LateService<Breadcrumbs> breadcrumbs = new LateService<>();
    private final ChangeTrail trail = new ChangeTrail(breadcrumbs);

    /** Reads the file. */
    @Activate
    public SettingsService(BundleContext context, @Reference ApplicationIdentity identity,
            @Reference Locations locations,
            @Reference WriteGuard guard) {
        this(new SettingsFile(() -> locations.path(Location.CONFIG), FILE,
                "Settings of " + identity.displayName()
                        + ". Keys are written as in a product's plugin_customization.ini.",
                guard),
                new EquinoxDefaults(context));
    }

    SettingsService(SettingsFile file, ProductDefaults defaults) {
        this.file = file;
        this.defaults = defaults;
        this.store = new SettingsStore(file, System::nanoTime, SettingsService::warn);
    }

    @Reference(service = Breadcrumbs.class, cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    void setBreadcrumbs(ComponentServiceObjects<Breadcrumbs> service) {
        breadcrumbs.bind(service);
    }

    void unsetBreadcrumbs(ComponentServiceObjects<Breadcrumbs> service) {
        breadcrumbs.unbind(service);
    }

    /** The logger is fetched when it is needed: logging reads its settings before it is set up. */
    private static void warn(String sentence) {
        LoggerFactory.getLogger(SettingsService.class).warn("{}", sentence);
    }

    /** Where the values are kept, as text. */
    String path() {
        return file.path().toString();
    }

    @Override
    @SuppressWarnings("unchecked") // the section was made from this very declaration, so its record type is R
    public <R extends Record> Section<R> section(SectionDeclaration<R> declaration) {
        LiveSection<?> section = sections.computeIfAbsent(declaration.toString(),
                key -> new LiveSection<>(declaration, store, defaults, SettingsService::warn, trail));
        if (section.declaration() != declaration) {
            throw new IllegalArgumentException(
                    "another declaration of the settings section " + declaration + " is in use");
        }
        return (Section<R>) section;
    }
}
