package org.cuepoint.performance;

/**
 * Work for the background.
 *
 * @param <T> what it yields
 */
@FunctionalInterface
public interface Task<T> {

    /**
     * Does the work on a background thread. Cancelling interrupts that thread; a task without blocking calls asks
     * {@link Progress#cancelled()} at least every 100 ms.
     *
     * @param progress where to report; only to be used from within this call, by any thread
     * @return the result
     * @throws Exception any failure; it becomes the failure of {@link RunningWork#result()}
     */
    T run(Progress progress) throws Exception;
}
