package org.cuepoint.locations;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the application's files live. Decided once at start from the environment, a marker file and the configuration;
 * the answers do not change while the application runs, but for {@link Location#EXPORTS}, which follows what the user
 * chooses in the settings. Thread-safe.
 */
public interface Locations {

    /**
     * The folder of a location. It exists when this returns, unless {@link ResolvedLocation#usable()} is {@code false}
     * or somebody removed it since and it cannot be made again.
     */
    Path path(Location location);

    /**
     * The folder with the reason for it; makes nothing. For {@link Location#EXPORTS} it asks the disk whether the chosen
     * folder can be used, which may take as long as a slow drive takes.
     */
    ResolvedLocation describe(Location location);

    /** How the folder is right now: looks at the disk and may take as long as a slow drive takes; makes nothing. */
    LocationState inspect(Location location);

    /**
     * What the user should be told, in the order it was noticed; empty when all went well. Asks the disk nothing: what is
     * wrong with the folder chosen for exports is noticed when that location is asked for.
     */
    List<Notice> notices();

    /** Whether nothing can be written at all, so that the application runs without saving. */
    boolean readOnly();

    /**
     * A file or folder of that name directly in a location. Nothing but the location itself is made.
     *
     * @param name one plain name
     * @throws IllegalArgumentException when the name is empty, has a separator in it or is {@code .} or {@code ..}
     */
    default Path file(Location location, String name) {
        if (name.isEmpty() || ".".equals(name) || "..".equals(name) || name.indexOf('/') >= 0 || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not a plain file name: \"" + name + '"');
        }
        return path(location).resolve(name);
    }
}
