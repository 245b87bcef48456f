package org.cuepoint.catalog.run;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of one run. Lookups are handed in one by one by the calling thread, which also receives what came of
 * them; only few wait at a time, so that what they need is not all in memory at once.
 */
final class LookupPool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LookupPool.class);

    /** How often a waiting run looks whether it was cancelled, in milliseconds. */
    private static final long LOOK_AROUND = 50;

    /** Lookups under way and waiting for each thread: enough that none of them is ever without work. */
    private static final int AHEAD = 4;

    private final ExecutorService workers;
    private final CompletionService<Place> finished;
    private final IntFunction<TrackMatch> lookup;
    private final RunListener results;
    private final BooleanSupplier stopped;
    private final int most;
    private int open;

    /** A finished lookup with its place in the request. */
    private record Place(int index, TrackMatch match) {
    }

    /**
     * @param threads how many lookups run at a time
     * @param lookup looks up the track at a place of the request, on one of the threads
     * @param results told of every finished lookup, on the calling thread
     * @param stopped whether the run was cancelled
     */
    LookupPool(int threads, IntFunction<TrackMatch> lookup, RunListener results, BooleanSupplier stopped) {
        this.workers = Executors.newFixedThreadPool(threads,
                Thread.ofPlatform().name("match-", 1).daemon().factory());
        this.finished = new ExecutorCompletionService<>(workers);
        this.lookup = lookup;
        this.results = results;
        this.stopped = stopped;
        this.most = threads * AHEAD;
    }

    /**
     * Adds a lookup, waiting for earlier ones when too many are under way.
     *
     * @throws CancellationException when the run was cancelled; an interruption stays marked
     */
    void submit(int index) {
        while (open >= most) {
            takeOne();
        }
        finished.submit(() -> new Place(index, lookup.apply(index)));
        open++;
    }

    /**
     * Waits for all lookups.
     *
     * @throws CancellationException when the run was cancelled; an interruption stays marked
     */
    void finish() {
        while (open > 0) {
            takeOne();
        }
    }

    private void takeOne() {
        if (stopped.getAsBoolean()) {
            throw new CancellationException();
        }
        try {
            @Nullable
            Future<Place> next = finished.poll(LOOK_AROUND, TimeUnit.MILLISECONDS);
            if (next != null) {
                open--;
                Place place = next.get();
                results.finished(place.index(), place.match());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a lookup ended unexpectedly", e.getCause());
        }
    }

    /** Interrupted lookups end soon; nothing of this run goes on behind the caller's back. */
    @Override
    public void close() {
        workers.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            if (!workers.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.warn("Lookups that were told to stop still go on");
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
