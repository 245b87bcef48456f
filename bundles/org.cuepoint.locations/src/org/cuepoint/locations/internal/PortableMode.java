package org.cuepoint.locations.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Reason;

/**
 * Portable mode puts everything below one folder. It is switched on, in this order, by an environment variable
 * ({@code CUEPOINT_HOME} for CuePoint; a product of another name has none unless it names one in the framework property
 * {@code cuepoint.home.variable}, so that two products never share a folder by accident), by the framework property
 * {@code cuepoint.home}, or by a file called {@code portable} beside the installation folder or the application bundle.
 */
final class PortableMode {

    /** The framework property that names the environment variable. */
    static final String VARIABLE_PROPERTY = "cuepoint.home.variable";
    /** The framework property that names the folder. */
    static final String HOME_PROPERTY = "cuepoint.home";
    /** The marker file's name. */
    static final String MARKER = "portable";

    private static final String OWN_APPLICATION = "CuePoint";
    private static final String OWN_VARIABLE = "CUEPOINT_HOME";

    private final PlatformInput input;
    private final PathRules paths;

    PortableMode(PlatformInput input) {
        this.input = input;
        this.paths = input.os().paths();
    }

    /** The one folder with what switched portable mode on; empty when it is off. */
    Optional<Place.At> home(Plan.Builder notes) {
        String variable = input.property(VARIABLE_PROPERTY)
                .orElse(OWN_APPLICATION.equals(input.application()) ? OWN_VARIABLE : "");
        Optional<Place.At> home = given("environment variable " + variable, input.variable(variable), notes);
        if (home.isEmpty()) {
            home = given("property " + HOME_PROPERTY, input.property(HOME_PROPERTY), notes);
        }
        return home.isPresent() ? home : marked();
    }

    /**
     * A folder named on purpose; a relative one is below the working folder, since ignoring it would write to the real
     * home.
     */
    private Optional<Place.At> given(String by, Optional<String> value, Plan.Builder notes) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String path = value.get();
        if (!paths.absolute(path)) {
            Optional<TextPath> below = TextPath.parse(paths, paths.join(input.workingFolder(), path));
            path = below.isPresent() ? below.get().toString() : path;
        }
        if (!input.isPlace(path)) {
            notes.ignored("The " + by + " is \"" + Shown.value(value.get())
                    + "\", which cannot be a folder. It is not used.");
            return Optional.empty();
        }
        return Optional.of(new Place.At(path, new Reason.Portable(by)));
    }

    private Optional<Place.At> marked() {
        Optional<String> folder = input.isPlace(input.installArea())
                ? besideInstallation(input.installArea())
                : Optional.empty();
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        String marker = paths.join(folder.get(), MARKER);
        return input.files().isFile(marker)
                ? Optional.of(new Place.At(paths.join(folder.get(), input.application() + "-portable"),
                        new Reason.Portable("marker file " + marker)))
                : Optional.empty();
    }

    /** The folder that holds the installation; on macOS the one that holds the outermost application bundle. */
    private Optional<String> besideInstallation(String install) {
        Optional<TextPath> path = TextPath.parse(paths, install);
        if (path.isPresent() && input.os() == Os.MACOS) {
            List<String> names = path.get().names();
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).toLowerCase(Locale.ROOT).endsWith(".app")) {
                    return Optional.of(new TextPath(paths, path.get().root(), names.subList(0, i)).toString());
                }
            }
        }
        return paths.parent(install);
    }

    /** Adds every location below the one folder. */
    void addTo(Plan.Builder plan, Place.At home) {
        for (Location location : Location.values()) {
            if (location != Location.TEMP) {
                plan.at(location, paths.join(home.path(), location.id()), home.reason());
            }
        }
    }
}
