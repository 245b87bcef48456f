package org.cuepoint.safety.ui;

import org.cuepoint.safety.ConflictResolver;

/** Asks the user what becomes of files that are in the way, as a service. Thread-safe. */
public interface ConflictDialogs {

    /**
     * Asks about the files of one batch: an answer "for all further files" and a cancellation hold until its end.
     *
     * @return waits for the answer on the thread that saves; answers {@link org.cuepoint.safety.ConflictPolicy#FAIL} when
     * the user cancels or the user interface is gone
     */
    ConflictResolver forBatch();
}
