package org.cuepoint.logging.internal;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cuepoint.redaction.StandardRedactor;
import org.slf4j.Logger;

/** CuePoint's log as the product sets it up, without the framework around it. */
public final class MeasuredLog implements AutoCloseable {

    private final LoggerContext context = new LoggerContext();
    private final LogSystem system;

    /** @param folder where the files go */
    public MeasuredLog(Path folder) throws IOException {
        context.setMDCAdapter(new LogbackMDCAdapter());
        system = new LogSystem(context, "5f3a9c1b7d2e4a60",
                new StandardRedactor(List.of("/home/anna"), List.of("anna")));
        if (!system.open(folder, "cuepoint")) {
            throw new IOException(
                    "The log in " + folder + " cannot be opened: " + system.pipeline().health().problems());
        }
    }

    /** The logger. */
    public Logger logger() {
        return context.getLogger("org.cuepoint.catalog.internal.Lookup");
    }

    /** How many records are not in the files. */
    public long missing() {
        return system.pipeline().health().missing();
    }

    @Override
    public void close() {
        system.close();
        context.stop();
    }
}
