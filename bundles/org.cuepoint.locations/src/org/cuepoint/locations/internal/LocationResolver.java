package org.cuepoint.locations.internal;

import java.util.Optional;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Reason;

/**
 * Decides where every location should be. Pure: the same input gives the same plan, on every machine. The framework
 * properties it knows are {@value PortableMode#VARIABLE_PROPERTY}, {@value PortableMode#HOME_PROPERTY} and {@value
 * #EXPORTS_PROPERTY}.
 */
final class LocationResolver {

    /** The framework property by which a product or an administrator chooses the folder for exports. */
    static final String EXPORTS_PROPERTY = "cuepoint.exports";

    private final PlatformInput input;

    LocationResolver(PlatformInput input) {
        this.input = input;
    }

    /** The candidates for every location. */
    Plan resolve() {
        Plan.Builder plan = new Plan.Builder(input);
        chosenExports(plan);
        PortableMode portable = new PortableMode(input);
        Optional<Place.At> one = portable.home(plan);
        if (one.isPresent()) {
            portable.addTo(plan, one.get());
            return plan.build();
        }
        Optional<String> home = new Home(input, plan).find();
        if (home.isPresent()) {
            rules(home.get(), plan).addTo(plan);
        } else {
            plan.homeless();
        }
        return plan.build();
    }

    /** Where a folder of the user's own is; empty when the home is not known. */
    Optional<Place.At> userFolder(UserFolder folder) {
        Plan.Builder plan = new Plan.Builder(input);
        Optional<String> home = new Home(input, plan).find();
        return home.isPresent() ? Optional.of(rules(home.get(), plan).userFolder(folder)) : Optional.empty();
    }

    private PlatformRules rules(String home, Plan.Builder notes) {
        if (input.os() == Os.LINUX) {
            return new LinuxRules(input, home, notes);
        }
        return input.os() == Os.WINDOWS ? new WindowsRules(input, home, notes) : new MacRules(input, home);
    }

    private void chosenExports(Plan.Builder plan) {
        Optional<String> chosen = input.property(EXPORTS_PROPERTY);
        if (chosen.isPresent() && input.isPlace(chosen.get())) {
            plan.at(Location.EXPORTS, chosen.get(), new Reason.Preference("property " + EXPORTS_PROPERTY));
        } else if (chosen.isPresent()) {
            plan.ignored("The property " + EXPORTS_PROPERTY + " is \"" + Shown.value(chosen.get())
                    + "\", which is not an absolute path. It is not used.");
        }
    }
}
