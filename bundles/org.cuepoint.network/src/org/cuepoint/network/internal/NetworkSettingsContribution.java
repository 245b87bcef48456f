package org.cuepoint.network.internal;

import org.cuepoint.settings.SectionDeclaration;
import org.cuepoint.settings.SettingsContribution;
import org.osgi.service.component.annotations.Component;

/** Makes the network's settings known. */
@Component
public final class NetworkSettingsContribution implements SettingsContribution {

    @Override
    public SectionDeclaration<NetworkSettings> declaration() {
        return NetworkSettings.SECTION;
    }
}
