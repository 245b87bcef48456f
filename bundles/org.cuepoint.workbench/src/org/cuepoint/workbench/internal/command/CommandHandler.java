package org.cuepoint.workbench.internal.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** A handler that does one thing and yields nothing. */
abstract class CommandHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        @Nullable
        Shell shell = HandlerUtil.getActiveShell(event);
        if (shell != null) {
            run(shell);
        }
        return null;
    }

    /** Does it, with dialogs on this window. */
    protected abstract void run(Shell shell);
}
