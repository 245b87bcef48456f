package org.cuepoint.ui.internal;

import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.cuepoint.core.incident.Incident;
import org.cuepoint.core.incident.IncidentKind;
import org.cuepoint.core.incident.Incidents;
import org.cuepoint.performance.FreezeDetector;
import org.cuepoint.performance.FreezeDetector.Finding;
import org.cuepoint.ui.UiExecutor;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

/**
 * Watches the thread of the user interface from a thread of its own, from a few seconds after the start on: twice a second it
 * looks whether a posted task was run. A freeze of more than ten seconds is told as an incident while it lasts. Under a
 * debugger nothing is watched.
 */
@Component(property = "event.topics=" + SettingsPages.STARTED)
public final class FreezeWatch implements EventHandler {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final long AFTER_START = TimeUnit.SECONDS.toNanos(5);

    private final UiExecutor ui;
    private volatile @Nullable Incidents incidents;
    private volatile boolean ended;
    private volatile boolean answered;

    /** @param ui how the thread is reached */
    @Activate
    public FreezeWatch(@Reference UiExecutor ui) {
        this.ui = ui;
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

    @Override
    public void handleEvent(@Nullable Event event) {
        ui.execute(() -> {
            Display display = Display.getCurrent();
            Thread watched = Thread.currentThread();
            Thread.ofPlatform().daemon().name("CuePoint freeze watch").start(() -> watch(display, watched));
        });
    }

    @Deactivate
    void end() {
        ended = true;
    }

    private void watch(Display display, Thread watched) {
        LockSupport.parkNanos(AFTER_START);
        if (isDebugged()) {
            return;
        }
        FreezeDetector detector = new FreezeDetector(LIMIT, INTERVAL);
        while (!ended && !display.isDisposed()) {
            Finding finding = detector.tick(System.nanoTime(), answered, () -> List.of(watched.getStackTrace()));
            finding.freeze().ifPresent(samples -> tell(watched.getName(), samples, finding.waited()));
            if (finding.thawed().isPresent()) {
                recovered();
            }
            if (finding.ask()) {
                answered = false;
                try {
                    display.asyncExec(() -> answered = true);
                } catch (SWTException e) {
                    return; // it was closed meanwhile
                }
            }
            LockSupport.parkNanos(INTERVAL.toNanos());
        }
    }

    private void recovered() {
        Incidents present = incidents;
        if (present != null) {
            present.recovered();
        }
    }

    private void tell(String thread, List<FreezeDetector.Sample> samples, Duration waited) {
        Incidents present = incidents;
        if (present != null) {
            present.report(Incident.hang(IncidentKind.FREEZE, thread, "", samples.stream()
                    .map(sample -> new Incident.Sample(thread, "busy", sample.frames(), sample.times())).toList(),
                    waited));
        }
    }

    /** Whether the virtual machine was started for a debugger: then a thread stands still because somebody wants it to. */
    private static boolean isDebugged() {
        return ProcessHandle.current().info().arguments().map(List::of).orElse(List.of()).stream()
                .anyMatch(argument -> argument.startsWith("-agentlib:jdwp") || argument.startsWith("-Xrunjdwp"));
    }
}
