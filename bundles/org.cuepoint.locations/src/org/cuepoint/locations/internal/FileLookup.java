package org.cuepoint.locations.internal;

import java.util.Optional;

/** The few things the resolvers ask the system. */
interface FileLookup {

    /** Whom a folder belongs to. */
    enum Owner {
        /** The user who runs the application. */
        USER,
        /** That user, but others can write in it. */
        OPEN,
        /** Somebody else. */
        OTHER,
        /** There is no such folder. */
        ABSENT,
        /** The system does not say. */
        UNKNOWN
    }

    /** Whether there is a regular file of that path. */
    boolean isFile(String path);

    /** The text of a small file; empty when it is not there, too large or cannot be read. */
    Optional<String> text(String path);

    /** Whom a folder belongs to. */
    Owner owner(String folder);

    /**
     * Where a folder with a well-known role is, by the system's own answer.
     *
     * @param name see {@link SystemFolders#path}
     */
    Optional<String> knownFolder(String name);
}
