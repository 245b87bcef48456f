package org.cuepoint.logging.internal;

import ch.qos.logback.core.joran.spi.ConsoleTarget;
import java.io.OutputStream;

/** The standard error as Logback sees it. */
final class StandardError {

    private StandardError() {
    }

    /** A stream that writes to whatever the standard error is at that time. */
    static OutputStream stream() {
        return ConsoleTarget.SystemErr.getStream();
    }
}
