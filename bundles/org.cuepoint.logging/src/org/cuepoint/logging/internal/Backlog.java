package org.cuepoint.logging.internal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The bounded buffer between the threads that log and the one that writes. When it fills up, records below INFO are
 * dropped first; then INFO waits a little and is dropped; warnings and errors wait longest and are dropped last. What was
 * dropped is counted. Thread-safe.
 */
final class Backlog {

    /** The most records that wait. */
    static final int MOST = 8_192;
    /** The most characters that wait: 32 MB of memory. */
    static final long MOST_CHARACTERS = 16L << 20;
    /** What {@link #add} returns of a record that was dropped. */
    static final long DROPPED = 0;
    /** What {@link #add} returns when nobody writes any more: the caller has to. */
    static final long CLOSED = -1;

    /** The most records of a batch: few enough that room comes soon, enough that a lock and a write cost little. */
    private static final int BATCH = 512;
    private static final int MOST_BEFORE_DEBUG_IS_DROPPED = MOST * 4 / 5;
    /** How often it is told at most how many were dropped, as long as there is too little room. */
    private static final long TOLD_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long INFO_WAITS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long WARNINGS_WAIT = TimeUnit.MILLISECONDS.toNanos(250);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition drained = lock.newCondition();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long characters;
    private long added;
    private long written;
    private Dropped dropped = Dropped.NONE;
    private final LongSupplier clock;
    private long toldAt;
    /** Set when somebody waited in vain: until there is room again nobody else waits. */
    private boolean stuck;
    private boolean writerWaits;
    private boolean closed;

    /**
     * A record that waits.
     *
     * @param event what was logged, prepared for another thread
     * @param line the same as it is written, when whoever logged has formatted it
     * @param characters what counts of its length
     */
    record Waiting(ILoggingEvent event, @Nullable Line line, int characters) {

        static Waiting of(ILoggingEvent event, @Nullable Line line) {
            String message = event.getFormattedMessage();
            return new Waiting(event, line, message == null ? 0 : Math.min(message.length(), RecordFormat.LONGEST));
        }
    }

    /**
     * How many records were dropped.
     *
     * @param debug below INFO
     * @param info of INFO
     * @param important above INFO
     */
    record Dropped(long debug, long info, long important) {

        static final Dropped NONE = new Dropped(0, 0, 0);

        long all() {
            return debug + info + important;
        }

        private Dropped plus(Level level) {
            return level.isGreaterOrEqual(Level.WARN)
                    ? new Dropped(debug, info, important + 1)
                    : level.isGreaterOrEqual(Level.INFO)
                            ? new Dropped(debug, info + 1, important)
                            : new Dropped(debug + 1, info, important);
        }

        /** For the log: how many, and which. */
        String sentence() {
            return all() + " records were dropped here, which came faster than they could be written: " + debug
                    + " below INFO, " + info + " of INFO, " + important + " above.";
        }
    }

    /**
     * What is to be written next.
     *
     * @param records in the order in which they were added
     * @param dropped what was dropped before, told once there is room again and now and then before
     * @param last whether nothing follows
     */
    record Batch(List<Waiting> records, Dropped dropped, boolean last) {
    }

    /** @param clock in nanoseconds */
    Backlog(LongSupplier clock) {
        this.clock = clock;
        this.toldAt = clock.getAsLong();
    }

    /** One that nothing is added to. */
    static Backlog none() {
        Backlog none = new Backlog(() -> 0);
        none.closed = true;
        return none;
    }

    /**
     * Adds a record.
     *
     * @param mayWait whether the caller may be kept waiting when there is no room; never the thread that writes
     * @return the record's number, {@link #DROPPED} or {@link #CLOSED}
     */
    long add(Waiting record, boolean mayWait) {
        Level level = record.event.getLevel();
        lock.lock();
        try {
            if (!closed && !hasRoom(level) && mayWait && level.isGreaterOrEqual(Level.INFO) && !stuck) {
                awaitRoom(level);
            }
            if (closed) {
                return CLOSED;
            }
            if (!hasRoom(level) && mayWait) {
                dropped = dropped.plus(level);
                return DROPPED;
            }
            waiting.addLast(record);
            characters += record.characters;
            if (writerWaits) {
                filled.signal();
            }
            return ++added;
        } finally {
            lock.unlock();
        }
    }

    private boolean hasRoom(Level level) {
        int most = level.isGreaterOrEqual(Level.INFO) ? MOST : MOST_BEFORE_DEBUG_IS_DROPPED;
        return waiting.size() < most && characters < MOST_CHARACTERS;
    }

    private void awaitRoom(Level level) {
        long left = level.isGreaterOrEqual(Level.WARN) ? WARNINGS_WAIT : INFO_WAITS;
        try {
            while (!closed && !hasRoom(level) && left > 0) {
                left = drained.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // who logs is not to fail because of it: it goes on at once
        }
        stuck = !closed && !hasRoom(level);
    }

    /** Whether more than half of the room is taken: then whoever logs had better format the record as well. */
    boolean busy() {
        return waiting.size() > MOST / 2; // a guess is good enough: no lock
    }

    /**
     * Waits until a record is written, with all before it.
     *
     * @param number what {@link #add} returned
     * @param nanos how long at most
     * @return whether it is
     */
    boolean await(long number, long nanos) {
        long left = nanos;
        lock.lock();
        try {
            while (written < number && left > 0 && !stuck) {
                left = drained.awaitNanos(left);
            }
            if (written < number && left <= 0) {
                stuck = true;
            }
            return written >= number;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until everything that was added by now is written. */
    boolean awaitAll(long nanos) {
        lock.lock();
        try {
            return written >= added || await(added, nanos);
        } finally {
            lock.unlock();
        }
    }

    /**
     * For the thread that writes: waits for records and takes the oldest.
     *
     * @param nanos how long at most; the batch is empty then
     */
    Batch take(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (waiting.isEmpty() && !closed && left > 0) {
                writerWaits = true;
                left = filled.awaitNanos(left);
            }
            writerWaits = false;
            List<Waiting> taken = new ArrayList<>(Math.min(BATCH, waiting.size()));
            while (taken.size() < BATCH && !waiting.isEmpty()) {
                Waiting record = waiting.removeFirst();
                characters -= record.characters;
                taken.add(record);
            }
            Dropped told = Dropped.NONE;
            if (dropped.all() > 0 && (waiting.size() < MOST / 2 || clock.getAsLong() - toldAt >= TOLD_NANOS)) {
                told = dropped;
                dropped = Dropped.NONE;
                toldAt = clock.getAsLong();
            }
            drained.signalAll();
            return new Batch(taken, told, closed && waiting.isEmpty());
        } finally {
            lock.unlock();
        }
    }

    /** For the thread that writes: the batch is on the disk. */
    void written(Batch batch) {
        lock.lock();
        try {
            written += batch.records.size();
            stuck = false;
            drained.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** From now on nothing is added; what waits is still written. */
    void close() {
        lock.lock();
        try {
            closed = true;
            filled.signalAll();
            drained.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
