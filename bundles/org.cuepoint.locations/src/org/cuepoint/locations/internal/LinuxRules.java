package org.cuepoint.locations.internal;

import java.util.Optional;
import org.cuepoint.locations.Location;
import org.cuepoint.locations.Reason;

/**
 * The freedesktop.org rules: XDG Base Directory Specification 0.8 and the user-dirs.dirs file of xdg-user-dirs. A
 * relative value is ignored and an empty one is unset, as the specification says; every other value is taken as it is,
 * since a single folder's name may hold spaces and colons.
 */
final class LinuxRules implements PlatformRules {

    private static final String CONVENTION = "XDG Base Directory default";

    private final PlatformInput input;
    private final PathRules paths;
    private final String home;
    private final Plan.Builder notes;

    LinuxRules(PlatformInput input, String home, Plan.Builder notes) {
        this.input = input;
        this.paths = input.os().paths();
        this.home = home;
        this.notes = notes;
    }

    @Override
    public void addTo(Plan.Builder plan) {
        addBase(plan, Location.CONFIG, "XDG_CONFIG_HOME", ".config");
        addBase(plan, Location.DATA, "XDG_DATA_HOME", ".local", "share");
        addBase(plan, Location.STATE, "XDG_STATE_HOME", ".local", "state");
        addBase(plan, Location.CACHE, "XDG_CACHE_HOME", ".cache");
        plan.under(Location.LOGS, Location.STATE, "logs");
        plan.under(Location.CRASHES, Location.STATE, "crashes");
        plan.under(Location.BACKUPS, Location.DATA, "backups");
        Optional<String> runtime = runtimeFolder();
        if (runtime.isPresent()) {
            plan.at(Location.RUNTIME, paths.join(runtime.get(), input.application()),
                    new Reason.Environment("XDG_RUNTIME_DIR"));
        }
        plan.under(Location.RUNTIME, Location.STATE, "runtime");
        Place.At documents = userFolder(UserFolder.DOCUMENTS);
        plan.at(Location.EXPORTS, paths.join(documents.path(), input.application()), documents.reason());
        plan.under(Location.EXPORTS, Location.DATA, "exports");
    }

    private void addBase(Plan.Builder plan, Location location, String variable, String... defaultNames) {
        Optional<String> value = place(variable);
        if (value.isPresent()) {
            plan.at(location, paths.join(value.get(), input.application()), new Reason.Environment(variable));
        }
        plan.at(location, paths.join(paths.join(home, defaultNames), input.application()),
                new Reason.Convention(CONVENTION));
    }

    private Optional<String> place(String variable) {
        Optional<String> value = input.variable(variable);
        if (value.isPresent() && !input.isPlace(value.get())) {
            notes.ignored(variable + " is \"" + Shown.value(value.get())
                    + "\", which is not an absolute path. It is not used, as the XDG specification says.");
            return Optional.empty();
        }
        return value;
    }

    /**
     * The specification demands that the folder belongs to the user and that nobody else has a way into it; what only
     * others can read is let pass, since some sessions are set up so.
     */
    private Optional<String> runtimeFolder() {
        Optional<String> folder = place("XDG_RUNTIME_DIR");
        if (folder.isEmpty()) {
            return folder;
        }
        FileLookup.Owner owner = input.files().owner(folder.get());
        if (owner == FileLookup.Owner.USER) {
            return folder;
        }
        if (owner == FileLookup.Owner.OTHER) {
            return refusedRuntime(folder.get(), "which belongs to somebody else");
        }
        if (owner == FileLookup.Owner.OPEN) {
            return refusedRuntime(folder.get(), "in which other users can write");
        }
        return refusedRuntime(folder.get(),
                owner == FileLookup.Owner.ABSENT ? "which is not there" : "whose owner is not known");
    }

    private Optional<String> refusedRuntime(String folder, String because) {
        notes.ignored("XDG_RUNTIME_DIR names " + Shown.value(folder) + ", " + because + ". It is not used.");
        return Optional.empty();
    }

    @Override
    public Place.At userFolder(UserFolder folder) {
        String configFolder = place("XDG_CONFIG_HOME").orElse(paths.join(home, ".config"));
        Optional<String> text = input.files().text(paths.join(configFolder, "user-dirs.dirs"));
        Optional<String> fromFile = text.isPresent()
                ? UserDirsFile.folder(text.get(), folder.key(), home)
                : Optional.empty();
        if (fromFile.isPresent() && input.isPlace(fromFile.get())) {
            return new Place.At(fromFile.get(), new Reason.UserDirs(folder.key()));
        }
        Optional<String> value = place(folder.key());
        return value.isPresent()
                ? new Place.At(value.get(), new Reason.Environment(folder.key()))
                : new Place.At(paths.join(home, folder.folderName()),
                        new Reason.Convention("default folder " + folder.folderName()));
    }
}
