package org.cuepoint.workbench.uitests;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.cuepoint.workbench.internal.model.CatalogPresenter;
import org.cuepoint.workbench.internal.model.LibraryPresenter;
import org.cuepoint.workbench.internal.model.ResultsModel;
import org.cuepoint.workbench.internal.view.ResultsView;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** Drives the window from the test's thread: presses, types, waits for what it shows, and takes pictures. */
final class Driver {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(90);
    private static final int LOOK_AGAIN = 50;
    private static final int PAINT_ROUNDS = 8;

    private final Display display = PlatformUI.getWorkbench().getDisplay();

    Driver() {
        // what the first test finds is looked at before it does anything
        assertFalse(Gestures.enabledAtStart().isEmpty());
    }

    /** Does something on the UI thread and gives its result; what it throws is thrown here. */
    <T> T ask(Supplier<T> question) {
        AtomicReference<T> answer = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        display.syncExec(() -> {
            try {
                answer.set(question.get());
            } catch (RuntimeException | AssertionError e) {
                failure.set(e);
            }
        });
        if (failure.get() != null) {
            throw new AssertionError(failure.get().getMessage(), failure.get());
        }
        return answer.get();
    }

    void run(Runnable action) {
        ask(() -> {
            action.run();
            return true;
        });
    }

    /**
     * Waits until the condition, asked on the UI thread, holds. The window runs its events itself meanwhile: a loop of
     * our own on its thread would not come back while a dialog is open.
     */
    void waitFor(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!ask(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                picture("failed");
                throw new AssertionError("waited in vain for " + what);
            }
            letEventsPass();
        }
    }

    /** Returns after the window has run its events for a moment. */
    private void letEventsPass() {
        CountDownLatch passed = new CountDownLatch(1);
        display.asyncExec(() -> display.timerExec(LOOK_AGAIN, passed::countDown));
        try {
            if (!passed.await(PATIENCE, TimeUnit.NANOSECONDS)) {
                throw new AssertionError("the window does not react");
            }
        } catch (InterruptedException e) {
            throw new AssertionError("the test was interrupted", e);
        }
    }

    Shell window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
    }

    <T> T service(Class<T> type) {
        return ask(() -> PlatformUI.getWorkbench().getService(IEclipseContext.class).get(type));
    }

    /** All controls of a kind in a window, from its top to its bottom. */
    static <T extends Control> List<T> all(Composite parent, Class<T> type, Predicate<T> wanted) {
        List<T> found = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child) && wanted.test(type.cast(child))) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite composite) {
                found.addAll(all(composite, type, wanted));
            }
        }
        return found;
    }

    <T extends Control> T find(Composite parent, Class<T> type, Predicate<T> wanted) {
        return all(parent, type, control -> control.isVisible() && wanted.test(control)).stream().findFirst()
                .orElseThrow(() -> new AssertionError("no such " + type.getSimpleName() + " is shown"));
    }

    boolean canPress(String text) {
        return all(window(), Button.class, button -> button.isVisible() && button.isEnabled()
                && button.getSize().x > 0 && button.getText().equals(text)).size() > 0;
    }

    /** Presses a button that is shown and enabled. */
    void press(Composite parent, String text) {
        run(() -> {
            Button button = find(parent, Button.class, b -> b.getText().equals(text));
            if (!button.isEnabled()) {
                throw new AssertionError(text + " is disabled");
            }
            button.notifyListeners(SWT.Selection, new Event());
        });
    }

    void press(String text) {
        press(ask(this::window), text);
    }

    /** The tables that are shown: the results, and below them the candidates. */
    List<NatTable> tables() {
        return all(window(), NatTable.class, NatTable::isVisible);
    }

    /** The texts of a column of a table that are painted now, by its header. */
    static List<String> column(NatTable table, String header) {
        int column = -1;
        for (int position = 0; position < table.getColumnCount(); position++) {
            if (header.equals(table.getDataValueByPosition(position, 0))) {
                column = position;
            }
        }
        if (column < 0) {
            throw new AssertionError("no column " + header);
        }
        List<String> texts = new ArrayList<>();
        for (int row = 1; row < table.getRowCount(); row++) {
            texts.add(String.valueOf(table.getDataValueByPosition(column, row)));
        }
        return texts;
    }

    /** Does something on the UI thread without waiting: for what does not come back before a dialog is closed. */
    void later(Runnable action) {
        display.asyncExec(action);
    }

    /** Opens the sample library anew, with no filter and the sample catalogue. */
    void openSampleLibrary(int tracks) {
        LibraryPresenter library = service(LibraryPresenter.class);
        ResultsModel results = service(ResultsModel.class);
        run(library::openSample);
        waitFor("the sample library", () -> library.state().reading().isEmpty()
                && library.state().open().filter(open -> open.sample()).isPresent()
                && results.shown().summary().all() == tracks && results.shown().summary().pending() == tracks
                && !tables().isEmpty());
        run(() -> service(CatalogPresenter.class).choose("sample"));
    }

    Text filter() {
        return find(window(), Text.class, text -> text.getMessage().startsWith("Filter"));
    }

    EPartService partService() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getService(EPartService.class);
    }

    /** Closes the results view and opens it again, as if it had been closed by its tab. */
    void reopenResults() {
        run(() -> partService().hidePart(partService().findPart(ResultsView.ID)));
        waitFor("no results view", () -> tables().isEmpty());
        run(() -> partService().showPart(ResultsView.ID, PartState.ACTIVATE));
    }

    /** All texts of a window. */
    static List<String> texts(Composite parent) {
        List<String> texts = new ArrayList<>();
        all(parent, StyledText.class, text -> true).forEach(text -> texts.add(text.getText()));
        all(parent, Label.class, label -> true).forEach(label -> texts.add(label.getText()));
        all(parent, Text.class, text -> true).forEach(text -> texts.add(text.getText()));
        return texts;
    }

    /** Presses the button that has one of these texts. */
    void press(Composite parent, String... texts) {
        run(() -> find(parent, Button.class, button -> List.of(texts).contains(button.getText()))
                .notifyListeners(SWT.Selection, new Event()));
    }

    List<Shell> dialogs() {
        return Arrays.stream(display.getShells()).filter(shell -> !shell.isDisposed() && shell.isVisible()).toList();
    }

    Optional<Shell> dialog(String title) {
        return Arrays.stream(display.getShells()).filter(shell -> !shell.isDisposed() && shell.isVisible())
                .filter(shell -> shell.getText().equals(title)).findFirst();
    }

    /** Writes what the display shows to the folder that the system property cuepoint.screenshots names. */
    void picture(String name) {
        picture(name, ask(this::window));
    }

    /** The same of another window. */
    void picture(String name, Shell shell) {
        // GTK paints with its own clock and NatTable gathers changes first: a few rounds later all is on the screen
        for (int round = 0; round < PAINT_ROUNDS; round++) {
            letEventsPass();
        }
        run(() -> {
            // without a window manager the bounds count a frame that is not there
            Rectangle bounds = shell.getBounds();
            Rectangle client = shell.getClientArea();
            int menu = shell.toDisplay(0, 0).y - bounds.y;
            Image image = new Image(display, client.width, client.height + menu);
            GC gc = new GC(display);
            gc.copyArea(image, bounds.x, bounds.y);
            gc.dispose();
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[]{image.getImageData()};
            image.dispose();
            Path folder = Path.of(System.getProperty("cuepoint.screenshots", "target/screenshots"));
            if (!folder.toFile().isDirectory() && !folder.toFile().mkdirs()) {
                throw new AssertionError("cannot make " + folder);
            }
            loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
        });
    }
}
