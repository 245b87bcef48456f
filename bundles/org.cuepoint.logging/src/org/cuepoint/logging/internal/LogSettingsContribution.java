package org.cuepoint.logging.internal;

import org.cuepoint.logging.LogSettings;
import org.cuepoint.settings.SectionDeclaration;
import org.cuepoint.settings.SettingsContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Shows the log's settings on their page, in the command and in the manual. */
@Component(service = SettingsContribution.class)
public final class LogSettingsContribution implements SettingsContribution {

    /** Created by declarative services. */
    @Activate
    public LogSettingsContribution() {
        // nothing to refer to
    }

    @Override
    public SectionDeclaration<?> declaration() {
        return LogSettings.DECLARATION;
    }
}
