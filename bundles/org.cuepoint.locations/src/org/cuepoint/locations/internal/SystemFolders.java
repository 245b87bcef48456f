package org.cuepoint.locations.internal;

import java.util.Optional;

/**
 * The system's own answer for folders with a well-known role. One method, so that tests and platforms without it
 * replace it.
 */
@FunctionalInterface
interface SystemFolders {

    /** Knows nothing. */
    SystemFolders NONE = name -> Optional.empty();

    /**
     * The folder's present path, redirection followed.
     *
     * @param name {@code RoamingAppData}, {@code LocalAppData}, {@code Documents} or {@code Downloads}
     * @return empty when the system does not answer
     */
    Optional<String> path(String name);
}
