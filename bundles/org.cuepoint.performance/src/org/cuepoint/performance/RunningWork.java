package org.cuepoint.performance;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Work that was started.
 *
 * @param <T> what it yields
 */
public interface RunningWork<T> {

    /**
     * The result. It fails with what the task threw, or with {@link java.util.concurrent.CancellationException} after
     * {@link #cancel()}, and then only once the task has really ended. It completes on a background thread: pass the UI
     * executor to touch widgets. Cancelling the future itself cancels the work and does not wait for the end.
     */
    CompletableFuture<T> result();

    /**
     * Asks the work to stop and interrupts its thread. Work that did not begin yet never begins. After it ended this
     * does nothing.
     */
    void cancel();

    /** What it is, as shown to the user. */
    String title();

    /** How far it is now, not throttled. */
    ProgressState progress();

    /**
     * Follows the progress: at most ten times a second and always with the last state. Called on a background thread.
     *
     * @param listener quick and without exceptions
     */
    void onProgress(Consumer<ProgressState> listener);
}
