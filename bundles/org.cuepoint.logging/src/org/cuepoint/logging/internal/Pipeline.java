package org.cuepoint.logging.internal;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.read.CyclicBufferAppender;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.cuepoint.redaction.Redactor;
import org.cuepoint.redaction.StandardRedactor;
import org.jspecify.annotations.Nullable;

/**
 * The one appender of the root logger. It formats and redacts an event once and hands the record, in order and on the
 * caller's thread, to the file, the console and the buffer of recent records. Until there is a file, records wait in
 * memory.
 */
final class Pipeline extends UnsynchronizedAppenderBase<ILoggingEvent> {

    static final String NAME = "cuepoint";
    /** The appender of the first configuration, which holds what was logged before there was a pipeline. */
    static final String FIRST = "early";
    /** How many records wait for the file; beyond that the oldest are lost, and counted. */
    static final int EARLY = 2_000;
    /** How many recent records are kept in memory. */
    static final int RECENT = 200;

    private final ReentrantLock lock = new ReentrantLock();
    private final LineFormat format = new LineFormat(ZoneId.systemDefault());
    private final RecentBuffer recent = new RecentBuffer(RECENT);
    private final Deque<Line> early = new ArrayDeque<>();
    private final LogHealth health = new LogHealth();
    private volatile Redactor redactor = new StandardRedactor();
    private volatile String session = "-";
    private @Nullable Appender<Line> file;
    private @Nullable ConsoleSink console;

    private Pipeline(LoggerContext context) {
        setContext(context);
        setName(NAME);
    }

    /**
     * The pipeline of a context. At the first call it takes the place of all other appenders, so that nothing reaches a
     * file or a terminal unredacted, and takes over the records that the first configuration kept.
     */
    static Pipeline of(LoggerContext context) {
        synchronized (context.getConfigurationLock()) {
            ch.qos.logback.classic.Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            if (root.getAppender(NAME) instanceof Pipeline present) {
                return present;
            }
            List<ILoggingEvent> before = kept(root);
            context.reset();
            Pipeline pipeline = new Pipeline(context);
            context.getStatusManager().add(pipeline.health);
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
    protected void append(@Nullable ILoggingEvent event) {
        Line line = format.line(Objects.requireNonNull(event), session, redactor);
        lock.lock();
        try {
            recent.add(line.text());
            ConsoleSink terminal = console;
            if (terminal != null) {
                terminal.write(line);
            }
            Appender<Line> target = file;
            if (target != null) {
                target.doAppend(line);
            } else {
                keep(line);
            }
        } finally {
            lock.unlock();
        }
    }

    private void keep(Line line) {
        if (early.size() == EARLY) {
            early.removeFirst();
            health.earlyRecordLost();
        }
        early.addLast(line);
    }

    /** Names the session and the redactor from now on. */
    void identify(String sessionId, Redactor masking) {
        session = sessionId;
        redactor = masking;
    }

    /** Shows records on a console, the waiting ones first; null shows none any more. */
    void showOn(@Nullable ConsoleSink sink) {
        lock.lock();
        try {
            console = sink;
            if (sink != null) {
                early.forEach(sink::write);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Writes to a started file appender from now on, the waiting records first. */
    void writeTo(Appender<Line> appender) {
        lock.lock();
        try {
            file = appender;
            early.forEach(appender::doAppend);
            early.clear();
        } finally {
            lock.unlock();
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
        lock.lock();
        try {
            Appender<Line> last = file;
            file = null;
            if (last != null) {
                last.stop();
            }
        } finally {
            lock.unlock();
        }
    }

    List<String> recent() {
        return recent.all();
    }

    LogHealth health() {
        return health;
    }
}
