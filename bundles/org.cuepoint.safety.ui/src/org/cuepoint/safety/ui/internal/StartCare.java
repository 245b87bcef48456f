package org.cuepoint.safety.ui.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;

import org.cuepoint.core.diagnostics.StartNotices;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.WorkOptions;
import org.cuepoint.safety.Integrity;
import org.cuepoint.ui.StatusLine;
import org.cuepoint.ui.UiExecutor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;
import org.osgi.service.prefs.BackingStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once the window is there: finishes what a killed process left in the middle of saving and tells of it, and begins the
 * weekly check of backups.
 */
@Component(property = "event.topics=" + StartCare.STARTED)
public final class StartCare implements EventHandler {

    /** The topic of {@code UIEvents.UILifeCycle.APP_STARTUP_COMPLETE}. */
    static final String STARTED = "org/eclipse/e4/ui/LifeCycle/appStartupComplete";

    private static final Logger LOG = LoggerFactory.getLogger(StartCare.class);
    private static final String NODE = "org.cuepoint.safety.ui";
    private static final String CHECKED = "checked";
    /** So that looking does not compete with the window that is being painted. */
    private static final Duration AFTER_START = Duration.ofSeconds(1);

    private final BackgroundWork work;
    private final UiExecutor ui;
    private final StatusLine status;
    private final ComponentServiceObjects<StartNotices> saves;
    private final ComponentServiceObjects<Integrity> integrity;

    /**
     * @param work looks
     * @param ui where it is told
     * @param status says what is damaged
     * @param saves finishes interrupted saves when it is first asked for
     * @param integrity compares
     */
    @Activate
    public StartCare(@Reference BackgroundWork work, @Reference UiExecutor ui, @Reference StatusLine status,
            @Reference(target = "(about=saves)") ComponentServiceObjects<StartNotices> saves,
            @Reference ComponentServiceObjects<Integrity> integrity) {
        this.work = work;
        this.ui = ui;
        this.status = status;
        this.saves = saves;
        this.integrity = integrity;
    }

    @Override
    public void handleEvent(@Nullable Event event) {
        work.start(WorkOptions.of("Looking for interrupted saves").quiet().after(AFTER_START),
                progress -> String.join("\n\n", saves.getService().sentences())).result().whenComplete(this::told);
        new PeriodicCheck(work, integrity::getService, new Remembered(), Clock.systemUTC(), status::show).begin();
    }

    private void told(@Nullable String text, @Nullable Throwable failure) {
        if (text == null) {
            if (!(failure instanceof CancellationException)) { // the window was closed at once
                LOG.error("Interrupted saves could not be looked for.", failure);
            }
        } else if (!text.isEmpty()) {
            ui.execute(() -> show(text));
        }
    }

    private static void show(String text) {
        IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
        if (windows.length > 0) {
            MessageDialog.openInformation(windows[0].getShell(), "Interrupted save", text.replace("&", "&&"));
        }
    }

    /** With the state of the workbench; nowhere when it has no folder for that. */
    private static final class Remembered implements PeriodicCheck.Memory {

        @Override
        public Instant last() {
            return isThere()
                    ? Instant.ofEpochMilli(InstanceScope.INSTANCE.getNode(NODE).getLong(CHECKED, 0))
                    : Instant.EPOCH;
        }

        @Override
        public void remember(Instant time) {
            if (!isThere()) {
                return;
            }
            InstanceScope.INSTANCE.getNode(NODE).putLong(CHECKED, time.toEpochMilli());
            try {
                InstanceScope.INSTANCE.getNode(NODE).flush();
            } catch (BackingStoreException e) {
                LOG.info("When backups were checked cannot be remembered: {}", e.getMessage());
            }
        }

        private static boolean isThere() {
            Location area = Platform.getInstanceLocation();
            return area != null && area.isSet();
        }
    }
}
