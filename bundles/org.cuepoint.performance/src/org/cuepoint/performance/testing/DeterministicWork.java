package org.cuepoint.performance.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.RunningWork;
import org.cuepoint.performance.Task;
import org.cuepoint.performance.WorkOptions;
import org.cuepoint.performance.internal.WorkItem;

/**
 * Background work for tests: it runs on the test's own thread when the test says so, in the order of its due times, and
 * time passes only when the test lets it. Not thread-safe.
 */
public final class DeterministicWork implements BackgroundWork {

    private final List<Waiting> queue = new ArrayList<>();
    private long now;

    /** Nothing waits and the time is 0. */
    public DeterministicWork() {
        // everything has its initial value
    }

    @Override
    public <T> RunningWork<T> start(WorkOptions options, Task<T> task) {
        long due = now + options.delay().toNanos();
        WorkItem<T> item = new WorkItem<>(options, task, () -> now, this::removeCancelled);
        queue.add(new Waiting(due, options, item));
        return item;
    }

    private void removeCancelled() {
        queue.removeIf(waiting -> waiting.item.isCancelled());
    }

    /**
     * Runs the next piece of work that is due.
     *
     * @return whether there was one
     */
    public boolean runNext() {
        Optional<Waiting> next = queue.stream().filter(w -> w.due <= now)
                .min(Comparator.comparingLong(w -> w.due)); // the first of equals, as they were started
        next.ifPresent(waiting -> {
            queue.remove(waiting);
            waiting.item.run();
        });
        return next.isPresent();
    }

    /** Runs everything that is due, and what that starts, until nothing more is due. */
    public void runAll() {
        while (runNext()) {
            // until nothing is due
        }
    }

    /** Lets time pass, stopping at each due time to run what is due then. */
    public void advance(Duration time) {
        long end = now + time.toNanos();
        runAll();
        while (true) {
            long next = queue.stream().mapToLong(w -> w.due).filter(due -> due <= end).min().orElse(-1);
            if (next < 0) {
                break;
            }
            now = Math.max(now, next);
            runAll();
        }
        now = end;
    }

    /** The titles of everything that waits, due or not, in the order in which it was started. */
    public List<String> waiting() {
        return queue.stream().map(w -> w.options.title()).toList();
    }

    /** How much time has passed. */
    public Duration time() {
        return Duration.ofNanos(now);
    }

    /** Work that has not begun. */
    private record Waiting(long due, WorkOptions options, WorkItem<?> item) {
    }
}
