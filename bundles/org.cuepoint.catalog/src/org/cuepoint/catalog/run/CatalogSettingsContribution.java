package org.cuepoint.catalog.run;

import org.cuepoint.settings.SectionDeclaration;
import org.cuepoint.settings.SettingsContribution;
import org.osgi.service.component.annotations.Component;

/** Shows the settings of matching on a page and on the command line. */
@Component
public final class CatalogSettingsContribution implements SettingsContribution {

    @Override
    public SectionDeclaration<?> declaration() {
        return CatalogSettings.SECTION;
    }
}
