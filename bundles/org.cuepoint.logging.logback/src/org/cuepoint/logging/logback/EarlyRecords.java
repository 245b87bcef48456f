package org.cuepoint.logging.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.CyclicBufferAppender;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps the newest records with what only their own thread knows, until the log is opened. */
final class EarlyRecords extends CyclicBufferAppender<ILoggingEvent> {

    /** @param most how many records are kept; older ones give way */
    EarlyRecords(int most) {
        setMaxSize(most);
    }

    @Override
    protected void append(@Nullable ILoggingEvent given) {
        ILoggingEvent event = Objects.requireNonNull(given);
        event.prepareForDeferredProcessing();
        super.append(event);
    }
}
