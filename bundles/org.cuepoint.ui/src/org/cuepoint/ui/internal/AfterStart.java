package org.cuepoint.ui.internal;

import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.time.Duration;
import java.util.Optional;

import org.cuepoint.core.incident.Breadcrumbs;
import org.cuepoint.core.incident.Incidents;
import org.cuepoint.performance.FreezeWatch;
import org.cuepoint.settings.SectionDeclaration;
import org.cuepoint.settings.Settings;
import org.cuepoint.settings.SettingsRegistry;
import org.cuepoint.ui.UiExecutor;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

/**
 * What helps to understand failures and costs no start: a second after the window is there, the thread of the user
 * interface begins to be watched, and views and commands leave breadcrumbs.
 */
@Component(property = "event.topics=" + SettingsPages.STARTED)
public final class AfterStart implements EventHandler {

    private static final int AFTER_START_MS = 1_000;
    private static final String SECTION = "crash";
    private static final String SETTING = "frozenAfterSeconds";
    private static final Duration UNLESS_SET = Duration.ofSeconds(10);

    private final UiExecutor ui;
    private final Settings settings;
    private final SettingsRegistry registry;
    private volatile @Nullable Incidents incidents;
    private volatile @Nullable Breadcrumbs breadcrumbs;
    private volatile boolean ended;
    private @Nullable Heartbeat heartbeat;

    /**
     * @param ui how the thread is reached
     * @param settings say how long a freeze lasts at least
     * @param registry knows whether there is such a setting
     */
    @Activate
    public AfterStart(@Reference UiExecutor ui, @Reference Settings settings, @Reference SettingsRegistry registry) {
        this.ui = ui;
        this.settings = settings;
        this.registry = registry;
    }

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    void setIncidents(Incidents present) {
        incidents = present;
    }

    void unsetIncidents(Incidents gone) {
        if (incidents == gone) {
            incidents = null;
        }
    }

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    void setBreadcrumbs(Breadcrumbs present) {
        breadcrumbs = present;
    }

    void unsetBreadcrumbs(Breadcrumbs gone) {
        if (breadcrumbs == gone) {
            breadcrumbs = null;
        }
    }

    @Override
    public void handleEvent(@Nullable Event event) {
        ui.execute(() -> Display.getCurrent().timerExec(AFTER_START_MS, this::begin));
    }

    @Deactivate
    void end() {
        ended = true;
        Heartbeat present = heartbeat;
        if (present != null) {
            present.end();
        }
    }

    private void begin() {
        if (ended || !PlatformUI.isWorkbenchRunning()) {
            return;
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        ICommandService commands = workbench.getService(ICommandService.class);
        UserTrail trail = new UserTrail(this::leave, id -> name(commands.getCommand(id)), System::nanoTime);
        commands.addExecutionListener(trail);
        new WindowsTrail(trail).begin(workbench);
        Heartbeat beat = new Heartbeat(Display.getCurrent(), trail::activity);
        beat.begin();
        heartbeat = beat;
        FreezeWatch.begin(beat, this::limit, () -> Optional.ofNullable(incidents));
    }

    private void leave(String category, String text) {
        Breadcrumbs present = breadcrumbs;
        if (present != null) {
            present.leave(category, text);
        }
    }

    private static String name(Command command) {
        try {
            return command.getName();
        } catch (NotDefinedException e) {
            return ""; // only its id is known then
        }
    }

    private Duration limit() {
        return registry.find(SECTION).filter(found -> found.setting(SETTING).isPresent())
                .map(found -> Duration.ofSeconds(Long.parseLong(text(found)))).orElse(UNLESS_SET);
    }

    private <R extends Record> String text(SectionDeclaration<R> declaration) {
        return settings.section(declaration).text(SETTING);
    }
}
