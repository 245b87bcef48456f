package org.cuepoint.logging.internal;

import ch.qos.logback.classic.spi.ILoggingEvent;

/** Turns events into records, with their secrets masked. Thread-safe. */
interface RecordFormat {

    /** The most characters of a record; what is longer is cut, with a remark. */
    int LONGEST = 1 << 18;

    /** The record of an event. */
    Line line(ILoggingEvent event);
}
