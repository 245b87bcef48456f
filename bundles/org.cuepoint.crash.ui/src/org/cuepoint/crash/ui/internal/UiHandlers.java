package org.cuepoint.crash.ui.internal;

import org.cuepoint.core.incident.Incident;
import org.cuepoint.core.incident.IncidentKind;
import org.cuepoint.core.incident.Incidents;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;

/** Reports what events of the user interface throw, and lets its loops go on: also those of dialogs. */
final class UiHandlers {

    private final Incidents incidents;

    UiHandlers(Incidents incidents) {
        this.incidents = incidents;
    }

    /** Takes the exceptions of a display. On its thread. */
    void take(Display display) {
        display.setRuntimeExceptionHandler(thrown -> {
            if (display.isDisposed()) {
                throw thrown; // its loop must end
            }
            report(unwrapped(thrown));
        });
        display.setErrorHandler(thrown -> {
            if (display.isDisposed() || "java.lang.ThreadDeath".equals(thrown.getClass().getName())) {
                throw thrown;
            }
            report(unwrapped(thrown));
        });
    }

    private void report(Throwable thrown) {
        incidents.report(Incident.of(IncidentKind.UI, thrown, ""));
    }

    /** What a task threw that SWT ran, which it wraps: it may be reported on another way too, as itself. */
    static Throwable unwrapped(Throwable thrown) {
        return switch (thrown) {
            case SWTException e when e.code == SWT.ERROR_FAILED_EXEC && e.throwable != null -> e.throwable;
            case SWTError e when e.code == SWT.ERROR_FAILED_EXEC && e.throwable != null -> e.throwable;
            default -> thrown;
        };
    }
}
