package org.cuepoint.catalog.command;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.cuepoint.catalog.run.TrackMatch;
import org.cuepoint.performance.Progress;

/** Says how far a run is, at most once a second. */
final class ConsoleProgress implements Progress {

    private static final long EVERY_NANOS = 1_000_000_000L;

    private final Consumer<String> out;
    private final LongSupplier nanos;
    private final AtomicLong done = new AtomicLong();
    private volatile long total;
    private volatile long lastSaid;

    ConsoleProgress(Consumer<String> out) {
        this(out, System::nanoTime);
    }

    ConsoleProgress(Consumer<String> out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
        this.lastSaid = nanos.getAsLong();
    }

    @Override
    public void begin(long totalUnits) {
        total = totalUnits;
    }

    @Override
    public void advance(long units) {
        long now = nanos.getAsLong();
        long count = done.addAndGet(units);
        if (now - lastSaid >= EVERY_NANOS) {
            lastSaid = now;
            out.accept(count + " of " + total + " tracks");
        }
    }

    @Override
    public void detail(String text) {
        // a line per track would flood the terminal
    }

    @Override
    public boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }

    /** A failed track is named at once: the user may want to stop. */
    void finished(TrackMatch match) {
        if (match.outcome() == TrackMatch.Outcome.FAILED && done.get() < 3) {
            out.accept(match.track().title() + ": " + match.problem());
        }
    }
}
