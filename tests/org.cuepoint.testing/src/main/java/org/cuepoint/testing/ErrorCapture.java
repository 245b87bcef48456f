package org.cuepoint.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Collects the errors logged through java.util.logging and, when it is there, through SLF4J with Logback. */
final class ErrorCapture {

    private static final String LOGBACK = "ch.qos.logback.classic.LoggerContext";

    private final List<String> errors = new ArrayList<>();
    private final Handler handler = new SevereHandler();

    /** Listens from now on; does nothing where it listens already. Code under test may have thrown us out. */
    void attach() {
        Logger root = Logger.getLogger("");
        if (!List.of(root.getHandlers()).contains(handler)) {
            root.addHandler(handler);
        }
        if (logbackPresent()) {
            LogbackErrors.attach(this);
        }
    }

    synchronized void add(String error) {
        errors.add(error);
    }

    synchronized List<String> seen() {
        return List.copyOf(errors);
    }

    /** All errors since the last call. */
    synchronized List<String> drain() {
        List<String> all = List.copyOf(errors);
        errors.clear();
        return all;
    }

    private static boolean logbackPresent() {
        try {
            Class.forName(LOGBACK, false, ErrorCapture.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false; // a module without Logback: java.util.logging is all there is to watch
        }
    }

    private final class SevereHandler extends Handler {

        private final SimpleFormatter formatter = new SimpleFormatter();

        SevereHandler() {
            setLevel(Level.SEVERE);
        }

        @Override
        public void publish(LogRecord record) {
            if (isLoggable(record)) {
                add(formatter.format(record));
            }
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
}
