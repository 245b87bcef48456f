package org.cuepoint.logging.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Does numbered tasks on several threads and tells how many from the first on are done. The threads are its own and never
 * interrupted: an interruption would close the files that they read.
 */
final class Workers {

    /** Does tasks of one thread. */
    interface Task {
        void run(int index) throws IOException;
    }

    private final int count;
    private final AtomicInteger next = new AtomicInteger();
    private final BitSet done = new BitSet();
    private int prefix;
    private int running;
    private Optional<Throwable> failure = Optional.empty();
    private volatile boolean cancelled;

    private Workers(int count) {
        this.count = count;
    }

    /**
     * Begins.
     *
     * @param name the name of the threads
     * @param count how many tasks there are
     * @param tasks makes for each thread what does its tasks, which may ask whether to end
     */
    static Workers start(String name, int count, Function<BooleanSupplier, Task> tasks) {
        Workers workers = new Workers(count);
        int threads = Math.max(1, Math.min(count, Runtime.getRuntime().availableProcessors()));
        workers.running = threads;
        for (int i = 0; i < threads; i++) {
            Thread.ofPlatform().daemon().name(name + "-" + (i + 1)).start(() -> workers.work(tasks));
        }
        return workers;
    }

    private void work(Function<BooleanSupplier, Task> tasks) {
        try {
            Task task = tasks.apply(() -> cancelled);
            for (int i = next.getAndIncrement(); i < count && !cancelled; i = next.getAndIncrement()) {
                task.run(i);
                done(i);
                Thread.yield(); // there is one for each processor: else the window's thread would get half of one
            }
        } catch (IOException | RuntimeException | Error e) {
            failed(e);
        } finally {
            ended();
        }
    }

    private synchronized void done(int index) {
        done.set(index);
        int now = done.nextClearBit(prefix);
        if (now > prefix) {
            prefix = now;
            notifyAll();
        }
    }

    private synchronized void failed(Throwable e) {
        if (failure.isEmpty()) {
            failure = Optional.of(e);
        }
        cancelled = true;
    }

    private synchronized void ended() {
        running--;
        notifyAll();
    }

    /** Lets the threads end after their present task. */
    void cancel() {
        cancelled = true;
    }

    /**
     * Waits until more tasks are done, or all threads ended, or the time is over.
     *
     * @param known how many are known to be done
     * @param nanos how long to wait at most
     * @return how many are done from the first on
     */
    synchronized int await(int known, long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        while (prefix <= known && running > 0) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return prefix;
    }

    /** Whether all threads ended. */
    synchronized boolean idle() {
        return running == 0;
    }

    /** Throws what failed, once all threads have ended. */
    synchronized void rethrow() {
        Throwable failed = failure.orElse(null);
        if (failed instanceof RuntimeException e) {
            throw e;
        }
        if (failed instanceof Error e) {
            throw e;
        }
        if (failed instanceof IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
