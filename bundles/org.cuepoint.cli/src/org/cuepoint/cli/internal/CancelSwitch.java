package org.cuepoint.cli.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets another thread cancel the running command by interrupting its thread, and wait for it to end. */
final class CancelSwitch {

    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Thread thread;
    private boolean cancelled;

    /**
     * Marks the calling thread as the one that a cancellation interrupts, at once when it has been cancelled already.
     */
    synchronized void enter() {
        Thread current = Thread.currentThread();
        thread = current;
        if (cancelled) {
            current.interrupt();
        }
    }

    /** Ends the command on the calling thread, which carries no interruption afterwards. */
    synchronized void leave() {
        thread = null;
        Thread.interrupted();
        ended.countDown();
    }

    /** Asks the command to stop. */
    synchronized void cancel() {
        cancelled = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    /** Whether {@link #cancel} was called. */
    synchronized boolean cancelled() {
        return cancelled;
    }

    /** Waits for the command to end, at most the given time; false when it has not. */
    boolean awaitEnd(Duration limit) throws InterruptedException {
        return ended.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }
}
