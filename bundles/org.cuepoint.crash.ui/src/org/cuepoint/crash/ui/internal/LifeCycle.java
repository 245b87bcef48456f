package org.cuepoint.crash.ui.internal;

import java.util.Optional;

import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.core.incident.Incidents;
import org.cuepoint.crash.CrashReports;
import org.cuepoint.crash.session.SessionEnd;
import org.cuepoint.crash.session.Sessions;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.workbench.lifecycle.PostContextCreate;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;

/**
 * Before the workbench reads its state: takes what events throw from then on, and offers a safe start when the last two
 * starts failed. A product names this class with its property {@code lifeCycleURI}.
 */
public final class LifeCycle {

    /** The platform's switch to begin with the views as they are delivered ({@code IWorkbench.CLEAR_PERSISTED_STATE}). */
    static final String CLEAR = "clearPersistedState";

    /** Called by the workbench once its context is there; what most starts do not need is not asked for. */
    @PostContextCreate
    public void begin(IEclipseContext context,
            @org.eclipse.e4.core.di.annotations.Optional @Nullable Incidents incidents,
            @org.eclipse.e4.core.di.annotations.Optional @Nullable Sessions sessions,
            @org.eclipse.e4.core.di.annotations.Optional @Nullable ApplicationIdentity identity) {
        Display display = Display.getCurrent();
        if (display != null && incidents != null) {
            new UiHandlers(incidents).take(display);
        }
        boolean safe = !Memory.SAFE_START.get().isEmpty();
        if (safe) {
            Memory.SAFE_START.put("");
        } else if (display != null && sessions != null && identity != null && sessions.crashLoop()) {
            safe = asked(sessions, identity, context.get(CrashReports.class.getName()) instanceof CrashReports reports
                    ? Suspect.of(reports, sessions.previous().flatMap(SessionEnd::report))
                    : "");
        }
        if (safe) {
            System.setProperty(CLEAR, "true");
        }
    }

    /** The window may never come up, so it is asked before. */
    private static boolean asked(Sessions sessions, ApplicationIdentity identity, String suspect) {
        Optional<SessionTelling> telling = SessionTelling.of(sessions, Memory.TOLD.get(), identity.displayName(),
                suspect);
        boolean[] safe = {false};
        telling.ifPresent(told -> {
            new SessionDialog(Optional.empty(), told, new SessionDialog.Deeds(Optional.empty(), Optional.empty(),
                    Optional.of(() -> safe[0] = true))).open();
            Memory.TOLD.put(told.key());
        });
        return safe[0];
    }
}
