package org.cuepoint.logging.internal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.read.CyclicBufferAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one appender of the root logger. Until there is a file, and after the end, it delivers a record on the caller's thread;
 * between, the caller only leaves it in the {@link Backlog} and one thread formats, redacts and delivers it. Who logs a
 * warning or an error waits until it is on the disk.
 */
final class Pipeline extends UnsynchronizedAppenderBase<ILoggingEvent> {

    static final String NAME = "cuepoint";
    /** The appender of the first configuration, which holds what was logged before there was a pipeline. */
    static final String FIRST = "early";
    /** The logger of what the log says about itself. */
    private static final String OWN = "org.cuepoint.logging";
    /** How long the caller waits at most until a warning is on the disk. */
    private static final long WARNING_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    /** How long folded records wait at most before their number is told. */
    private static final long FOLDED_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final LongSupplier nanos;
    private final LogHealth health = new LogHealth();
    private final Sinks sinks = new Sinks(health);
    private final Folding folding = new Folding();
    private long foldedAt;
    private volatile RecordFormat format;
    private volatile boolean callers;
    private volatile @Nullable LogWriter writer;
    private volatile Backlog backlog = Backlog.none();

    private Pipeline(LoggerContext context, RecordFormat format, LongSupplier nanos) {
        this.nanos = nanos;
        this.format = format;
        setContext(context);
        setName(NAME);
    }

    /**
     * The pipeline of a context. At the first call it takes the place of all other appenders, so that nothing reaches a
     * file or a terminal unredacted, and takes over the records that the first configuration kept.
     *
     * @param format how records are written
     */
    static Pipeline of(LoggerContext context, RecordFormat format) {
        synchronized (context.getConfigurationLock()) {
            ch.qos.logback.classic.Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            if (root.getAppender(NAME) instanceof Pipeline present) {
                present.form(format);
                return present;
            }
            List<ILoggingEvent> before = kept(root);
            context.reset();
            Pipeline pipeline = new Pipeline(context, format, System::nanoTime);
            context.getStatusManager().add(pipeline.health);
            // what bridges records is not who logged them
            context.getFrameworkPackages().addAll(List.of(JulBridge.class.getName(), OsgiRecords.class.getName(),
                    "java.util.logging", "org.eclipse.osgi.internal.log"));
            pipeline.start();
            before.forEach(pipeline::doAppend);
            root.addAppender(pipeline);
            return pipeline;
        }
    }

    private static List<ILoggingEvent> kept(ch.qos.logback.classic.Logger root) {
        List<ILoggingEvent> records = new ArrayList<>();
        if (root.getAppender(FIRST) instanceof CyclicBufferAppender<ILoggingEvent> first) {
            for (int i = 0; i < first.getLength(); i++) {
                records.add(first.get(i));
            }
        }
        return records;
    }

    @Override
    protected void append(@Nullable ILoggingEvent given) {
        ILoggingEvent event = Objects.requireNonNull(given);
        event.prepareForDeferredProcessing();
        if (callers && isDebugged(event)) {
            event.getCallerData();
        }
        LogWriter running = writer;
        if (running == null || !leave(event, running)) {
            deliverNow(event);
        }
    }

    private boolean isDebugged(ILoggingEvent event) {
        return ((LoggerContext) getContext()).getLogger(event.getLoggerName()).isDebugEnabled();
    }

    /** Leaves a record to the thread that writes; false when that has ended. */
    private boolean leave(ILoggingEvent event, LogWriter running) {
        Backlog buffer = backlog;
        boolean own = running.isCurrent();
        // When the writer has more than enough to do, whoever logs does the larger part of it.
        Line line = !own && buffer.busy() ? format.line(event) : null;
        long number = buffer.add(Backlog.Waiting.of(event, line), !own);
        if (number > 0 && !own && event.getLevel().isGreaterOrEqual(Level.WARN)) {
            buffer.await(number, WARNING_NANOS);
        }
        if (number != Backlog.CLOSED) {
            return true;
        }
        running.awaitEnd();
        return false;
    }

