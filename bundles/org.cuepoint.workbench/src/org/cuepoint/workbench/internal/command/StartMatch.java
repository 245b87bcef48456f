package org.cuepoint.workbench.internal.command;

import org.cuepoint.workbench.internal.model.MatchPresenter;
import org.eclipse.swt.widgets.Shell;

import jakarta.inject.Inject;

/** Looks the tracks up. */
public final class StartMatch extends CommandHandler {

    private final MatchPresenter presenter;

    /**
     * @param presenter does it
     */
    @Inject
    public StartMatch(MatchPresenter presenter) {
        this.presenter = presenter;
    }

    @Override
    protected void run(Shell shell) {
        presenter.start(false);
    }
}
