package org.cuepoint.safety.ui.internal;

import java.util.concurrent.atomic.AtomicBoolean;

import org.cuepoint.safety.ConflictResolver;
import org.cuepoint.safety.ui.ConflictDialogs;
import org.cuepoint.ui.UiExecutor;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Asks with {@link ConflictDialog} in the workbench's window. */
@Component
public final class ConflictDialogsService implements ConflictDialogs {

    private final UiExecutor ui;
    private final AtomicBoolean ended = new AtomicBoolean();

    /** @param ui where the question is shown */
    @Activate
    public ConflictDialogsService(@Reference UiExecutor ui) {
        this.ui = ui;
    }

    @Override
    public ConflictResolver forBatch() {
        return new BatchResolver(ui, new Window(ended));
    }

    /** Whoever still waits for an answer gets a cancellation. */
    @Deactivate
    public void end() {
        ended.set(true);
    }

    /** The workbench's window. */
    private record Window(AtomicBoolean ended) implements Asking {

        @Override
        public Answer ask(ConflictText text) {
            return gone() ? Answer.CANCEL : ConflictDialog.ask(text);
        }

        @Override
        public boolean onUiThread() {
            return Display.getCurrent() != null;
        }

        @Override
        public boolean gone() {
            return ended.get() || !PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().isClosing();
        }
    }
}
