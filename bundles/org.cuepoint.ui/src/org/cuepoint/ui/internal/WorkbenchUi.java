package org.cuepoint.ui.internal;

import org.cuepoint.ui.UiExecutor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The UI thread of the running workbench. */
@Component
public final class WorkbenchUi implements UiExecutor {

    /** Created by declarative services. */
    @Activate
    public WorkbenchUi() {
        // the workbench is asked at every use: it starts later than services may and ends earlier
    }

    @Override
    public void execute(Runnable task) {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        Display display = PlatformUI.getWorkbench().getDisplay();
        try {
            display.asyncExec(() -> {
                if (!display.isDisposed()) {
                    task.run();
                }
            });
        } catch (SWTException e) {
            if (e.code != SWT.ERROR_DEVICE_DISPOSED) {
                throw e;
            }
            // the window was closed between the question and the call: nobody would see what the task does
        }
    }
}
