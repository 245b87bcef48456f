package org.cuepoint.workbench.internal.command;

import org.cuepoint.workbench.internal.model.MatchPresenter;
import org.eclipse.swt.widgets.Shell;

import jakarta.inject.Inject;

/** Stops looking up. */
public final class CancelMatch extends CommandHandler {

    private final MatchPresenter presenter;

    /**
     * @param presenter does it
     */
    @Inject
    public CancelMatch(MatchPresenter presenter) {
        this.presenter = presenter;
    }

    @Override
    protected void run(Shell shell) {
        presenter.cancel();
    }
}
