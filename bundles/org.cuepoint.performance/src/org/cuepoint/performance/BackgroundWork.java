package org.cuepoint.performance;

/**
 * The one way to leave the calling thread. In the product work is shown as Eclipse Jobs; in tests
 * {@link org.cuepoint.performance.testing.DeterministicWork} runs it when the test says so. Thread-safe.
 */
public interface BackgroundWork {

    /** Starts visible work as soon as a thread is free. */
    default <T> RunningWork<T> start(String title, Task<T> task) {
        return start(WorkOptions.of(title), task);
    }

    /** Starts work as the options say. */
    <T> RunningWork<T> start(WorkOptions options, Task<T> task);
}
