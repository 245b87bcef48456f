package org.cuepoint.crash.internal.capture;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Objects;
import org.cuepoint.core.incident.Incident;
import org.cuepoint.core.incident.IncidentKind;
import org.cuepoint.core.incident.Incidents;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The default handler of threads that end with an exception; hands it to whoever was the handler before as well. */
final class Uncaught implements UncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Uncaught.class);

    private final Incidents incidents;
    private final @Nullable UncaughtExceptionHandler before;

    private Uncaught(Incidents incidents, @Nullable UncaughtExceptionHandler before) {
        this.incidents = incidents;
        this.before = before;
    }

    /** Takes the place of the present handler. */
    static Uncaught install(Incidents incidents) {
        Uncaught handler = new Uncaught(incidents, Thread.getDefaultUncaughtExceptionHandler());
        Thread.setDefaultUncaughtExceptionHandler(handler);
        return handler;
    }

    /** Gives the place back, when nobody took it since. */
    void uninstall() {
        if (Thread.getDefaultUncaughtExceptionHandler() == this) {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Override
    public void uncaughtException(@Nullable Thread thread, @Nullable Throwable given) {
        Throwable failure = Objects.requireNonNull(given);
        String name = Objects.requireNonNull(thread).getName();
        incidents.report(Incident.of(IncidentKind.THREAD, failure, ""));
        try {
            LOG.error("The thread \"{}\" ended with an exception that nobody handled", name, failure);
            if (before != null) {
                before.uncaughtException(thread, failure);
            }
        } catch (RuntimeException | Error e) {
            // the first failure is reported; one at telling it further must not hide it
            return;
        }
    }
}
