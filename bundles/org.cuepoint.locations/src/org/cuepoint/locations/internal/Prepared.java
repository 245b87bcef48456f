package org.cuepoint.locations.internal;

import java.util.List;
import java.util.Map;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Notice;
import org.cuepoint.locations.ResolvedLocation;

/**
 * The locations as they were made.
 *
 * @param locations one for every location
 * @param notices what the user should be told
 * @param readOnly whether nothing can be written at all
 */
record Prepared(Map<Location, ResolvedLocation> locations, List<Notice> notices, boolean readOnly) {

    Prepared {
        locations = Map.copyOf(locations);
        notices = List.copyOf(notices);
    }

    ResolvedLocation get(Location location) {
        ResolvedLocation resolved = locations.get(location);
        if (resolved == null) {
            throw new IllegalStateException("not prepared: " + location);
        }
        return resolved;
    }
}
