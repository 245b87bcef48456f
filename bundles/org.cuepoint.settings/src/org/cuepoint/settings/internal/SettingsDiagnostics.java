package org.cuepoint.settings.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cuepoint.core.diagnostics.DiagnosticsSection;
import org.cuepoint.settings.SettingsRegistry;
import org.cuepoint.settings.internal.SettingKeys.Entry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The diagnostics section {@code settings}: the file, and every value with its source; of a secret only whether it is
 * set.
 */
@Component
public final class SettingsDiagnostics implements DiagnosticsSection {

    private final SettingsService settings;
    private final SettingsRegistry registry;

    /** Tells about the settings of these services. */
    @Activate
    public SettingsDiagnostics(@Reference SettingsService settings, @Reference SettingsRegistry registry) {
        this.settings = settings;
        this.registry = registry;
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public Map<String, ?> collect() {
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("file", settings.path());
        Map<String, Object> values = new LinkedHashMap<>();
        for (Entry entry : new SettingKeys(settings, registry).all()) {
            values.put(entry.name(), entry.shown() + " (" + entry.source() + ')');
        }
        section.put("values", values);
        return section;
    }
}
