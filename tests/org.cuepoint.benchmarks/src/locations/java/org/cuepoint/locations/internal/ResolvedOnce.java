package org.cuepoint.locations.internal;

import java.util.function.Function;
import org.cuepoint.benchmarks.Resolving;
import org.cuepoint.locations.Location;

/**
 * All ten locations of CuePoint with their reasons, as the product finds them at its start; stands in this package to call
 * what the service calls. Gives the system properties itself, without a lambda of its own in the measured time.
 */
public final class ResolvedOnce implements Resolving, Function<String, String> {

    @Override
    public int resolve() {
        Plan plan = new LocationResolver(new SystemReader(this, "CuePoint").input()).resolve();
        int letters = 0;
        for (Location location : Location.values()) {
            letters += plan.path(location).length() + plan.reason(location).text().length();
        }
        return letters;
    }

    @Override
    public String apply(String name) {
        return System.getProperty(name);
    }
}
