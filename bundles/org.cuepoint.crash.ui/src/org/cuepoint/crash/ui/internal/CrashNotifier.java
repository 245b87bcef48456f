package org.cuepoint.crash.ui.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.core.incident.Incident;
import org.cuepoint.core.incident.IncidentKind;
import org.cuepoint.crash.CrashListener;
import org.cuepoint.crash.ReportSummary;
import org.cuepoint.ui.StatusLine;
import org.cuepoint.ui.UiExecutor;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the user of incidents, in the workbench or, when it could not start, with a window of its own. */
@Component
public final class CrashNotifier implements CrashListener {

    private final StatusLine status;
    private final String application;
    private final CrashQueue queue;
    private final DeskParts parts;

    /**
     * @param ui where it is told
     * @param status takes what is not worth a dialog
     * @param identity the application's name
     * @param parts what the dialog needs; got when it opens, since it may need what incidents need
     */
    @Activate
    public CrashNotifier(@Reference UiExecutor ui, @Reference StatusLine status,
            @Reference ApplicationIdentity identity,
            @Reference DeskParts parts) {
        this.status = status;
        this.parts = parts;
        application = identity.displayName();
        queue = new CrashQueue(ui, new Screen(), Clock.systemUTC());
    }

    @Override
    public void reported(ReportSummary report, Incident incident, long occurrence, String problem) {
        Told told = new Told(report, incident, occurrence, problem);
        Display display = Display.getCurrent();
        if (incident.kind() == IncidentKind.START && display != null && !Workbench.running()) {
            new CrashDialog(Optional.empty(), told, 0, new Desk(parts, new DisplayUi(display), status)).open();
        } else {
            queue.add(told);
        }
    }

    /** The workbench's window. */
    private final class Screen implements CrashQueue.Screen {

        @Override
        public Optional<CrashQueue.Shown> open(Told first, int others) {
            Display display = Display.getCurrent();
            if (display == null || !Workbench.running()) {
                return Optional.empty();
            }
            Desk desk = new Desk(parts, new DisplayUi(display), status);
            desk.automatic(first);
            CrashDialog dialog = new CrashDialog(Workbench.parent(display), first, others, desk);
            dialog.create();
            // made in one event and shown in another one: both together keep others waiting for over 100 ms
            display.asyncExec(() -> {
                if (dialog.isOpen()) {
                    dialog.open();
                }
            });
            return Optional.of(dialog);
        }

        @Override
        public void status(Told told) {
            status.show(CrashWords.status(told, application));
        }

        @Override
        public void later(Duration delay, Runnable task) {
            Optional.ofNullable(Display.getCurrent())
                    .ifPresent(display -> display.timerExec(Math.toIntExact(delay.toMillis()), task));
        }
    }
}
