package org.cuepoint.workbench.uitests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the log do in its view, and what they see there. */
class LogViewSteps {

    private static final String VIEW = "org.cuepoint.logging.ui.log";

    final Driver driver = new Driver();
    final Gestures gestures = new Gestures(driver);

    @BeforeEach
    void openView() {
        driver.run(() -> {
            try {
                PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().showView(VIEW);
            } catch (PartInitException e) {
                throw new AssertionError(e);
            }
        });
        driver.waitFor("the log's table", () -> table().isPresent());
        driver.waitFor("the log of this process", () -> messages().size() > 1);
    }

    @AfterEach
    void closeView() {
        driver.run(() -> {
            if (table().isEmpty()) { // it is remembered that the raw text was shown
                gestures.key(paper(), SWT.MOD1, 't');
            }
        });
        driver.run(() -> {
            IViewPart view = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().findView(VIEW);
            PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().hideView(view);
        });
    }

    Optional<NatTable> table() {
        return driver.tables().stream().filter(table -> hasColumn(table, "Logger")).findFirst();
    }

    private static boolean hasColumn(NatTable table, String header) {
        for (int position = 0; position < table.getColumnCount(); position++) {
            if (header.equals(table.getDataValueByPosition(position, 0))) {
                return true;
            }
        }
        return false;
    }

    NatTable shown() {
        return table().orElseThrow();
    }

    List<String> messages() {
        return Driver.column(shown(), "Message");
    }

    /** The raw text. */
    StyledText paper() {
        return Driver.all(driver.window(), StyledText.class, Control::isVisible).getFirst();
    }

    /** The view's own widgets. */
    Composite area() {
        Composite area = table().isPresent() ? shown().getParent() : paper().getParent();
        while (area.getData(DND.DROP_TARGET_KEY) == null) {
            area = area.getParent();
        }
        return area;
    }

    Text field(String message) {
        return driver.find(area(), Text.class, text -> text.getMessage().startsWith(message));
    }

    void toggle(String text, boolean on) {
        ToolItem item = Driver.all(area(), ToolBar.class, bar -> true).stream()
                .flatMap(bar -> List.of(bar.getItems()).stream()).filter(i -> i.getText().strip().equals(text))
                .findFirst()
                .orElseThrow();
        item.setSelection(on);
        item.notifyListeners(SWT.Selection, new Event());
    }

    boolean says(String text) {
        return !Driver.all(area(), Label.class, label -> label.isVisible() && label.getText().contains(text)).isEmpty();
    }

    /** A log of a made-up evening. */
    static Path log(Path folder, int records) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < records; i++) {
            text.append(record(i));
        }
        return Files.writeString(folder.resolve("evening.log"), text);
    }

    static String record(int i) {
        String level = i % 97 == 13 ? "ERROR" : i % 23 == 7 ? "WARN " : i % 5 == 2 ? "DEBUG" : "INFO ";
        String logger = i % 3 == 0 ? "org.example.catalog.TrackSearch" : "org.example.library.Reader";
        String context = i % 4 == 0
                ? String.format(Locale.ROOT, " {duration=%d.5ms, operation=%d}", i % 50, i / 10)
                : "";
        String first = String.format(Locale.ROOT,
                "2026-11-23T%02d:%02d:%02d.%03d+00:00 %s 5f3a9c1b7d2e4a60 [worker-%d] %s%s - Track %d of the evening\n",
                18 + i / 36000, i / 600 % 60, i / 10 % 60, i % 10 * 100, level, i % 3, logger, context, i);
        return level.equals("ERROR")
                ? first + "    java.io.IOException: the needle jumped\n    \tat org.example.Deck.play(Deck.java:12)\n"
                        + "    \tat org.example.Evening.run(Evening.java:34)\n"
                : first;
    }

    void drop(Path file) {
        driver.run(() -> {
            DropTarget target = (DropTarget) area().getData(DND.DROP_TARGET_KEY);
            target.notifyListeners(DND.Drop, Gestures.dropOf(new String[]{file.toString()}, target));
        });
    }

    /** The menu of a record, as it is filled when it is shown. */
    MenuItem item(String text) {
        Menu menu = shown().getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        return Arrays.stream(menu.getItems()).filter(item -> item.getText().replace("&", "").startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + text));
    }

    void choose(String text) {
        driver.waitFor("the details", () -> {
            menuIsFull();
            return Arrays.stream(shown().getMenu().getItems())
                    .anyMatch(item -> item.getText().replace("&", "").startsWith(text));
        });
        driver.run(() -> item(text).notifyListeners(SWT.Selection, new Event()));
    }

    void menuIsFull() {
        shown().getMenu().notifyListeners(SWT.Show, new Event());
    }

    /** Without waiting for its end, since a dialog opens. */
    void chooseLater(String text) {
        driver.later(() -> item(text).notifyListeners(SWT.Selection, new Event()));
    }
}
