package org.cuepoint.crash.internal.capture;

import org.cuepoint.core.incident.Incidents;
import org.osgi.service.log.LogReaderService;

/** The two nets under everything: the default handler of threads, and a listener of the framework's log. */
final class Capture {

    private final LogReaderService reader;
    private final Uncaught threads;
    private final LogCapture listener;

    private Capture(LogReaderService reader, Incidents incidents) {
        this.reader = reader;
        this.threads = Uncaught.install(incidents);
        this.listener = new LogCapture(incidents);
        reader.addLogListener(listener);
    }

    static Capture begin(LogReaderService reader, Incidents incidents) {
        return new Capture(reader, incidents);
    }

    void end() {
        threads.uninstall();
        reader.removeLogListener(listener);
    }
}
