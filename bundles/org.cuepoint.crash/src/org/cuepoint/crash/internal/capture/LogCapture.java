package org.cuepoint.crash.internal.capture;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cuepoint.core.incident.Incident;
import org.cuepoint.core.incident.IncidentKind;
import org.cuepoint.core.incident.Incidents;
import org.eclipse.equinox.log.ExtendedLogEntry;
import org.eclipse.equinox.log.SynchronousLogListener;
import org.eclipse.osgi.framework.log.FrameworkLogEntry;
import org.jspecify.annotations.Nullable;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;

/**
 * Takes defects from the log service of the framework, through which nearly everything passes that platform code catches:
 * statuses of the platform's log (jobs, event loops, event handlers, injection), declarative services that fail at their
 * activation, errors of the framework.
 */
final class LogCapture implements SynchronousLogListener {

    private static final String EVENTS = "Events.";
    private static final String JOBS = "org.eclipse.core.jobs";
    private static final String SCR = "org.apache.felix.scr";
    private static final String LOOP = "Unhandled event loop exception";

    private final Incidents incidents;

    LogCapture(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void logged(@Nullable LogEntry given) {
        LogEntry entry = Objects.requireNonNull(given);
        if (entry.getLogLevel() != LogLevel.ERROR) {
            return;
        }
        FrameworkLogEntry status = entry instanceof ExtendedLogEntry extended
                && extended.getContext() instanceof FrameworkLogEntry found ? found : null;
        Throwable failure = status == null ? entry.getException() : throwable(status);
        if (failure != null && Unexpected.is(failure)) {
            String message = status == null ? entry.getMessage() : status.getMessage();
            String origin = status == null ? bundle(entry) : String.valueOf(status.getEntry());
            incidents.report(new Incident(kind(entry, failure, origin, String.valueOf(message)), Optional.of(failure),
                    Thread.currentThread().getName(), String.valueOf(message), List.of(),
                    Duration.ZERO));
        }
    }

    private static @Nullable Throwable throwable(FrameworkLogEntry status) {
        if (status.getThrowable() != null) {
            return status.getThrowable();
        }
        FrameworkLogEntry[] children = status.getChildren();
        if (children != null) {
            for (FrameworkLogEntry child : children) {
                if (child.getThrowable() != null) {
                    return child.getThrowable();
                }
            }
        }
        return null;
    }

    private static String bundle(LogEntry entry) {
        return entry.getBundle() == null ? "" : String.valueOf(entry.getBundle().getSymbolicName());
    }

    /** Whether an exception came by code of a bundle: declarative services log in the name of the bundle that fails. */
    private static boolean passed(Throwable failure, String bundle) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith(bundle)) {
                return true;
            }
        }
        return false;
    }

    private static IncidentKind kind(LogEntry entry, Throwable failure, String origin, String message) {
        if (JOBS.equals(origin)) {
            return IncidentKind.JOB;
        }
        if (message.startsWith(LOOP)) {
            return IncidentKind.UI;
        }
        String logger = String.valueOf(entry.getLoggerName());
        if (SCR.equals(origin) || passed(failure, SCR)) {
            return IncidentKind.SERVICE;
        }
        return logger.startsWith(EVENTS) || "org.eclipse.osgi".equals(origin)
                ? IncidentKind.FRAMEWORK
                : IncidentKind.LOGGED;
    }
}
