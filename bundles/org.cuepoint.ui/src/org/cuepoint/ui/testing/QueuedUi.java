package org.cuepoint.ui.testing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.cuepoint.ui.UiExecutor;

/** A UI thread for tests: tasks wait until the test runs them on its own thread. Any thread may give tasks. */
public final class QueuedUi implements UiExecutor {

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

    /** Nothing waits. */
    public QueuedUi() {
        // everything has its initial value
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /** Runs all that waits, and what that adds. */
    public void runAll() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    /** How many tasks wait. */
    public int waiting() {
        return tasks.size();
    }
}
