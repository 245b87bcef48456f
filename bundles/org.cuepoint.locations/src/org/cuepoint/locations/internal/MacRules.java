package org.cuepoint.locations.internal;

import org.cuepoint.locations.Location;
import org.cuepoint.locations.Reason;

/**
 * The macOS rules: Apple's File System Programming Guide, "macOS Library Directory Details". Settings stand below
 * Application Support and never in Preferences, which belongs to the system's defaults database. XDG variables mean
 * nothing here, even when Homebrew or a shell set them.
 */
final class MacRules implements PlatformRules {

    private static final String CONVENTION = "macOS standard folder";
    private static final String LIBRARY = "Library";

    private final PlatformInput input;
    private final PathRules paths;
    private final String home;

    MacRules(PlatformInput input, String home) {
        this.input = input;
        this.paths = input.os().paths();
        this.home = home;
    }

    @Override
    public void addTo(Plan.Builder plan) {
        String application = input.application();
        String support = paths.join(home, LIBRARY, "Application Support", application);
        plan.at(Location.CONFIG, paths.join(support, "config"), reason());
        plan.at(Location.DATA, support, reason());
        plan.at(Location.CACHE, paths.join(home, LIBRARY, "Caches", application), reason());
        plan.at(Location.LOGS, paths.join(home, LIBRARY, "Logs", application), reason());
        plan.under(Location.STATE, Location.DATA, "state");
        plan.under(Location.CRASHES, Location.DATA, "crashes");
        plan.under(Location.BACKUPS, Location.DATA, "backups");
        plan.under(Location.RUNTIME, Location.DATA, "runtime");
        Place.At documents = userFolder(UserFolder.DOCUMENTS);
        plan.at(Location.EXPORTS, paths.join(documents.path(), application), documents.reason());
        plan.under(Location.EXPORTS, Location.DATA, "exports");
    }

    private Reason reason() {
        boolean sandbox = home.contains(Home.CONTAINERS) && input.variable(Home.CONTAINER_VARIABLE).isPresent();
        return sandbox ? new Reason.Environment(Home.CONTAINER_VARIABLE) : new Reason.Convention(CONVENTION);
    }

    @Override
    public Place.At userFolder(UserFolder folder) {
        return new Place.At(paths.join(home, folder.folderName()), reason());
    }
}
