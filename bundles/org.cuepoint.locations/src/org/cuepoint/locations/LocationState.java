package org.cuepoint.locations;

import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * How a location is at this moment.
 *
 * @param exists whether the folder is there
 * @param readable whether it can be listed
 * @param writable whether files can be made in it; for a folder that is not there yet, whether it can be made
 * @param freeBytes bytes that this user may still write there; empty when the system does not say
 * @param physical the path with symbolic links and redirections resolved; the plain path when it is not there
 * @param drive what kind of drive it is on
 */
public record LocationState(boolean exists, boolean readable, boolean writable, OptionalLong freeBytes, Path physical,
        Drive drive) {

    /** The kind of drive a folder is on, as far as the system says. */
    public enum Drive {
        /** Built into this machine, as far as known. */
        LOCAL,
        /** Reached over a network; slow or absent at times. */
        NETWORK,
        /** May be pulled out while in use. */
        REMOVABLE,
        /** In memory; gone after a restart of the machine. */
        MEMORY,
        /** The system does not say. */
        UNKNOWN
    }
}
