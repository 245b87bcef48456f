package org.cuepoint.performance;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Computes in the background for something that changes quickly, such as a filter being typed: a request waits a
 * little, a newer one replaces it, and the result of an older one is never shown. Thread-safe.
 *
 * @param <T> what is computed
 */
public final class LatestOnly<T> {

    private final BackgroundWork work;
    private final WorkOptions options;
    private final Executor delivery;
    private final Consumer<? super T> show;
    private final Consumer<? super Throwable> failed;

    private final Object lock = new Object();
    private long version;
    private Optional<RunningWork<T>> latest = Optional.empty();

    /**
     * @param work computes
     * @param title what is computed, for logs
     * @param delay how long a request waits for a newer one; 100 to 250 ms suit typing
     * @param delivery runs {@code show} and {@code failed}, usually on the UI thread; when requests are made on the
     *            same thread, an outdated result cannot slip through
     * @param show receives results in the order of the requests, without the outdated ones
     * @param failed receives the failure of the newest request
     */
    public LatestOnly(BackgroundWork work, String title, Duration delay, Executor delivery, Consumer<? super T> show,
            Consumer<? super Throwable> failed) {
        this.work = work;
        this.options = WorkOptions.of(title).quiet().after(delay);
        this.delivery = delivery;
        this.show = show;
        this.failed = failed;
    }

    /** Asks for a computation and outdates all earlier ones. */
    public void request(Task<T> computation) {
        long mine;
        RunningWork<T> started;
        Optional<RunningWork<T>> outdated;
        synchronized (lock) {
            version++;
            mine = version;
            outdated = latest;
            started = work.start(options, computation);
            latest = Optional.of(started);
        }
        outdated.ifPresent(RunningWork::cancel);
        started.result().whenComplete((value, failure) -> {
            if (isCurrent(mine)) {
                delivery.execute(() -> deliver(mine, value, failure));
            }
        });
    }

    /** Asks once more, since a newer request may have been made while the delivery waited. */
    private void deliver(long mine, T value, @Nullable Throwable failure) {
        if (!isCurrent(mine)) {
            return;
        }
        if (failure == null) {
            show.accept(value);
        } else {
            tell(failure);
        }
    }

    /** Outdates everything; nothing more is shown until the next request. */
    public void cancel() {
        Optional<RunningWork<T>> outdated;
        synchronized (lock) {
            version++;
            outdated = latest;
            latest = Optional.empty();
        }
        outdated.ifPresent(RunningWork::cancel);
    }

    private boolean isCurrent(long mine) {
        synchronized (lock) {
            return version == mine;
        }
    }

    private void tell(Throwable failure) {
        Throwable cause = failure instanceof CompletionException e && e.getCause() != null ? e.getCause() : failure;
        if (!(cause instanceof CancellationException)) {
            failed.accept(cause);
        }
    }
}
