package com.example.workbench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

/** A bundle that fails once, a while after the start of whichever workbench it is installed in. */
@Component(property = "event.topics=org/eclipse/e4/ui/LifeCycle/appStartupComplete")
public final class FailProbe implements EventHandler {

    private static final String WANTED = "example.fail";
    private static final int AFTER_START_SECONDS = 5;

    @Override
    public void handleEvent(Event event) {
        String way = System.getProperty(WANTED, "");
        if (!way.isEmpty()) {
            Display display = Display.getDefault();
            CompletableFuture.delayedExecutor(AFTER_START_SECONDS, TimeUnit.SECONDS)
                    .execute(() -> display.asyncExec(() -> fail(display, way)));
        }
    }

    private static void fail(Display display, String way) {
        switch (way) {
            case "window-event" -> throw new IllegalStateException("in an event");
            case "window-error" -> throw new AssertionError("in an event");
            case "window-dialog" -> {
                display.asyncExec(() -> {
                    throw new IllegalStateException("in the loop of a dialog");
                });
                MessageDialog.openInformation(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(),
                        "Example", "An event fails while this is open.");
            }
            case "window-job" -> new Failing().schedule();
            case "window-freeze" -> {
                while (true) {
                    LockSupport.park();
                }
            }
            default -> throw new IllegalArgumentException(way);
        }
    }

    private static final class Failing extends Job {

        Failing() {
            super("An example");
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            throw new IllegalStateException("in a job");
        }
    }
}
