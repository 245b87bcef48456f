package org.cuepoint.workbench.uitests;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.ActiveShellExpression;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;
import org.jspecify.annotations.Nullable;

/** Keys, menus and drops, as events of the toolkit. */
final class Gestures {

    private static Map<String, Boolean> enabledAtStart = Map.of();

    private final Driver driver;
    private final Display display = PlatformUI.getWorkbench().getDisplay();

    Gestures(Driver driver) {
        this.driver = driver;
    }

    /**
     * Which of our commands could be given when this was first called: by the first test, before any library was open.
     * Not a constant: while a class is initialised, the thread of the user interface cannot run its code.
     */
    static synchronized Map<String, Boolean> enabledAtStart() {
        if (enabledAtStart.isEmpty()) {
            enabledAtStart = enabledCommands();
        }
        return enabledAtStart;
    }

    private static Map<String, Boolean> enabledCommands() {
        Map<String, Boolean> enabled = new TreeMap<>();
        PlatformUI.getWorkbench().getDisplay().syncExec(() -> {
            ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
            for (String name : List.of("open", "sample", "export", "match", "resume", "cancel", "filter")) {
                enabled.put(name, commands.getCommand("org.cuepoint.workbench." + name).isEnabled());
            }
        });
        return Map.copyOf(enabled);
    }

    /** An item of the menu bar, its menu brought up to date as if it was opened. */
    MenuItem menuItem(String menu, String label) {
        Menu opened = Arrays.stream(driver.window().getMenuBar().getItems())
                .filter(item -> plain(item.getText()).equals(menu))
                .findFirst().orElseThrow(() -> new AssertionError("no menu " + menu)).getMenu();
        opened.notifyListeners(SWT.Show, new Event());
        MenuItem found = Arrays.stream(opened.getItems()).filter(item -> plain(item.getText()).startsWith(label))
                .findFirst().orElseThrow(() -> new AssertionError("no " + label + " in " + menu));
        opened.notifyListeners(SWT.Hide, new Event());
        return found;
    }

    private static String plain(String text) {
        return text.replace("&", "").replace("\u2026", "");
    }

    /** Chooses an item of the menu bar. */
    void choose(String menu, String label) {
        menuItem(menu, label).notifyListeners(SWT.Selection, new Event());
    }

    /** The menu that a gesture opens, once it is shown. */
    Menu menuOf(Runnable gesture) {
        AtomicReference<Menu> shown = new AtomicReference<>();
        Listener seen = event -> {
            if (event.widget instanceof Menu menu) {
                shown.set(menu);
            }
        };
        driver.run(() -> display.addFilter(SWT.Show, seen));
        try {
            driver.later(gesture);
            driver.waitFor("a menu", () -> shown.get() != null);
        } finally {
            driver.run(() -> display.removeFilter(SWT.Show, seen));
        }
        return shown.get();
    }

    void rightClick(Control control, int x, int y) {
        for (int type : new int[]{SWT.MouseDown, SWT.MouseUp}) {
            Event event = new Event();
            event.x = x;
            event.y = y;
            event.button = 3;
            event.count = 1;
            control.notifyListeners(type, event);
        }
    }

    /** Presses and releases a key while a control has the keyboard. */
    void key(Control control, int modifiers, int keyCode) {
        driver.window().forceActive();
        for (int type : new int[]{SWT.KeyDown, SWT.KeyUp}) {
            Event event = new Event();
            event.keyCode = keyCode;
            event.stateMask = modifiers;
            // the platform tells two presses of Esc apart by their time
            event.time = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
            event.character = (char) ((modifiers & SWT.MOD1) != 0 ? keyCode & 0x1f : keyCode);
            event.doit = true;
            control.notifyListeners(type, event);
        }
    }

    /** The commands that a key gives in the window; none of them does anything. */
    List<String> commandsOfKey(int modifiers, int keyCode) {
        List<String> given = new ArrayList<>();
        IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
        driver.run(() -> {
            List<IHandlerActivation> harmless = new ArrayList<>();
            for (String name : enabledAtStart().keySet()) {
                String id = "org.cuepoint.workbench." + name;
                harmless.add(handlers.activateHandler(id, new AbstractHandler() {
                    @Override
                    public @Nullable Object execute(@Nullable ExecutionEvent event) {
                        given.add(id);
                        return null;
                    }
                }, new ActiveShellExpression(driver.window())));
            }
            try {
                key(driver.tables().getFirst(), modifiers, keyCode);
            } finally {
                handlers.deactivateHandlers(harmless);
            }
        });
        return given;
    }

    /** What a drop target is told when something is dropped on it; the toolkit's class for it is not public. */
    static Event dropOf(Object data, DropTarget target) {
        try {
            Class<?> type = DropTarget.class.getClassLoader().loadClass("org.eclipse.swt.dnd.DNDEvent");
            Constructor<?> maker = type.getDeclaredConstructor();
            maker.setAccessible(true);
            Event event = (Event) maker.newInstance();
            event.widget = target;
            event.data = data;
            event.detail = DND.DROP_COPY;
            return event;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
