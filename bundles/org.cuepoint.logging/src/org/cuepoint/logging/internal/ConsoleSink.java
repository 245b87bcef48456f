package org.cuepoint.logging.internal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.core.status.ErrorStatus;
import ch.qos.logback.core.status.StatusManager;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;

/** Shows records on the standard error. A terminal that is gone is reported once and not written to again. */
final class ConsoleSink {

    private final ConsoleMode mode;
    private final OutputStream stream;
    private final Charset charset;
    private final StatusManager statuses;
    private boolean broken;

    /**
     * @param mode what is shown
     * @param stream where; written only under the pipeline's lock
     * @param charset the terminal's charset
     * @param statuses where a failure is reported
     */
    ConsoleSink(ConsoleMode mode, OutputStream stream, Charset charset, StatusManager statuses) {
        this.mode = mode;
        this.stream = stream;
        this.charset = charset;
        this.statuses = statuses;
    }

    void write(Line line) {
        boolean all = mode == ConsoleMode.ALL;
        if (broken || mode == ConsoleMode.NOTHING || !all && !line.level().isGreaterOrEqual(Level.WARN)) {
            return;
        }
        String label = line.level().isGreaterOrEqual(Level.ERROR) ? "error: " : "warning: ";
        try {
            stream.write((all ? line.text() : label + line.brief()).getBytes(charset));
            stream.flush();
        } catch (IOException e) {
            broken = true;
            statuses.add(new ErrorStatus("The console cannot be written to any more", this, e));
        }
    }
}
