package org.cuepoint.workbench.internal.command;

import org.cuepoint.workbench.internal.view.ResultsView;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Puts the keyboard into the filter of the results. */
public final class FocusFilter extends CommandHandler {

    @Override
    protected void run(Shell shell) {
        EPartService parts = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getService(EPartService.class);
        MPart part = parts.showPart(ResultsView.ID, PartState.ACTIVATE);
        if (part.getObject() instanceof ResultsView view) {
            view.focusFilter();
        }
    }
}
