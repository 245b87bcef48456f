package org.cuepoint.benchmarks;

import dev.dirs.ProjectDirectories;

/** The six project folders of dev.dirs:directories. */
final class Directories implements Resolving {

    @Override
    public int resolve() {
        ProjectDirectories found = ProjectDirectories.from("org", "cuepoint", "CuePoint");
        return found.configDir.length() + found.dataDir.length() + found.dataLocalDir.length()
                + found.cacheDir.length() + found.preferenceDir.length()
                + (found.runtimeDir == null ? 0 : found.runtimeDir.length());
    }
}
