package org.cuepoint.locations.ui.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.cuepoint.locations.Locations;
import org.cuepoint.locations.migration.Migration;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.WorkOptions;
import org.cuepoint.ui.UiExecutor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;
import org.osgi.service.prefs.BackingStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the user, once the window is there, when files are not kept where they usually are. What was told is remembered
 * with the state of the workbench, so that it is not told again before it changes.
 */
@Component(property = "event.topics=" + StartNotice.STARTED)
public final class StartNotice implements EventHandler {

    /** The topic of {@code UIEvents.UILifeCycle.APP_STARTUP_COMPLETE}. */
    static final String STARTED = "org/eclipse/e4/ui/LifeCycle/appStartupComplete";

    private static final Logger LOG = LoggerFactory.getLogger(StartNotice.class);
    private static final String NODE = "org.cuepoint.locations.ui";
    private static final String TOLD = "told";
    /** So that looking does not compete with the window that is being painted. */
    private static final Duration AFTER_START = Duration.ofSeconds(1);

    private final Locations locations;
    private final Migration migration;
    private final BackgroundWork work;
    private final UiExecutor ui;

    /**
     * @param locations what there is to tell
     * @param migration knows what an older version left
     * @param work asks the disk, since the chosen folder for exports is tried for it
     * @param ui where it is told
     */
    @Activate
    public StartNotice(@Reference Locations locations, @Reference Migration migration, @Reference BackgroundWork work,
            @Reference UiExecutor ui) {
        this.locations = locations;
        this.migration = migration;
        this.work = work;
        this.ui = ui;
    }

    @Override
    public void handleEvent(@Nullable Event event) {
        work.start(WorkOptions.of("Looking at the storage").quiet().after(AFTER_START), progress -> find()).result()
                .whenComplete(this::found);
    }

    private void found(@Nullable Optional<StartTelling> found, @Nullable Throwable failure) {
        if (found == null) {
            if (!(failure instanceof CancellationException)) { // the window was closed at once
                LOG.error("The storage could not be looked at.", failure);
            }
        } else {
            found.ifPresent(telling -> ui.execute(() -> show(telling)));
        }
    }

    private Optional<StartTelling> find() {
        Optional<IEclipsePreferences> memory = memory();
        String told = memory.isPresent() ? memory.get().get(TOLD, "") : "";
        locations.describe(org.cuepoint.locations.Location.EXPORTS); // so that it is noticed when it cannot be used
        Optional<StartTelling> found = StartTelling.of(locations.notices(), OlderFiles.offer(migration.plan()), told);
        if (found.isPresent() && memory.isPresent()) {
            remember(memory.get(), found.get());
        }
        return found;
    }

    /** Where it is remembered what was told; nowhere when the workbench has no folder for its state. */
    private static Optional<IEclipsePreferences> memory() {
        Location area = Platform.getInstanceLocation();
        return area != null && area.isSet() ? Optional.of(InstanceScope.INSTANCE.getNode(NODE)) : Optional.empty();
    }

    private static void remember(IEclipsePreferences node, StartTelling telling) {
        node.put(TOLD, telling.text());
        try {
            node.flush();
        } catch (BackingStoreException e) {
            LOG.info("What was told cannot be remembered and will be told again: {}", e.getMessage());
        }
    }

    private static void show(StartTelling telling) {
        IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
        if (windows.length > 0) {
            Shell shell = windows[0].getShell();
            new NoticeDialog(shell, telling).open();
        }
    }
}