    private void deliverNow(ILoggingEvent event) {
        Line line = format.line(event);
        lock.lock();
        try {
            sinks.put(line);
            flush();
        } finally {
            lock.unlock();
        }
    }

    /** Delivers what waited, and what is to be said of what did not even get to wait; then all of it is on the disk. */
    void deliver(Backlog.Batch batch) {
        lock.lock();
        try {
            for (Backlog.Waiting record : batch.records()) {
                deliver(record);
            }
            if (batch.dropped().all() > 0) {
                health.dropped(batch.dropped());
                sinks.put(own(batch.dropped().sentence()));
            }
            boolean due = batch.records().isEmpty() || nanos.getAsLong() - foldedAt >= FOLDED_NANOS;
            if (folding.isPending() && due) {
                sinks.put(folding.pending());
            }
            flush();
        } finally {
            lock.unlock();
        }
    }

    private void deliver(Backlog.Waiting record) {
        Line formatted = record.line();
        Line line = formatted == null ? format.line(record.event()) : formatted;
        boolean folded = folding.isPending();
        if (folding.folds(line)) {
            foldedAt = folded ? foldedAt : nanos.getAsLong();
            return;
        }
        if (folded) {
            sinks.put(folding.pending());
        }
        folding.begin(line);
        sinks.put(line);
    }

    private void flush() {
        for (String sentence : sinks.flush()) {
            sinks.put(own(sentence));
            sinks.flush();
        }
    }

    private Line own(String sentence) {
        LoggingEvent event = new LoggingEvent();
        event.setLoggerContext((LoggerContext) getContext());
        event.setLoggerName(OWN);
        event.setLevel(Level.WARN);
        event.setThreadName(Thread.currentThread().getName());
        event.setTimeStamp(System.currentTimeMillis());
        event.setMessage(sentence);
        return format.line(event);
    }

    /** Whether something is to be done though nothing is logged. */
    boolean needsCare() {
        return folding.isPending() || sinks.failing();
    }

    /** Writes records in this form from now on. */
    void form(RecordFormat changed) {
        format = changed;
    }

    /** Says where a record was logged, for loggers that log debug records. */
    void tellCallers(boolean wanted) {
        callers = wanted;
    }

    /** Keeps so many records in memory. */
    void keepRecent(int records) {
        sinks.keepRecent(records);
    }

    /** Shows records on a console, the waiting ones first. */
    void showOn(ConsoleSink sink) {
        exclusively(() -> sinks.showOn(sink));
    }

    /** Writes to an open file from now on, the waiting records first. */
    void writeTo(LogFile file) {
        exclusively(() -> sinks.writeTo(file));
    }

    /** From now on a thread of its own delivers, until {@link #deliverDirectly}. */
    void deliverInBackground() {
        Backlog buffer = new Backlog(nanos);
        LogWriter started = new LogWriter(buffer, this);
        backlog = buffer;
        writer = started;
        started.start();
    }

    /** From now on a record is on the disk when the call that logged it returns. So are all before. */
    void deliverDirectly() {
        LogWriter running = writer;
        if (running != null) {
            running.end();
            writer = null;
        }
    }

    /** Runs something while no record is written, and so no file is rotated. */
    void exclusively(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    /** Stops writing to the file; later records wait in memory. All records before are in the file. */
    void detachFile() {
        deliverDirectly();
        exclusively(sinks::detachFile);
    }

    /** Waits until what was logged by now is on the disk; not for ever. */
    boolean awaitWritten(long patience) {
        LogWriter running = writer;
        return running == null || running.isCurrent() || backlog.awaitAll(patience);
    }

    List<String> recent() {
        awaitWritten(WARNING_NANOS);
        return sinks.recent();
    }

    LogHealth health() {
        return health;
    }
}
