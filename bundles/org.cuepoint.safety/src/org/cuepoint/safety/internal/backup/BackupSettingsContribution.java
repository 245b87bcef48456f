package org.cuepoint.safety.internal.backup;

import org.cuepoint.settings.SectionDeclaration;
import org.cuepoint.settings.SettingsContribution;
import org.osgi.service.component.annotations.Component;

/** Makes the settings of backups known. */
@Component
public final class BackupSettingsContribution implements SettingsContribution {

    @Override
    public SectionDeclaration<BackupSettings> declaration() {
        return BackupSettings.SECTION;
    }
}
