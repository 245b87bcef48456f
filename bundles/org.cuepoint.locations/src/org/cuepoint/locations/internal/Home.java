package org.cuepoint.locations.internal;

import java.util.Optional;

/**
 * Finds the user's home folder. On Linux and macOS the variable HOME comes first, as the XDG Base Directory
 * specification assumes; on Windows the system's record of users.
 */
final class Home {

    /** Set by macOS for a sandboxed application. */
    static final String CONTAINER_VARIABLE = "APP_SANDBOX_CONTAINER_ID";
    /** What is in the path of every container. */
    static final String CONTAINERS = "/Library/Containers/";

    private final PlatformInput input;
    private final Plan.Builder plan;

    Home(PlatformInput input, Plan.Builder plan) {
        this.input = input;
        this.plan = plan;
    }

    /** The absolute path; empty when nobody knows it. */
    Optional<String> find() {
        boolean windows = input.os() == Os.WINDOWS;
        Optional<String> system = input.isPlace(input.systemHome())
                ? Optional.of(input.systemHome())
                : Optional.empty();
        Optional<String> variable = fromVariable(windows ? "USERPROFILE" : "HOME");
        if (windows) {
            return system.isPresent() ? system : variable;
        }
        if (variable.isPresent() && system.isPresent() && startedBySudoInHomeOf(variable.get(), system.get())) {
            plan.ignored("HOME names " + variable.get()
                    + ", which belongs to the user who called sudo. Files are kept below "
                    + system.get() + " so that they do not end up there with the wrong owner.");
            return system;
        }
        Optional<String> home = variable.isPresent() ? variable : system;
        return home.isPresent() ? Optional.of(inContainer(home.get())) : home;
    }

    private Optional<String> fromVariable(String name) {
        Optional<String> value = input.variable(name);
        if (value.isPresent() && !input.isPlace(value.get())) {
            plan.ignored(
                    name + " is \"" + Shown.value(value.get()) + "\", which is not an absolute path. It is not used.");
            return Optional.empty();
        }
        return value;
    }

    /** With sudo, HOME often stays the caller's: root's files there would lock the caller out later. */
    private boolean startedBySudoInHomeOf(String home, String systemHome) {
        if (input.variable("SUDO_USER").isEmpty() || home.equals(systemHome)
                || input.files().owner(home) != FileLookup.Owner.OTHER) {
            return false;
        }
        FileLookup.Owner own = input.files().owner(systemHome);
        return own == FileLookup.Owner.USER || own == FileLookup.Owner.OPEN;
    }

    /** A sandboxed application of macOS may only write into its container. */
    private String inContainer(String home) {
        Optional<String> container = input.os() == Os.MACOS ? input.variable(CONTAINER_VARIABLE) : Optional.empty();
        if (container.isEmpty() || home.contains(CONTAINERS) || container.get().contains("/")) {
            return home;
        }
        return input.os().paths().join(home, "Library", "Containers", container.get(), "Data");
    }
}
