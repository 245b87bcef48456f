package org.cuepoint.performance.internal;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Lets an event through at most once per interval. Lock-free; of several threads at one moment one gets through. */
final class ProgressThrottle {

    private final LongSupplier clock;
    private final long interval;
    private final AtomicLong next;

    /**
     * @param clock nanoseconds from any origin, never going back
     * @param interval in nanoseconds
     */
    ProgressThrottle(LongSupplier clock, long interval) {
        this.clock = clock;
        this.interval = interval;
        this.next = new AtomicLong(clock.getAsLong());
    }

    /** Whether the event may pass now; the first always may. */
    boolean pass() {
        long now = clock.getAsLong();
        long due = next.get();
        return now - due >= 0 && next.compareAndSet(due, now + interval);
    }
}
