package org.cuepoint.logging.internal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.LogSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** The log of one Logback context: opened, resized and closed as a whole. Thread-safe. */
final class LogSystem {

    /** Libraries whose debug records drown everybody else's; they are logged from INFO unless trace is asked for. */
    private static final List<String> CHATTY = List.of("org.eclipse.jetty", "org.apache.felix", "org.apache.aries",
            "Events");

    private final LoggerContext context;
    private final Pipeline pipeline;
    private @Nullable LogFolder folder;
    private @Nullable SafeRolling rolling;
    private LogSettings settings = LogSettings.defaults();
    /** Until the user's settings are known nothing is deleted: they may keep more files than the defaults. */
    private boolean configured;

    /** Takes the context over. */
    LogSystem(LoggerContext context) {
        this.context = context;
        this.pipeline = Pipeline.of(context);
        setLevels(settings.level());
    }

    Pipeline pipeline() {
        return pipeline;
    }

    /** Takes other settings from the next record on. */
    synchronized void apply(LogSettings changed) {
        settings = changed;
        configured = true;
        setLevels(changed.level());
        SafeRolling present = rolling;
        LogFolder opened = folder;
        if (present != null && opened != null) {
            present.resize(changed.fileSizeBytes(), changed.files());
            pipeline.exclusively(() -> settle(opened));
        }
    }

    private void setLevels(LogLevel least) {
        Level level = level(least);
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(level);
        CHATTY.forEach(name -> context.getLogger(name).setLevel(level == Level.DEBUG ? Level.INFO : null));
    }

    /** The settings in force. */
    synchronized LogSettings settings() {
        return settings;
    }

    /** Writes into a folder from now on, with ordinary renames. */
    boolean open(Path logs, String name) {
        return open(logs, name, settings().fileSizeBytes(),
                (from, to) -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
    }

    /**
     * Writes into a folder from now on, the records so far first.
     *
     * @param logs the folder
     * @param name the file's name without its ending
     * @param limit the largest size of a file in bytes
     * @return false when it cannot be written to; the health says why, and records stay in memory and on the console
     */
    synchronized boolean open(Path logs, String name, long limit, LogFolder.Mover mover) {
        try {
            LogFolder opened = LogFolder.open(logs, name, mover);
            folder = opened;
            opened.prepare();
            if (configured) {
                settle(opened);
            }
            SafeRolling policy = new SafeRolling(opened, limit, settings.files(), pipeline.health());
            rolling = policy;
            pipeline.writeTo(appender(opened, policy));
            return true;
        } catch (IOException e) {
            pipeline.health().problem("Nothing is logged to files: " + e);
            close();
            return false;
        }
    }

    private void settle(LogFolder opened) {
        try {
            opened.settle(settings.files());
        } catch (IOException e) {
            pipeline.health().rotationFailed(e.toString());
        }
    }

    private RollingFileAppender<Line> appender(LogFolder opened, SafeRolling policy) throws IOException {
        RollingFileAppender<Line> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setName("file");
        appender.setFile(opened.active().toString());
        appender.setRollingPolicy(policy);
        policy.start();
        LineEncoder encoder = new LineEncoder();
        encoder.setContext(context);
        encoder.start();
        appender.setEncoder(encoder);
        appender.start();
        if (!appender.isStarted()) {
            throw new IOException("Logback did not open " + opened.active());
        }
        return appender;
    }

    /** The file that is written; empty when there is none. */
    synchronized Optional<Path> file() {
        LogFolder opened = folder;
        return opened == null ? Optional.empty() : Optional.of(opened.active());
    }

    /** Ends writing to the file. Every record that was logged before is in it. */
    synchronized void close() {
        pipeline.detachFile();
        LogFolder opened = folder;
        folder = null;
        rolling = null;
        if (opened != null) {
            try {
                opened.close();
            } catch (IOException e) {
                pipeline.health().problem("The lock of the log file could not be given back: " + e);
            }
        }
    }

    static Level level(LogLevel level) {
        return level == LogLevel.WARNING ? Level.WARN : Level.valueOf(level.name());
    }
}
