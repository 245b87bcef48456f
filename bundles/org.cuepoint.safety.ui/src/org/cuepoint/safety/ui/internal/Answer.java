package org.cuepoint.safety.ui.internal;

import org.cuepoint.safety.ConflictPolicy;

/**
 * What the user chose.
 *
 * @param policy {@link ConflictPolicy#FAIL} for a cancellation
 * @param forAll whether it holds for all further files of the batch
 */
record Answer(ConflictPolicy policy, boolean forAll) {

    /** Nothing more is written in this batch. */
    static final Answer CANCEL = new Answer(ConflictPolicy.FAIL, true);
}
