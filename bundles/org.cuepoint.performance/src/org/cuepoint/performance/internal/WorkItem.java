package org.cuepoint.performance.internal;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.cuepoint.performance.ProgressState;
import org.cuepoint.performance.RunningWork;
import org.cuepoint.performance.Task;
import org.cuepoint.performance.WorkOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * One piece of work, whoever runs it: its states, its cancellation and its result.
 *
 * @param <T> what the task yields
 */
public final class WorkItem<T> implements RunningWork<T> {

    private static final Logger LOG = LoggerFactory.getLogger(WorkItem.class);
    /** The name under which the log tells which operation a record belongs to. */
    private static final String OPERATION = "operation";
    /** How work ends that fails. */
    static final String FAILED = "failed";
    private static final double NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final AtomicLong OPERATIONS = new AtomicLong();

    private enum Phase {
        WAITING, RUNNING, ENDED
    }

    private final String title;
    private final boolean logged;
    private final WorkWatch watch;
    private final Task<T> task;
    private final ProgressTracker progress;
    private final CompletableFuture<T> result = new ForwardingFuture();
    private final Runnable whenCancelled;

    private final Object lock = new Object();
    private Phase phase = Phase.WAITING;
    private boolean cancelled;
    private Optional<Thread> worker = Optional.empty();

    /**
     * @param clock nanoseconds from any origin, for the throttling of progress
     * @param whenCancelled tells the queue it waits in or the thread's owner; called at most once
     */
    public WorkItem(String title, Task<T> task, LongSupplier clock, Runnable whenCancelled) {
        this(WorkOptions.of(title), task, clock, whenCancelled);
    }

    /**
     * The same; of quiet work the log does not tell the end: who shows the log works quietly for every new record.
     *
     * @param clock nanoseconds from any origin, for the throttling of progress
     * @param whenCancelled tells the queue it waits in or the thread's owner; called at most once
     */
    public WorkItem(WorkOptions options, Task<T> task, LongSupplier clock, Runnable whenCancelled) {
        this(options, task, clock, whenCancelled, WorkWatch.NONE);
    }

    /**
     * The same, watched.
     *
     * @param clock nanoseconds from any origin, for the throttling of progress
     * @param whenCancelled tells the queue it waits in or the thread's owner; called at most once
     * @param watch is told of its beginning, its end and of failures that nobody expected
     */
    public WorkItem(WorkOptions options, Task<T> task, LongSupplier clock, Runnable whenCancelled, WorkWatch watch) {
        this.title = options.title();
        this.watch = watch;
        this.logged = options.visible();
        this.task = task;
        this.whenCancelled = whenCancelled;
        this.progress = new ProgressTracker(clock, this::isCancelled);
    }

    /** Runs the task on the calling thread, unless it was cancelled before, and completes the result. */
    public void run() {
        synchronized (lock) {
            if (phase != Phase.WAITING) {
                return;
            }
            phase = Phase.RUNNING;
            worker = Optional.of(Thread.currentThread());
        }
        long operation = OPERATIONS.incrementAndGet();
        MDC.put(OPERATION, Long.toString(operation));
        watch.begun(operation, title, logged);
        try {
            runTask(operation);
        } finally {
            MDC.remove(OPERATION);
        }
    }

    private void runTask(long operation) {
        long begun = System.nanoTime();
        try {
            T value = task.run(progress);
            if (logged) {
                LOG.atDebug().addKeyValue("duration", milliseconds(System.nanoTime() - begun)).log("\"{}\" is done",
                        title);
            }
            end(operation, "done", () -> result.complete(value));
        } catch (InterruptedException e) {
            if (logged) {
                LOG.debug("\"{}\" was interrupted", title);
            }
            end(operation, "interrupted", () -> result.completeExceptionally(e));
        } catch (Exception e) {
            LOG.info("\"{}\" failed: {}", title, e.toString()); // who started it gets the failure itself
            failed(operation, e);
        } catch (Error e) {
            failed(operation, e);
            throw e;
        }
    }

    /** A report of a defect is written before anybody is told: the result may be dropped. */
    private void failed(long operation, Throwable failure) {
        if (Defects.is(failure, isCancelled())) {
            watch.failed(failure, title);
        }
        end(operation, FAILED + " with " + failure.getClass().getSimpleName(),
                () -> result.completeExceptionally(failure));
    }

    private static String milliseconds(long nanos) {
        return String.format(Locale.ROOT, "%.1fms", nanos / NANOS);
    }

    /** Ends it; what the task did counts only if nobody has cancelled before. */
    private void end(long operation, String how, Runnable outcome) {
        boolean wasCancelled;
        synchronized (lock) {
            phase = Phase.ENDED;
            worker = Optional.empty();
            wasCancelled = cancelled;
            Thread.interrupted(); // a pooled thread must not carry the interrupt into other work
        }
        watch.ended(operation, title, logged, wasCancelled ? "cancelled" : how);
        progress.showLast();
        if (wasCancelled) {
            result.completeExceptionally(cancellation());
        } else {
            outcome.run();
        }
    }

    @Override
    public void cancel() {
        boolean waiting;
        synchronized (lock) {
            if (phase == Phase.ENDED || cancelled) {
                return;
            }
            cancelled = true;
            waiting = phase == Phase.WAITING;
            if (waiting) {
                phase = Phase.ENDED;
            }
            worker.ifPresent(Thread::interrupt); // within the lock, so that it cannot hit the thread's next work
        }
        whenCancelled.run();
        if (waiting) {
            result.completeExceptionally(cancellation());
        }
    }

    /** Whether somebody asked it to stop. */
    public boolean isCancelled() {
        synchronized (lock) {
            return cancelled;
        }
    }

    private CancellationException cancellation() {
        return new CancellationException("\"" + title + "\" was cancelled");
    }

    @Override
    public CompletableFuture<T> result() {
        return result;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public ProgressState progress() {
        return progress.state();
    }

    @Override
    public void onProgress(Consumer<ProgressState> listener) {
        progress.listen(listener);
    }

    /** A future whose cancellation reaches the work. */
    private final class ForwardingFuture extends CompletableFuture<T> {

        @Override
        public boolean cancel(boolean mayInterrupt) {
            WorkItem.this.cancel();
            super.cancel(mayInterrupt);
            return isCancelled();
        }

        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            return new CompletableFuture<>(); // what is derived from the result has no work of its own to cancel
        }

        /** What the receiver of a result throws becomes the failure of a future that nobody holds. */
        @Override
        public CompletableFuture<T> whenComplete(@Nullable BiConsumer<? super T, ? super Throwable> action) {
            BiConsumer<? super T, ? super Throwable> given = Objects.requireNonNull(action);
            return super.whenComplete((value, failure) -> {
                try {
                    given.accept(value, failure);
                } catch (RuntimeException | Error e) {
                    if (Defects.is(e, false)) {
                        watch.failed(e, title);
                    }
                    throw e;
                }
            });
        }
    }
}
