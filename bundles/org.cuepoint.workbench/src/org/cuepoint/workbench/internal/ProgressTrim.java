package org.cuepoint.workbench.internal;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.widgets.Display;

import jakarta.inject.Inject;

/**
 * The platform's progress of background jobs in the window's bottom bar. Its classes cost a start 50 ms, and there is
 * no job to show then: it comes a moment after the window.
 */
final class ProgressTrim {

    /** The platform's id, see {@code WorkbenchWindow}. */
    private static final String ID = "org.eclipse.ui.ProgressBar";
    private static final int AFTER_START_MILLIS = 1000;

    private final MApplication application;
    private final EModelService models;

    /**
     * @param application has the windows
     * @param models finds the control in them
     */
    @Inject
    ProgressTrim(MApplication application, EModelService models) {
        this.application = application;
        this.models = models;
    }

    /** Lets it appear when the start is over. */
    void showAfterStart(Display display) {
        display.timerExec(AFTER_START_MILLIS,
                () -> models.findElements(application, ID, MToolControl.class)
                        .forEach(control -> control.setToBeRendered(true)));
    }
}
