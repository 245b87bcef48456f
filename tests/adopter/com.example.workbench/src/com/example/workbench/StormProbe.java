package com.example.workbench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

/**
 * A bundle that fails in one event of the window after the other, and notes meanwhile how long other events wait: for the
 * measurement of crash handling in whichever workbench it is installed. It says how many dialogs there are then, and ends.
 */
@Component(property = "event.topics=org/eclipse/e4/ui/LifeCycle/appStartupComplete")
public final class StormProbe implements EventHandler {

    private static final String WANTED = "example.storm";
    /** Until the start is over and everything that follows it. */
    private static final int AFTER_START_SECONDS = 8;
    private static final int SETTLE_SECONDS = 3;
    private static final int EVERY_MS = 2;

    private final List<Long> waits = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean waiting = new AtomicBoolean();

    @Override
    public void handleEvent(Event event) {
        int failures = Integer.getInteger(WANTED, 0);
        if (failures > 0) {
            Display display = Display.getDefault();
            ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("storm probe").factory());
            timer.schedule(() -> {
                timer.scheduleAtFixedRate(() -> ask(display), 0, EVERY_MS, TimeUnit.MILLISECONDS);
                display.asyncExec(() -> fail(display, timer, failures));
            }, AFTER_START_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void ask(Display display) {
        if (waiting.compareAndSet(false, true)) {
            long asked = System.nanoTime();
            display.asyncExec(() -> {
                waits.add(System.nanoTime() - asked);
                waiting.set(false);
            });
        }
    }

    private void fail(Display display, ScheduledExecutorService timer, int left) {
        if (left > 1) {
            display.asyncExec(() -> fail(display, timer, left - 1));
        } else {
            timer.schedule(() -> display.asyncExec(() -> tell(display)), SETTLE_SECONDS, TimeUnit.SECONDS);
        }
        throw new IllegalStateException("one of the storm");
    }

    private void tell(Display display) {
        List<Shell> windows = Arrays.stream(PlatformUI.getWorkbench().getWorkbenchWindows())
                .map(IWorkbenchWindow::getShell).toList();
        long dialogs = Stream.of(display.getShells()).filter(Shell::isVisible).filter(s -> !windows.contains(s))
                .count();
        long[] sorted = waits.stream().mapToLong(wait -> wait).sorted().toArray();
        new PrintStream(System.out, true, StandardCharsets.UTF_8).printf(Locale.ROOT, "storm %d %d %.1f %.1f %.1f%n",
                dialogs, sorted.length, milliseconds(sorted[sorted.length / 2]),
                milliseconds(sorted[(int) (sorted.length * 0.99)]), milliseconds(sorted[sorted.length - 1]));
        Thread.ofPlatform().start(() -> System.exit(0));
    }

    private static double milliseconds(long nanos) {
        return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
