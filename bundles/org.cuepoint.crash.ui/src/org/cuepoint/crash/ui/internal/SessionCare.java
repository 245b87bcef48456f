package org.cuepoint.crash.ui.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.cuepoint.core.incident.Incidents;
import org.cuepoint.crash.session.SessionEnd;
import org.cuepoint.crash.session.Sessions;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.WorkOptions;
import org.cuepoint.ui.StatusLine;
import org.cuepoint.ui.UiExecutor;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PartInitException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once the window is there: takes what its events throw, notes that the start is over, and tells when the session before
 * did not end as it should.
 */
@Component(property = "event.topics=" + SessionCare.STARTED)
public final class SessionCare implements EventHandler {

    /** The topic of {@code UIEvents.UILifeCycle.APP_STARTUP_COMPLETE}. */
    static final String STARTED = "org/eclipse/e4/ui/LifeCycle/appStartupComplete";
    /** So that looking does not compete with the window that is being painted. */
    private static final Duration AFTER_START = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(SessionCare.class);

    private final Sessions sessions;
    private final Incidents incidents;
    private final BackgroundWork work;
    private final UiExecutor ui;
    private final StatusLine status;
    private final DeskParts parts;

    /**
     * @param sessions knows how the session before ended
     * @param incidents takes what events throw
     * @param work looks
     * @param ui where it is told
     * @param status takes what goes wrong with that
     * @param parts what the dialogs need
     */
    @Activate
    public SessionCare(@Reference Sessions sessions, @Reference Incidents incidents, @Reference BackgroundWork work,
            @Reference UiExecutor ui, @Reference StatusLine status, @Reference DeskParts parts) {
        this.sessions = sessions;
        this.incidents = incidents;
        this.work = work;
        this.ui = ui;
        this.status = status;
        this.parts = parts;
    }

    @Override
    public void handleEvent(@Nullable Event event) {
        // the workbench sets handlers of its own just before its first event, which would only log
        ui.execute(() -> Optional.ofNullable(Display.getCurrent()).ifPresent(new UiHandlers(incidents)::take));
        work.start(WorkOptions.of("Looking how the last session ended").quiet().after(AFTER_START), progress -> look())
                .result().whenComplete(this::found);
    }

    private Optional<SessionTelling> look() {
        sessions.note(Sessions.Mark.STARTED, "");
        String suspect = sessions.crashLoop()
                ? Suspect.of(parts.reports(), sessions.previous().flatMap(SessionEnd::report))
                : "";
        Optional<SessionTelling> telling = SessionTelling.of(sessions, Memory.TOLD.get(),
                parts.identity().displayName(), suspect);
        telling.ifPresent(told -> Memory.TOLD.put(told.key()));
        return telling;
    }

    private void found(@Nullable Optional<SessionTelling> found, @Nullable Throwable failure) {
        if (found != null) {
            found.ifPresent(telling -> ui.execute(() -> show(telling)));
        } else if (!(failure instanceof CancellationException)) { // the window was closed at once
            LOG.error("How the last session ended could not be looked at.", failure);
        }
    }

    private void show(SessionTelling telling) {
        Display display = Display.getCurrent();
        if (display == null || !Workbench.running()) {
            return;
        }
        Desk desk = new Desk(parts, ui, status);
        new SessionDialog(Workbench.parent(display), telling,
                new SessionDialog.Deeds(telling.report().map(id -> () -> showReport()), Optional.of(desk::bundle),
                        telling.safeStart() ? Optional.of(this::safeStart) : Optional.empty()))
                .open();
    }

    private void showReport() {
        try {
            Workbench.show(ReportsView.ID);
        } catch (PartInitException e) {
            LOG.error("The Crash Reports view could not be opened.", e);
        }
    }

    private void safeStart() {
        if (Memory.SAFE_START.put("yes")) {
            Workbench.restart();
        } else {
            status.show("A safe start is not possible: nothing can be remembered until the next start.");
        }
    }
}
