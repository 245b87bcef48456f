package org.cuepoint.locations.internal;

import org.cuepoint.locations.Location;
import org.cuepoint.locations.Reason;

/** A candidate for a location. */
sealed interface Place {

    /**
     * A folder of its own.
     *
     * @param path its absolute path
     * @param reason why it is a candidate
     */
    record At(String path, Reason reason) implements Place {
    }

    /**
     * A folder that follows another location, wherever that ends up.
     *
     * @param base the other location
     * @param name the folder's name in it
     */
    record Under(Location base, String name) implements Place {
    }

    /**
     * A folder in the system's folder for temporary files, which other users can write to: nobody else may own it.
     *
     * @param root the application's folder there
     * @param name the folder's name in it
     */
    record LastResort(String root, String name) implements Place {
    }
}
