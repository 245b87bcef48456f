package org.cuepoint.settings.internal;

import java.util.Optional;
import org.cuepoint.core.write.ExportsChoice;
import org.cuepoint.settings.Section;
import org.cuepoint.settings.Settings;
import org.cuepoint.settings.StorageSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the locations which folder the user chose for exports. */
@Component
public final class ChosenExports implements ExportsChoice {

    private final Section<StorageSettings> section;

    /** @param settings hold the choice */
    @Activate
    public ChosenExports(@Reference Settings settings) {
        this.section = settings.section(StorageSettings.SECTION);
    }

    @Override
    public Optional<String> folder() {
        String folder = section.get().exports();
        return folder.isEmpty() ? Optional.empty() : Optional.of(folder);
    }
}
