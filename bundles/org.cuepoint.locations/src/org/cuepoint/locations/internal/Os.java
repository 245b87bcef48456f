package org.cuepoint.locations.internal;

import java.util.Locale;

/** The families of operating systems whose rules differ. */
enum Os {
    /** Linux and every other Unix but macOS: the freedesktop.org rules. */
    LINUX(PathRules.POSIX, false),
    /** Windows. */
    WINDOWS(PathRules.WINDOWS, true),
    /** macOS. */
    MACOS(PathRules.POSIX, true);

    private final PathRules paths;
    private final boolean foldsCase;

    Os(PathRules paths, boolean foldsCase) {
        this.paths = paths;
        this.foldsCase = foldsCase;
    }

    /** The family for a value of the system property {@code os.name}. */
    static Os named(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        return name.startsWith("mac") || name.startsWith("darwin") ? MACOS : LINUX;
    }

    /** How paths are written. */
    PathRules paths() {
        return paths;
    }

    /** Whether names that differ only in case usually name the same file. */
    boolean foldsCase() {
        return foldsCase;
    }
}
