package org.cuepoint.ui.internal;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.jspecify.annotations.Nullable;

/** Follows the views of all windows, those that are there and those that come. */
final class WindowsTrail implements IWindowListener {

    private final IPartListener2 views;

    /** @param views is told of the views */
    WindowsTrail(IPartListener2 views) {
        this.views = views;
    }

    /** Begins with the view that is active. */
    void begin(IWorkbench workbench) {
        workbench.addWindowListener(this);
        for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
            windowOpened(window);
        }
        IWorkbenchWindow active = workbench.getActiveWorkbenchWindow();
        IWorkbenchPage page = active == null ? null : active.getActivePage();
        IWorkbenchPartReference view = page == null ? null : page.getActivePartReference();
        if (view != null) {
            views.partActivated(view);
        }
    }

    @Override
    public void windowOpened(@Nullable IWorkbenchWindow window) {
        if (window != null) {
            window.getPartService().addPartListener(views);
        }
    }

    @Override
    public void windowClosed(@Nullable IWorkbenchWindow window) {
        if (window != null) {
            window.getPartService().removePartListener(views);
        }
    }

    @Override
    public void windowActivated(@Nullable IWorkbenchWindow window) {
        // which view is active in it is told by itself
    }

    @Override
    public void windowDeactivated(@Nullable IWorkbenchWindow window) {
        // the user may be in a dialog or in another application
    }
}
