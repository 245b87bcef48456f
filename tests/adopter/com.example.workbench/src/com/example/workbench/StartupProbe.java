package com.example.workbench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

/**
 * Says when the window of whichever workbench it is installed in can be used, and closes it: for the measurement of
 * starts. Usable means that the platform has announced the end of its start and every event that was waiting then,
 * painting among them, has been handled.
 */
@Component(property = "event.topics=org/eclipse/e4/ui/LifeCycle/appStartupComplete")
public final class StartupProbe implements EventHandler {

    private static final String WANTED = "example.startup.probe";

    @Override
    public void handleEvent(Event event) {
        if (Boolean.getBoolean(WANTED)) {
            Display.getDefault().asyncExec(StartupProbe::usable);
        }
    }

    private static void usable() {
        Display display = Display.getCurrent();
        while (display.readAndDispatch()) {
            // until nothing waits
        }
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .println("usable " + System.currentTimeMillis());
        PlatformUI.getWorkbench().close();
    }
}
