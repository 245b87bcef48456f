package org.cuepoint.logging.internal;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cuepoint.logging.LogForm;
import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.LogSettings;
import org.cuepoint.redaction.StandardRedactor;
import org.slf4j.Logger;

/** CuePoint's log as the product sets it up, with small files of which none is deleted. */
public final class TorturedLog {

    private final LoggerContext context = new LoggerContext();
    private final LogSystem system;

    /** @param compress whether older files are compressed */
    public TorturedLog(Path folder, boolean compress) throws IOException {
        context.setMDCAdapter(new LogbackMDCAdapter());
        system = new LogSystem(context, "5f3a9c1b7d2e4a60", new StandardRedactor());
        system.apply(new LogSettings(LogLevel.INFO, "", 4, 100, compress, LogForm.TEXT, 200, false));
        if (!system.open(folder, "cuepoint")) {
            throw new IOException("not opened: " + system.pipeline().health().problems());
        }
        Runtime.getRuntime().addShutdownHook(new Thread(system.pipeline()::deliverDirectly));
    }

    /** The logger. */
    public Logger logger() {
        return context.getLogger("org.cuepoint.torture.Child");
    }

    /** How many records are said to be missing. */
    public long missing() {
        return system.pipeline().health().missing();
    }

    /** Whether the disk takes nothing. */
    public boolean failing() {
        return system.pipeline().health().failing();
    }

    /** What went wrong. */
    public List<String> problems() {
        return system.pipeline().health().problems();
    }

    /** Ends it. */
    public void close() {
        system.close();
    }
}
