package org.cuepoint.safety.ui.internal;

/** Shows the question. */
interface Asking {

    /** Asks and waits for the answer. On the UI thread. */
    Answer ask(ConflictText text);

    /** Whether the calling thread is the UI thread. */
    boolean onUiThread();

    /** Whether nobody can be asked any more. */
    boolean gone();
}
