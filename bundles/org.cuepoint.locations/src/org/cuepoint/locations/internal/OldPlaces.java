package org.cuepoint.locations.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuepoint.locations.Location;

/**
 * Where older versions kept files on each platform. Pure: the same input gives the same list, on every machine.
 * <p>
 * CuePoint in Python kept {@code config.yaml} in {@code ~/.cuepoint} first, then in Qt's AppConfigLocation with or without
 * the application's name in it; its data in AppLocalDataLocation, earlier in a folder {@code data}; its result files in
 * {@code Documents/CuePoint_Output}. Its caches are not taken over, and result files that stand among other downloads
 * are the user's own.
 */
final class OldPlaces {

    /** The folder below a location that holds what is taken over from the version in Python. */
    static final String BELOW = "older";
    /** Its settings. */
    static final String SETTINGS = "config.yaml";

    private static final String NAME = "CuePoint";

    private final PlatformInput input;
    private final PathRules paths;
    private final Plan plan;
    private final Map<String, OldPlace> found = new LinkedHashMap<>();

    /**
     * @param input the machine
     * @param plan where the locations are now
     */
    OldPlaces(PlatformInput input, Plan plan) {
        this.input = input;
        this.paths = input.os().paths();
        this.plan = plan;
    }

    /** The places that may hold something, whether they exist or not; none in portable mode, which is apart on purpose. */
    List<OldPlace> list() {
        Plan.Builder notes = new Plan.Builder(input);
        if (new PortableMode(input).home(notes).isPresent()) {
            return List.of();
        }
        moved(Location.CONFIG);
        moved(Location.DATA);
        movedRuns();
        Optional<String> home = new Home(input, notes).find();
        if (home.isPresent() && NAME.equals(input.application())) {
            python(home.get());
        }
        return new ArrayList<>(found.values());
    }

    /** What is there when a variable that names another place is set later, or a place could not be used for a time. */
    private void moved(Location location) {
        String now = plan.path(location);
        for (Place place : plan.places(location)) {
            String other = switch (place) {
                case Place.At at -> at.path();
                case Place.LastResort last -> paths.join(last.root(), last.name());
                case Place.Under under -> now;
            };
            if (!other.equals(now)) {
                add(OldPlace.whole(other, location, ""));
            }
        }
    }

    /** Of the state only what a run can be continued with. */
    private void movedRuns() {
        for (Place place : plan.places(Location.STATE)) {
            if (place instanceof Place.At at && !at.path().equals(plan.path(Location.STATE))) {
                add(OldPlace.parts(at.path(), Location.STATE, "", "runs"));
            }
        }
    }

    private void python(String home) {
        add(OldPlace.whole(paths.join(home, ".cuepoint"), Location.CONFIG, BELOW));
        switch (input.os()) {
            case LINUX -> linux(home);
            case MACOS -> mac(home);
            case WINDOWS -> windows(home);
            default -> throw new IllegalStateException("unknown system " + input.os());
        }
        Optional<Place.At> documents = new LocationResolver(input).userFolder(UserFolder.DOCUMENTS);
        if (documents.isPresent()) {
            add(OldPlace.whole(paths.join(documents.get().path(), "CuePoint_Output"), Location.EXPORTS, ""));
        }
    }

    private void linux(String home) {
        String base = paths.join(home, ".config");
        Optional<String> variable = input.variable("XDG_CONFIG_HOME");
        for (String config : List.of(variable.isPresent() && input.isPlace(variable.get()) ? variable.get() : base,
                base)) {
            add(OldPlace.parts(paths.join(config, NAME), Location.CONFIG, BELOW, SETTINGS));
            add(OldPlace.whole(paths.join(config, NAME, NAME), Location.CONFIG, BELOW));
        }
    }

    private void mac(String home) {
        String support = paths.join(home, "Library", "Application Support", NAME);
        add(OldPlace.parts(support, Location.CONFIG, BELOW, SETTINGS));
        add(OldPlace.whole(paths.join(support, "data"), Location.DATA, BELOW));
        add(OldPlace.whole(paths.join(home, "Library", "Preferences", NAME, NAME), Location.CONFIG, BELOW));
    }

    private void windows(String home) {
        String roaming = input.variable("APPDATA").filter(input::isPlace)
                .orElse(paths.join(home, "AppData", "Roaming"));
        String local = input.variable("LOCALAPPDATA").filter(input::isPlace)
                .orElse(paths.join(home, "AppData", "Local"));
        add(OldPlace.parts(paths.join(roaming, NAME), Location.CONFIG, BELOW, SETTINGS));
        add(OldPlace.whole(paths.join(roaming, NAME, "data"), Location.DATA, BELOW));
        add(OldPlace.whole(paths.join(local, NAME, NAME), Location.CONFIG, BELOW));
    }

    /** What lies in a folder that is taken over as a whole is not taken over twice. */
    private void add(OldPlace place) {
        for (OldPlace other : found.values()) {
            boolean inside = place.from().startsWith(other.from() + paths.separator());
            if (inside && other.only().isEmpty() && other.rename()) {
                return;
            }
        }
        found.putIfAbsent(place.from(), place);
    }

    /** The folders of a home that the user names, laid out as portable mode lays them out. It stays as it is. */
    List<OldPlace> in(String olderHome) {
        List<OldPlace> places = new ArrayList<>();
        for (Location location : List.of(Location.CONFIG, Location.DATA, Location.CRASHES, Location.BACKUPS,
                Location.EXPORTS)) {
            places.add(new OldPlace(paths.join(olderHome, location.id()), location, "", List.of(), false));
        }
        places.add(OldPlace.parts(paths.join(olderHome, Location.STATE.id()), Location.STATE, "", "runs"));
        return places;
    }
}
