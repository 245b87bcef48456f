package org.cuepoint.logging.ui.internal;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/** Keys that work wherever in the view the keyboard is. */
final class LogKeys {

    private final Composite area;
    private final Map<Integer, Runnable> keys = new HashMap<>();

    LogKeys(Composite area) {
        this.area = area;
        Display display = area.getDisplay();
        Listener listener = this::pressed;
        display.addFilter(SWT.KeyDown, listener);
        area.addListener(SWT.Dispose, event -> display.removeFilter(SWT.KeyDown, listener));
    }

    /** Does something when a key is pressed. */
    void on(int modifiers, int key, Runnable action) {
        keys.put(modifiers | key, action);
    }

    private void pressed(Event event) {
        Runnable action = keys.get(event.stateMask & SWT.MODIFIER_MASK | event.keyCode);
        if (action != null && event.widget instanceof Control control && inside(control)) {
            event.doit = false;
            action.run();
        }
    }

    private boolean inside(Control control) {
        Control ancestor = control;
        while (ancestor != null && ancestor != area) {
            ancestor = ancestor.getParent();
        }
        return ancestor == area;
    }
}
