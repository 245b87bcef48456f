package org.cuepoint.locations.internal;

import java.util.List;
import org.cuepoint.core.diagnostics.StartNotices;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Locations;
import org.cuepoint.locations.Notice;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where files are kept when it is not where the user would look for them, and what is not kept at all. */
@Component
public final class LocationNotices implements StartNotices {

    private final Locations locations;

    /** @param locations what to tell about */
    @Activate
    public LocationNotices(@Reference Locations locations) {
        this.locations = locations;
    }

    @Override
    public List<String> sentences() {
        locations.describe(Location.EXPORTS); // so that it is noticed when the chosen folder cannot be used
        return locations.notices().stream().filter(notice -> notice.kind() != Notice.Kind.IGNORED).map(Notice::sentence)
                .toList();
    }
}
