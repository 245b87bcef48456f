package org.cuepoint.locations.internal;

import java.util.List;
import java.util.Optional;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Reason;

/**
 * The Windows rules: known folders, so that redirection by the administrator or OneDrive is followed; the environment
 * when the system does not answer; the usual places in the profile when that is not set either.
 */
final class WindowsRules implements PlatformRules {

    private static final String CONVENTION = "default folder in the profile";

    private final PlatformInput input;
    private final PathRules paths;
    private final String home;
    private final Plan.Builder notes;

    WindowsRules(PlatformInput input, String home, Plan.Builder notes) {
        this.input = input;
        this.paths = input.os().paths();
        this.home = home;
        this.notes = notes;
    }

    @Override
    public void addTo(Plan.Builder plan) {
        String application = input.application();
        for (Place.At roaming : candidates("RoamingAppData", "APPDATA", "AppData", "Roaming")) {
            plan.at(Location.CONFIG, paths.join(roaming.path(), application, "config"), roaming.reason());
        }
        for (Place.At local : candidates("LocalAppData", "LOCALAPPDATA", "AppData", "Local")) {
            plan.at(Location.DATA, paths.join(local.path(), application), local.reason());
            plan.at(Location.CACHE, paths.join(local.path(), application, "Cache"), local.reason());
            plan.at(Location.LOGS, paths.join(local.path(), application, "Logs"), local.reason());
        }
        plan.under(Location.STATE, Location.DATA, "State");
        plan.under(Location.CRASHES, Location.DATA, "Crashes");
        plan.under(Location.BACKUPS, Location.DATA, "Backups");
        plan.under(Location.RUNTIME, Location.DATA, "Runtime");
        plan.under(Location.TEMP, Location.CACHE, "Temp");
        Place.At documents = userFolder(UserFolder.DOCUMENTS);
        plan.at(Location.EXPORTS, paths.join(documents.path(), application), documents.reason());
        plan.under(Location.EXPORTS, Location.DATA, "Exports");
    }

    /** The best answer first, then the profile's usual place for when that cannot be written. */
    private List<Place.At> candidates(String known, String variable, String... defaultNames) {
        Place.At usual = new Place.At(paths.join(home, defaultNames), new Reason.Convention(CONVENTION));
        Optional<Place.At> answer = known(known);
        Optional<Place.At> best = answer.isPresent() ? answer : fromVariable(variable);
        return best.isPresent() ? List.of(best.get(), usual) : List.of(usual);
    }

    private Optional<Place.At> known(String name) {
        Optional<String> path = input.files().knownFolder(name);
        return path.isPresent() && input.isPlace(path.get())
                ? Optional.of(new Place.At(path.get(), new Reason.KnownFolder(name)))
                : Optional.empty();
    }

    private Optional<Place.At> fromVariable(String variable) {
        Optional<String> value = input.variable(variable);
        if (value.isPresent() && !input.isPlace(value.get())) {
            notes.ignored(variable + " is \"" + Shown.value(value.get())
                    + "\", which is not an absolute path. It is not used.");
            return Optional.empty();
        }
        return value.isPresent()
                ? Optional.of(new Place.At(value.get(), new Reason.Environment(variable)))
                : Optional.empty();
    }

    @Override
    public Place.At userFolder(UserFolder folder) {
        return known(folder.folderName())
                .orElse(new Place.At(paths.join(home, folder.folderName()), new Reason.Convention(CONVENTION)));
    }
}
