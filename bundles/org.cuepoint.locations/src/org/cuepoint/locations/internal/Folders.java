package org.cuepoint.locations.internal;

import java.util.Optional;

/** Makes and tries folders. A seam, so that disks of every kind are played in tests. */
interface Folders {

    /**
     * Makes the folder when it is not there, private to the user, and tries whether files can be written in it.
     *
     * @param path an absolute path
     * @return why it cannot be used, in words that follow the folder's name in a sentence; empty when it can
     */
    Optional<String> prepare(String path);

    /**
     * The same for a folder that stands where other users can write: it must be the user's own and closed to others.
     */
    Optional<String> preparePrivate(String path);

    /** Whether the folder could be prepared, without making it. Answers as {@link #prepare} does. */
    Optional<String> tryOut(String path);
}
