package org.cuepoint.locations;

import java.util.List;
import org.cuepoint.core.write.WriteGuard;
import org.cuepoint.locations.internal.PlannedLocations;

/**
 * Where the files of an application are that cannot start: for a rescue that runs without the framework. Decided by the
 * same rules and, with the same environment and system properties, in the same way. Makes no folder.
 *
 * @param locations where files are
 * @param guard the storage invariants
 * @param home the user's home folder; may be empty
 * @param user the user's name; may be empty
 */
public record LocationsWithoutFramework(Locations locations, WriteGuard guard, String home, String user) {

    /**
     * Decides from the running process.
     *
     * @param application the application's folder name
     */
    public static LocationsWithoutFramework of(String application) {
        PlannedLocations planned = PlannedLocations.of(name -> null, application);
        List<String> home = planned.home();
        return new LocationsWithoutFramework(planned, planned.guard(), home.getFirst(), home.getLast());
    }
}
