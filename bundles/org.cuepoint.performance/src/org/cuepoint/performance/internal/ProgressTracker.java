package org.cuepoint.performance.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.cuepoint.performance.Progress;
import org.cuepoint.performance.ProgressState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what a task reports and shows it to the listeners at most ten times a second, and always at the end. */
public final class ProgressTracker implements Progress {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressTracker.class);

    /** The shortest time between two refreshes, in nanoseconds. */
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(100);

    private final BooleanSupplier cancelled;
    private final ProgressThrottle throttle;
    private final List<Consumer<ProgressState>> listeners = new CopyOnWriteArrayList<>();
    private final Object lock = new Object();
    private ProgressState state = ProgressState.NONE;
    private ProgressState shown = ProgressState.NONE;

    /**
     * @param clock nanoseconds from any origin
     * @param cancelled whether the work should stop
     */
    public ProgressTracker(LongSupplier clock, BooleanSupplier cancelled) {
        this.throttle = new ProgressThrottle(clock, INTERVAL);
        this.cancelled = cancelled;
    }

    @Override
    public void begin(long totalUnits) {
        checkNotNegative(totalUnits);
        synchronized (lock) {
            state = new ProgressState(0, totalUnits, state.detail());
        }
        showIfDue();
    }

    @Override
    public void advance(long units) {
        checkNotNegative(units);
        synchronized (lock) {
            long sum = state.done() + units < 0 ? Long.MAX_VALUE : state.done() + units;
            long done = state.total() == 0 ? sum : Math.min(sum, state.total());
            state = new ProgressState(done, state.total(), state.detail());
        }
        showIfDue();
    }

    @Override
    public void detail(String text) {
        synchronized (lock) {
            state = new ProgressState(state.done(), state.total(), text);
        }
        showIfDue();
    }

    @Override
    public boolean cancelled() {
        return cancelled.getAsBoolean();
    }

    /** The present state. */
    public ProgressState state() {
        synchronized (lock) {
            return state;
        }
    }

    /** Adds a listener; it hears of the next refresh. */
    public void listen(Consumer<ProgressState> listener) {
        listeners.add(listener);
    }

    /** Shows the present state unless it was shown already; called when the task has ended. */
    public void showLast() {
        show();
    }

    private void showIfDue() {
        if (throttle.pass()) {
            show();
        }
    }

    private void show() {
        ProgressState now;
        synchronized (lock) {
            now = state;
            if (now.equals(shown)) {
                return;
            }
            shown = now;
        }
        listeners.forEach(listener -> tell(listener, now));
    }

    /** A listener that fails loses its place; the work goes on. */
    private void tell(Consumer<ProgressState> listener, ProgressState now) {
        try {
            listener.accept(now);
        } catch (RuntimeException e) {
            listeners.remove(listener);
            LOG.warn("A listener for progress failed and hears nothing more", e);
        }
    }

    private static void checkNotNegative(long units) {
        if (units < 0) {
            throw new IllegalArgumentException("units are not negative: " + units);
        }
    }
}
