package org.cuepoint.core.incident;

import java.util.List;

/** Tells what is being done right now, contributed as a service by whoever runs work. */
public interface RunningOperations {

    /** The operations in plain words, the one begun first in front, for example {@code Matching 1,204 tracks (2)}. Never waits. */
    List<String> running();
}
