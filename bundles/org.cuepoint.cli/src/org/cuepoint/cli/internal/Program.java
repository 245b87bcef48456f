package org.cuepoint.cli.internal;

import java.util.Locale;
import org.cuepoint.core.ApplicationIdentity;
import org.jspecify.annotations.Nullable;

/**
 * What the command line calls itself.
 *
 * @param command the word that people type, for example {@code cuepoint}
 * @param title the name shown by {@code --version}
 * @param version the version in OSGi form
 * @param build the build qualifier; empty for a development build
 */
record Program(String command, String title, String version, String build) {

    /** The program of an identity; without one the names are our own and the version is not known. */
    static Program of(@Nullable ApplicationIdentity identity) {
        if (identity == null) {
            return new Program("cuepoint", "CuePoint", "", "");
        }
        return new Program(identity.folderName().toLowerCase(Locale.ROOT), identity.displayName(), identity.version(),
                identity.build());
    }
}
