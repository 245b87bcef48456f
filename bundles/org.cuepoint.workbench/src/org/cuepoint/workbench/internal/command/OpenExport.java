package org.cuepoint.workbench.internal.command;

import org.cuepoint.workbench.internal.model.LibraryPresenter;
import org.cuepoint.workbench.internal.view.OpenDialog;
import org.eclipse.swt.widgets.Shell;

import jakarta.inject.Inject;

/** Opens a Rekordbox export. */
public final class OpenExport extends CommandHandler {

    private final LibraryPresenter presenter;

    /**
     * @param presenter does it
     */
    @Inject
    public OpenExport(LibraryPresenter presenter) {
        this.presenter = presenter;
    }

    @Override
    protected void run(Shell shell) {
        OpenDialog.open(shell, presenter);
    }
}
