package org.cuepoint.logging.internal;

import java.util.concurrent.TimeUnit;

/** The thread that writes the log: takes what waits, has it delivered and says when it is on the disk. */
final class LogWriter implements Runnable {

    /** How often the log is looked after while nothing is logged: folded records are told, a failing disk is tried again. */
    private static final long CARE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long IDLE_NANOS = TimeUnit.HOURS.toNanos(1);
    private static final long LONGEST_END_MS = 5_000;

    private final Backlog backlog;
    private final Pipeline pipeline;
    private final Thread thread;

    LogWriter(Backlog backlog, Pipeline pipeline) {
        this.backlog = backlog;
        this.pipeline = pipeline;
        this.thread = new Thread(this, "CuePoint log");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Whether the caller is this thread, which must not wait for itself. */
    boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    @Override
    public void run() {
        boolean more = true;
        while (more) {
            try {
                Backlog.Batch batch = backlog.take(pipeline.needsCare() ? CARE_NANOS : IDLE_NANOS);
                pipeline.deliver(batch);
                backlog.written(batch);
                more = !batch.last();
            } catch (InterruptedException e) {
                continue; // nobody ends this thread that way: there may be records to write
            }
        }
    }

    /** Ends it when everything is written, which is waited for up to five seconds. */
    void end() {
        backlog.close();
        awaitEnd();
    }

    /** Waits up to five seconds until everything is written: what is logged while it ends comes after what was before. */
    void awaitEnd() {
        boolean interrupted = false;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_END_MS);
        while (thread.isAlive() && !isCurrent() && System.nanoTime() < end) {
            try {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
            } catch (InterruptedException e) {
                interrupted = true; // the log is written all the same
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
