package org.cuepoint.core.write;

import java.nio.file.Path;

/**
 * Asked before every write of our own classes. It knows the storage invariants: nothing is ever written into the
 * installation, the Java runtime or a system folder.
 */
public interface WriteGuard {

    /**
     * Returns normally when the file or folder may be created, replaced or removed.
     *
     * @param target the path about to be written; symbolic links and {@code ..} are resolved before it is judged
     * @throws WriteRefusedException when a storage invariant forbids it
     */
    void check(Path target) throws WriteRefusedException;
}
