package org.cuepoint.safety.internal.save;

import java.io.IOException;

/** Transactions that a crash left in the middle: their temporary files must not be taken for leftovers. */
@FunctionalInterface
public interface PendingTransactions {

    /** There are none, because nobody here writes several files together. */
    PendingTransactions NONE = () -> {
        // nothing to finish
    };

    /**
     * Brings each to its end, forward or back. Costs one look at a folder when there is none.
     *
     * @throws IOException when it cannot be found out whether there are some; nothing may be removed then
     */
    void finish() throws IOException;
}
