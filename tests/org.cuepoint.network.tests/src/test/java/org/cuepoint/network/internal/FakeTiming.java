package org.cuepoint.network.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that only passes by waiting, and chance that is always the same. Notes every wait. */
final class FakeTiming implements Timing {

    static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final List<Duration> sleeps = new ArrayList<>();
    private long nanos = 7_000_000_000L;
    private final long origin = nanos;
    private double random = 0.5;
    private Hook beforeSleep = duration -> {};

    /** Called before every wait, on the thread that waits and without a lock. */
    interface Hook {
        void run(Duration duration) throws InterruptedException;
    }

    FakeTiming random(double value) {
        random = value;
        return this;
    }

    FakeTiming beforeSleep(Hook hook) {
        beforeSleep = hook;
        return this;
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized Instant now() {
        return START.plusNanos(nanos - origin);
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        beforeSleep.run(duration);
        if (Thread.interrupted()) {
            throw new InterruptedException("fake");
        }
        synchronized (this) {
            sleeps.add(duration);
            nanos += Math.max(0, duration.toNanos());
        }
    }

    @Override
    public double random() {
        return random;
    }

    synchronized void pass(Duration duration) {
        nanos += duration.toNanos();
    }

    synchronized List<Long> sleptMs() {
        return sleeps.stream().map(Duration::toMillis).toList();
    }

    /** Milliseconds since the beginning. */
    synchronized long elapsedMs() {
        return (nanos - origin) / 1_000_000;
    }
}
