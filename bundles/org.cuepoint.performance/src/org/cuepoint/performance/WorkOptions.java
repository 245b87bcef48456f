package org.cuepoint.performance;

import java.time.Duration;

/**
 * How work is started.
 *
 * @param title what it is, as shown to the user; not blank
 * @param visible whether the user sees it among the running operations; false for work too small to be noticed
 * @param delay how long to wait before it begins; not negative
 * @param gentle whether everything else goes first; for what nobody waits for
 */
public record WorkOptions(String title, boolean visible, Duration delay, boolean gentle) {

    /** Checks the values. */
    public WorkOptions {
        if (title.isBlank()) {
            throw new IllegalArgumentException("work needs a title");
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("a delay is not negative: " + delay);
        }
    }

    /** Visible work that begins as soon as a thread is free. */
    public static WorkOptions of(String title) {
        return new WorkOptions(title, true, Duration.ZERO, false);
    }

    /** The same, not shown to the user. */
    public WorkOptions quiet() {
        return new WorkOptions(title, false, delay, gentle);
    }

    /** The same, begun later. */
    public WorkOptions after(Duration newDelay) {
        return new WorkOptions(title, visible, newDelay, gentle);
    }

    /** The same, behind everything else. */
    public WorkOptions last() {
        return new WorkOptions(title, visible, delay, true);
    }
}
