package org.cuepoint.logging.internal;

import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.cuepoint.logging.LogForm;
import org.cuepoint.logging.LogSettings;
import org.cuepoint.redaction.Redactor;
import org.jspecify.annotations.Nullable;

/** The log of one Logback context: opened, resized and closed as a whole. Thread-safe. */
final class LogSystem {

    private final Pipeline pipeline;
    private final LoggerLevels levels;
    private final boolean background;
    private final Executor compression;
    private volatile @Nullable LogFolder folder;
    private @Nullable LogFile file;
    private volatile LogSettings settings = LogSettings.defaults();
    private final String session;
    private final Redactor redactor;
    /** Until the user's settings are known nothing is deleted: they may keep more files than the defaults. */
    private volatile boolean configured;

    /**
     * Takes the context over; a thread of its own writes as soon as there is a file.
     *
     * @param session the id of the session, for every record
     * @param redactor masks every record
     */
    LogSystem(LoggerContext context, String session, Redactor redactor) {
        this(context, session, redactor, true,
                task -> Thread.ofPlatform().daemon().name("CuePoint log compression").start(task));
    }

    /**
     * @param session the id of the session, for every record
     * @param redactor masks every record
     * @param background whether a thread of its own writes; else every call that logs does
     * @param compression runs the compression of older files
     */
    LogSystem(LoggerContext context, String session, Redactor redactor, boolean background, Executor compression) {
        this.session = session;
        this.redactor = redactor;
        this.background = background;
        this.compression = compression;
        this.pipeline = Pipeline.of(context, format());
        this.levels = new LoggerLevels(context, pipeline::tellCallers);
        levels.apply(settings.level(), "");
    }

    Pipeline pipeline() {
        return pipeline;
    }

    /** The levels of all loggers. */
    LoggerLevels levels() {
        return levels;
    }

    private RecordFormat format() {
        long process = ProcessHandle.current().pid();
        ZoneId zone = ZoneId.systemDefault();
        return settings.form() == LogForm.JSON
                ? new JsonFormat(zone, process, session, redactor, settings.htmlBodies())
                : new LineFormat(zone, process, session, redactor, settings.htmlBodies());
    }

    /** Takes other settings from the next record on. */
    synchronized void apply(LogSettings changed) {
        settings = changed;
        configured = true;
        levels.apply(changed.level(), changed.levels());
        pipeline.keepRecent(changed.recentLines());
        pipeline.form(format());
        LogFile present = file;
        LogFolder opened = folder;
        if (present != null && opened != null) {
            present.resize(changed.fileSizeBytes(), changed.files());
            pipeline.exclusively(() -> settle(opened));
            compress();
        }
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
            LogFile made = new LogFile(opened, limit, settings.files(), pipeline.health(), System::nanoTime,
                    this::compress);
            made.open();
            file = made;
            pipeline.writeTo(made);
            if (background) {
                pipeline.deliverInBackground();
            }
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

    /** Called with and without the lock: the thread that writes must not wait for who closes the log. */
    private void compress() {
        LogFolder opened = folder;
        LogSettings now = settings;
        if (opened != null && now.compress() && configured) {
            compression.execute(() -> {
                try {
                    opened.compress(now.files());
                } catch (IOException e) {
                    pipeline.health().problem("An older log file could not be compressed: " + e);
                }
            });
        }
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
        file = null;
        if (opened != null) {
            try {
                opened.close();
            } catch (IOException e) {
                pipeline.health().problem("The lock of the log file could not be given back: " + e);
            }
        }
    }
}
