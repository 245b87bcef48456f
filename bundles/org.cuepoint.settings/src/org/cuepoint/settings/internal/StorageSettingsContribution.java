package org.cuepoint.settings.internal;

import org.cuepoint.settings.SectionDeclaration;
import org.cuepoint.settings.SettingsContribution;
import org.cuepoint.settings.StorageSettings;
import org.osgi.service.component.annotations.Component;

/** Makes the settings of storage known. */
@Component
public final class StorageSettingsContribution implements SettingsContribution {

    @Override
    public SectionDeclaration<StorageSettings> declaration() {
        return StorageSettings.SECTION;
    }
}
