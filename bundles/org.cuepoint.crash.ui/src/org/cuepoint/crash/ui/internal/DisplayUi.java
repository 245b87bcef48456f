package org.cuepoint.crash.ui.internal;

import org.cuepoint.ui.UiExecutor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;

/**
 * The UI thread of a display, with or without a workbench.
 *
 * @param display whose thread it is
 */
record DisplayUi(Display display) implements UiExecutor {

    @Override
    public void execute(Runnable task) {
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
            // nobody would see what the task does
        }
    }
}
