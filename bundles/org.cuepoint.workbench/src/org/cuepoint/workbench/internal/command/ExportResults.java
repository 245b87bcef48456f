package org.cuepoint.workbench.internal.command;

import org.cuepoint.workbench.internal.model.ExportPresenter;
import org.cuepoint.workbench.internal.view.ExportDialogs;
import org.eclipse.swt.widgets.Shell;

import jakarta.inject.Inject;

/** Writes the results to a file. */
public final class ExportResults extends CommandHandler {

    private final ExportPresenter presenter;

    /**
     * @param presenter does it
     */
    @Inject
    public ExportResults(ExportPresenter presenter) {
        this.presenter = presenter;
    }

    @Override
    protected void run(Shell shell) {
        new ExportDialogs(shell, presenter).ask();
    }
}
