package org.cuepoint.workbench.internal.command;

import org.cuepoint.workbench.internal.model.MatchPresenter;
import org.eclipse.swt.widgets.Shell;

import jakarta.inject.Inject;

/** Continues a run that was not finished. */
public final class ResumeMatch extends CommandHandler {

    private final MatchPresenter presenter;

    /**
     * @param presenter does it
     */
    @Inject
    public ResumeMatch(MatchPresenter presenter) {
        this.presenter = presenter;
    }

    @Override
    protected void run(Shell shell) {
        presenter.start(true);
    }
}
