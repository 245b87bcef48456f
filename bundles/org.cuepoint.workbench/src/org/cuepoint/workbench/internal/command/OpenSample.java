package org.cuepoint.workbench.internal.command;

import org.cuepoint.workbench.internal.model.LibraryPresenter;
import org.eclipse.swt.widgets.Shell;

import jakarta.inject.Inject;

/** Opens the sample library. */
public final class OpenSample extends CommandHandler {

    private final LibraryPresenter presenter;

    /**
     * @param presenter does it
     */
    @Inject
    public OpenSample(LibraryPresenter presenter) {
        this.presenter = presenter;
    }

    @Override
    protected void run(Shell shell) {
        presenter.openSample();
    }
}
