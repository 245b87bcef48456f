package org.cuepoint.logging.internal.index;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.index.LogFilter;
import org.cuepoint.logging.index.LogHits;
import org.cuepoint.logging.index.LogIndex;
import org.cuepoint.logging.index.LogRecord;
import org.cuepoint.logging.index.LogSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index that is open. One thread follows the files and publishes what it found as immutable snapshots; another one reads
 * single records, because a thread of the caller could be interrupted, which would close the file for all.
 */
final class OpenLog implements LogIndex {

    /** How often the files are looked at. */
    static final long LOOK_EVERY = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(OpenLog.class);
    private static final long TOLD_EVERY = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int REMEMBERED = 1_024;
    private static final int SHORT = 4_096;
    private static final String SAMPLE = "2026-11-23T04:15:32.123+01:00 INFO  1 - [main] o.c.X {duration=1.5ms} - sample";

    private final Object lock = new Object();
    private final GivingWay way = new GivingWay();
    private final FileSet files;
    private final PlacesCache places = new PlacesCache();
    private final RecordReader reader = new RecordReader(places);
    private final ExecutorService reading;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<Long, LogRecord> remembered = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Long, LogRecord> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final long lookEvery;
    private volatile Snapshot snapshot = new Snapshot(List.of(), new Extent(0, 0, 0, ""));
    private volatile boolean closed;
    private boolean untold;
    private long toldAt = System.nanoTime() - TOLD_EVERY;
    private long asked = 1;
    private long answered;

    /**
     * Opens an index.
     *
     * @param source which files
     * @param limits how much is done at once and kept
     * @param lookEvery how often they are looked at, in milliseconds
     */
    OpenLog(LogSource source, Filling.Limits limits, long lookEvery) {
        this.lookEvery = lookEvery;
        files = new FileSet(source, limits, way, () -> closed, this::publish);
        reading = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("log-index-read " + source.name()).factory());
        Thread.ofPlatform().daemon().name("log-index " + source.name()).start(this::follow);
        // what reading a record needs of Java is loaded while the first ones are looked for
        reading.execute(() -> RecordFields.parse(SAMPLE).record(0, Instant.EPOCH, SAMPLE));
    }

    private void follow() {
        try {
            while (!closed) {
                long question;
                synchronized (lock) {
                    question = asked;
                }
                files.look();
                publish();
                rest(question);
            }
        } catch (InterruptedException e) {
            LOG.warn("The index over a log was interrupted and ends", e);
        } finally {
            end();
        }
    }

    private void rest(long question) throws InterruptedException {
        synchronized (lock) {
            answered = question;
            lock.notifyAll();
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(lookEvery);
            while (!closed && asked == answered) {
                long now = System.nanoTime();
                if (untold && now - toldAt >= TOLD_EVERY) {
                    tell();
                }
                long left = Math.min(end - now, untold ? TOLD_EVERY - (now - toldAt) : Long.MAX_VALUE);
                if (end - now <= 0) {
                    return;
                }
                TimeUnit.NANOSECONDS.timedWait(lock, Math.max(1_000_000, left));
            }
        }
    }

    private void end() {
        try {
            files.close();
        } catch (IOException e) {
            LOG.debug("A log file could not be closed", e);
        }
        synchronized (lock) {
            answered = Long.MAX_VALUE;
            lock.notifyAll();
        }
    }

    private void publish() {
        Snapshot before = snapshot;
        Snapshot now = files.snapshot();
        snapshot = now;
        untold |= !now.extent().equals(before.extent()) || !now.sameContent(before);
        if (untold && System.nanoTime() - toldAt >= TOLD_EVERY) {
            tell();
        }
    }

    private void tell() {
        untold = false;
        toldAt = System.nanoTime();
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.warn("Somebody who listens to a log failed", e);
            }
        }
    }

    @Override
    public Extent extent() {
        return snapshot.extent();
    }

    @Override
    public LogRecord record(long number) {
        Snapshot now = snapshot;
        Part part = now.partOf(number);
        if (part == null) {
            return gone(number);
        }
        synchronized (remembered) {
            LogRecord known = remembered.get(number);
            if (known != null) {
                return known;
            }
        }
        Optional<LogRecord> read = read(() -> reader.read(part, number));
        read.filter(record -> number < part.end() - 1 && record.text().length() < SHORT).ifPresent(record -> {
            synchronized (remembered) {
                remembered.put(number, record);
            }
        });
        return read.orElseGet(() -> gone(number));
    }

    private <T> Optional<T> read(Callable<T> task) {
        boolean interrupted = false;
        way.reading();
        try {
            Future<T> result = reading.submit(task);
            while (true) {
                try {
                    return Optional.of(result.get());
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (RejectedExecutionException e) {
            return Optional.empty(); // closed
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException) {
                refresh(); // truncated, deleted or closed meanwhile
                return Optional.empty();
            }
            throw new IllegalStateException("A record cannot be read", e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static LogRecord gone(long number) {
        String sentence = "This record is not in the files any more.";
        return new LogRecord(number, Instant.EPOCH, LogLevel.INFO, false, "", "", "", "", "", sentence, "",
                Optional.empty(), sentence);
    }

    @Override
    public LogLevel level(long number) {
        Part part = snapshot.partOf(number);
        if (part == null) {
            return LogLevel.INFO;
        }
        int index = part.segmentOf(number);
        Segment segment = part.segments()[index];
        int within = (int) (number - part.first(index));
        Places kept = segment.places();
        Optional<Places> where = kept == null ? read(() -> places.of(part, segment)) : Optional.of(kept);
        return where.map(found -> LogLevel.values()[found.level(within)]).orElse(LogLevel.INFO);
    }

    @Override
    public Listening onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void refresh() {
        synchronized (lock) {
            asked++;
            lock.notifyAll();
        }
    }

    /** Looks for changes now and waits until all that is there is indexed. */
    void sync() throws InterruptedException {
        synchronized (lock) {
            long question = ++asked;
            lock.notifyAll();
            while (answered < question) {
                lock.wait();
            }
        }
    }

    @Override
    public LogHits find(LogFilter filter, long from, Consumer<LogHits> found) throws InterruptedException {
        return new Search(snapshot, filter, e -> LOG.warn("A part of a log cannot be read", e)).find(from, found);
    }

    @Override
    public LogHistogram histogram(LogHits hits, int buckets) throws InterruptedException {
        return new Histogram(snapshot, buckets).of(hits);
    }

    @Override
    public void close() {
        closed = true;
        reading.shutdown();
        refresh();
    }
}
