package org.cuepoint.crash.internal.store;

import org.cuepoint.crash.CrashSettings;
import org.cuepoint.settings.SectionDeclaration;
import org.cuepoint.settings.SettingsContribution;
import org.osgi.service.component.annotations.Component;

/** Makes the settings of crash reports known. */
@Component
public final class CrashSettingsContribution implements SettingsContribution {

    @Override
    public SectionDeclaration<CrashSettings> declaration() {
        return CrashSettings.SECTION;
    }
}
