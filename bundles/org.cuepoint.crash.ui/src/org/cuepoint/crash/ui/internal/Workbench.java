package org.cuepoint.crash.ui.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** What the crash dialog asks of the workbench, as far as there is one. On the UI thread. */
final class Workbench {

    private static final int MODAL = SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL | SWT.SYSTEM_MODAL;

    private Workbench() {
    }

    static boolean running() {
        return PlatformUI.isWorkbenchRunning() && !PlatformUI.getWorkbench().isClosing();
    }

    /** The titles of the parts with unsaved changes. */
    static List<String> unsaved() {
        List<String> titles = new ArrayList<>();
        if (running()) {
            for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
                for (IWorkbenchPage page : window.getPages()) {
                    unsaved(page, titles);
                }
            }
        }
        return titles;
    }

    private static void unsaved(IWorkbenchPage page, List<String> titles) {
        for (IEditorReference editor : page.getEditorReferences()) {
            if (editor.isDirty()) {
                titles.add(editor.getTitle());
            }
        }
        for (IViewReference view : page.getViewReferences()) {
            if (view.isDirty()) {
                titles.add(view.getTitle());
            }
        }
    }

    /** Closes as the user would, which asks about unsaved work, and starts anew. */
    static void restart() {
        if (running()) {
            PlatformUI.getWorkbench().restart(true);
        }
    }

    static void show(String view) throws PartInitException {
        if (running()) {
            IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
            if (window != null && window.getActivePage() != null) {
                window.getActivePage().showView(view);
            }
        }
    }

    /** A window to open a dialog over, so that it can be used: the modal one if there is one, else the workbench's. */
    static Optional<Shell> parent(Display display) {
        List<Shell> modal = Arrays.stream(display.getShells())
                .filter(shell -> shell.isVisible() && (shell.getStyle() & MODAL) != 0).toList();
        if (!modal.isEmpty()) {
            return Optional.of(modal.getLast());
        }
        return running() && PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0
                ? Optional.ofNullable(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell())
                : Optional.empty();
    }
}
