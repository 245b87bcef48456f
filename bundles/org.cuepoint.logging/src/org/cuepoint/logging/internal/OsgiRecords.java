package org.cuepoint.logging.internal;

import java.util.Objects;
import org.eclipse.equinox.log.ExtendedLogEntry;
import org.eclipse.equinox.log.SynchronousLogListener;
import org.eclipse.osgi.framework.log.FrameworkLogEntry;
import org.jspecify.annotations.Nullable;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Brings what is logged through the OSGi log service into the one log. Eclipse's own log ({@code ILog}, {@code
 * IStatus}) is written through that service too, with the status and its children attached: listening to it as well
 * would double it.
 */
final class OsgiRecords implements SynchronousLogListener {

    /** How Equinox names the logger of entries without one. */
    private static final String ANONYMOUS = "LogService";
    /** Deeper children of a status are left out. */
    private static final int DEEPEST = 8;

    /** Set while an entry is handed on: should that itself log there, the entry is not handed on for ever. */
    private final ThreadLocal<Boolean> busy = ThreadLocal.withInitial(() -> Boolean.FALSE);

    @Override
    public void logged(@Nullable LogEntry given) {
        LogEntry entry = Objects.requireNonNull(given);
        if (busy.get()) {
            return;
        }
        busy.set(Boolean.TRUE);
        try {
            Object context = entry instanceof ExtendedLogEntry extended ? extended.getContext() : null;
            if (context instanceof FrameworkLogEntry status) {
                StringBuilder text = new StringBuilder();
                append(text, status, 0);
                LoggerFactory.getLogger(name(String.valueOf(status.getEntry()))).atLevel(level(entry.getLogLevel()))
                        .setCause(status.getThrowable()).log("{}", text);
            } else {
                LoggerFactory.getLogger(name(loggerName(entry))).atLevel(level(entry.getLogLevel()))
                        .setCause(entry.getException()).log("{}", entry.getMessage());
            }
        } finally {
            busy.remove();
        }
    }

    /** The logger's name; an entry of the old log service is named after its bundle. */
    private static String loggerName(LogEntry entry) {
        String own = String.valueOf(entry.getLoggerName());
        if (own.startsWith(ANONYMOUS + ".")) {
            return own.substring(ANONYMOUS.length() + 1);
        }
        boolean anonymous = "null".equals(own) || own.isEmpty() || ANONYMOUS.equals(own);
        return anonymous && entry.getBundle() != null ? String.valueOf(entry.getBundle().getSymbolicName()) : own;
    }

    private static String name(String name) {
        return name.isBlank() || "null".equals(name) ? "osgi" : name;
    }

    /** The message of a status and of its children, each on a line with its bundle, severity and code. */
    private static void append(StringBuilder text, FrameworkLogEntry status, int depth) {
        text.append(depth == 0 ? "" : "\n" + "  ".repeat(depth)).append(status.getMessage()).append(" (")
                .append(status.getEntry()).append(", ").append(severity(status.getSeverity())).append(", code ")
                .append(status.getBundleCode()).append(')');
        FrameworkLogEntry[] children = status.getChildren();
        if (children == null || depth == DEEPEST) {
            return;
        }
        for (FrameworkLogEntry child : children) {
            append(text, child, depth + 1);
            if (child.getThrowable() != null) {
                text.append(": ").append(child.getThrowable());
            }
        }
    }

    private static String severity(int severity) {
        return switch (severity) {
            case FrameworkLogEntry.ERROR -> "error";
            case FrameworkLogEntry.WARNING -> "warning";
            case FrameworkLogEntry.INFO -> "information";
            case FrameworkLogEntry.CANCEL -> "cancelled";
            default -> "ok";
        };
    }

    static Level level(LogLevel level) {
        return switch (level) {
            case ERROR -> Level.ERROR;
            case WARN -> Level.WARN;
            case AUDIT, INFO -> Level.INFO;
            case DEBUG -> Level.DEBUG;
            case TRACE -> Level.TRACE;
        };
    }
}
