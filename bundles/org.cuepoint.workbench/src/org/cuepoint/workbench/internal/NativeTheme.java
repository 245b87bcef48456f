package org.cuepoint.workbench.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the system's toolkit whether the window is light or dark, which colours what no style sheet reaches: menus,
 * scroll bars, file dialogs. The Eclipse IDE does the same with one fragment per toolkit; the method that they call has
 * the same name in all of them, so that it is found by name. Without it the window only looks less nice.
 */
final class NativeTheme {

    private static final Logger LOG = LoggerFactory.getLogger(NativeTheme.class);

    private boolean dark;

    /** Does nothing while nothing changes: a toolkit is light at start. Called on the UI thread. */
    void prefer(boolean wanted) {
        if (wanted == dark) {
            return;
        }
        dark = wanted;
        try {
            Display.class.getClassLoader().loadClass("org.eclipse.swt.internal." + SWT.getPlatform() + ".OS")
                    .getMethod("setTheme", boolean.class).invoke(null, wanted);
        } catch (ReflectiveOperationException | LinkageError e) {
            LOG.warn("The system's menus keep their colours.", e);
        }
    }
}
