package org.cuepoint.workbench.internal;

import java.util.List;
import java.util.Objects;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/** Opens the workbench and stays until its last window is closed. */
public final class WorkbenchApplication implements IApplication {

    @Override
    public Object start(@Nullable IApplicationContext context) {
        HeadStart.begin();
        Display display = PlatformUI.createDisplay();
        try {
            int code = PlatformUI.createAndRunWorkbench(display,
                    new CuePointWorkbenchAdvisor(request(Objects.requireNonNull(context))));
            if (code == PlatformUI.RETURN_RESTART) {
                Restart.afterThis();
                return EXIT_RESTART;
            }
            return EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    private static StartRequest request(IApplicationContext context) {
        return context.getArguments().get(IApplicationContext.APPLICATION_ARGS) instanceof String[] arguments
                ? StartRequest.of(List.of(arguments))
                : new StartRequest.Nothing();
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.asyncExec(() -> PlatformUI.getWorkbench().close());
        }
    }
}
