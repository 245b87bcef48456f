package org.cuepoint.locations.internal;

import java.util.Optional;

/** Follows symbolic links and the like. One method, so that tests give any platform's links as a table. */
@FunctionalInterface
interface Links {

    /**
     * What an existing file system entry redirects to.
     *
     * @param path an absolute path whose folders redirect nowhere themselves
     * @return the target as text, relative to the entry's folder or absolute; empty when the entry is not there or is
     *     no link
     */
    Optional<String> target(String path);
}
