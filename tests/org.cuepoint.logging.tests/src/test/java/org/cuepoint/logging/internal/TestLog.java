package org.cuepoint.logging.internal;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.cuepoint.logging.LogForm;
import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.LogSettings;
import org.cuepoint.redaction.Redactor;
import org.cuepoint.redaction.StandardRedactor;
import org.slf4j.Logger;

/** A log of its own, apart from the one of the test run. */
final class TestLog implements AutoCloseable {

    static final LogFolder.Mover MOVE = Files::move;

    private final LoggerContext context = new LoggerContext();
    private final LogbackMDCAdapter mdc = new LogbackMDCAdapter();
    private final LogSystem system;

    TestLog() {
        this(new StandardRedactor());
    }

    TestLog(Redactor redactor) {
        context.setMDCAdapter(mdc);
        system = new LogSystem(context, "5f3a9c1b7d2e4a60", redactor, false, Runnable::run);
    }

    /** How records are written before anything is set. */
    static RecordFormat format() {
        return new LineFormat(ZoneOffset.UTC, 1, "-", new StandardRedactor(), false);
    }

    TestLog open(Path folder, long limit, int files, LogFolder.Mover mover) {
        system.apply(settings(LogLevel.INFO, files));
        if (!system.open(folder, "cuepoint", limit, mover)) {
            throw new AssertionError("Not opened: " + system.pipeline().health().problems());
        }
        return this;
    }

    /** Settings that keep so many older files of 5 MB. */
    static LogSettings settings(LogLevel level, int files) {
        return new LogSettings(level, "", 5, files, false, LogForm.TEXT, 200, false);
    }

    Logger logger() {
        return context.getLogger("org.cuepoint.Test");
    }

    Logger logger(String name) {
        return context.getLogger(name);
    }

    LogbackMDCAdapter mdc() {
        return mdc;
    }

    LoggerContext context() {
        return context;
    }

    LogSystem system() {
        return system;
    }

    LogHealth health() {
        return system.pipeline().health();
    }

    @Override
    public void close() {
        system.close();
        context.stop();
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
