package org.cuepoint.workbench.internal;

import org.cuepoint.settings.SectionDeclaration;
import org.cuepoint.settings.SettingsContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Shows the window's settings on their page, in the command and in the manual. */
@Component(service = SettingsContribution.class)
public final class WorkbenchSettingsContribution implements SettingsContribution {

    /** Created by declarative services. */
    @Activate
    public WorkbenchSettingsContribution() {
        // nothing to refer to
    }

    @Override
    public SectionDeclaration<?> declaration() {
        return WorkbenchSettings.SECTION;
    }
}
