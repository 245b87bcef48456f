package org.cuepoint.network.internal;

import java.time.Duration;
import java.time.Instant;

/** Time, waiting and chance, so that a test can hold all three in its hand. Thread-safe. */
public interface Timing {

    /** A clock that never goes back, in nanoseconds from any origin. */
    long nanos();

    /** The date and time, for what servers say in dates. */
    Instant now();

    /**
     * Waits.
     *
     * @param duration how long; nothing happens when it is zero or negative
     * @throws InterruptedException when the thread is or gets interrupted
     */
    void sleep(Duration duration) throws InterruptedException;

    /** A number at random from 0 inclusive to 1 exclusive. */
    double random();

    /** The time since a value of {@link #nanos()}. */
    default Duration since(long startNanos) {
        return Duration.ofNanos(Math.max(0, nanos() - startNanos));
    }
}
