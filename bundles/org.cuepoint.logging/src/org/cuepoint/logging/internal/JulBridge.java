package org.cuepoint.logging.internal;

import java.util.Objects;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Brings what is logged through java.util.logging, and so through System.Logger, into the one log. */
final class JulBridge extends Handler {

    private final Formatter messages = new SimpleFormatter();
    /** Set while a record is handed on: should that itself log here, the record is not handed on for ever. */
    private final ThreadLocal<Boolean> busy = ThreadLocal.withInitial(() -> Boolean.FALSE);
    private Handler[] replaced = {};

    /** Takes the place of the root logger's handlers, which would print to the console. */
    void install() {
        Logger root = root();
        replaced = root.getHandlers();
        for (Handler handler : replaced) {
            root.removeHandler(handler);
        }
        root.addHandler(this);
    }

    /** Puts back what was there. */
    void uninstall() {
        Logger root = root();
        root.removeHandler(this);
        for (Handler handler : replaced) {
            root.addHandler(handler);
        }
    }

    private static Logger root() {
        return LogManager.getLogManager().getLogger("");
    }

    @Override
    public void publish(@Nullable LogRecord given) {
        LogRecord record = Objects.requireNonNull(given);
        if (!isLoggable(record) || busy.get()) {
            return;
        }
        busy.set(Boolean.TRUE);
        try {
            String name = record.getLoggerName();
            LoggerFactory.getLogger(name == null || name.isEmpty() ? "java.util.logging" : name)
                    .atLevel(level(record.getLevel()))
                    .setCause(record.getThrown()).log("{}", messages.formatMessage(record));
        } finally {
            busy.remove();
        }
    }

    static org.slf4j.event.Level level(Level level) {
        int value = level.intValue();
        if (value >= Level.SEVERE.intValue()) {
            return org.slf4j.event.Level.ERROR;
        } else if (value >= Level.WARNING.intValue()) {
            return org.slf4j.event.Level.WARN;
        } else if (value >= Level.CONFIG.intValue()) {
            return org.slf4j.event.Level.INFO;
        }
        return value >= Level.FINE.intValue() ? org.slf4j.event.Level.DEBUG : org.slf4j.event.Level.TRACE;
    }

    @Override
    public void flush() {
        // nothing is buffered
    }

    @Override
    public void close() {
        // nothing is held
    }
}
