package org.cuepoint.workbench.uitests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.cuepoint.safety.BackupStore;
import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.SafeFiles;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The view of backups in the real window: look, prove, compare, bring back, delete and take back. */
class BackupsTest {

    private static final String VIEW = "org.cuepoint.safety.ui.backups";

    private final Driver driver = new Driver();
    private final SafeFiles files = driver.service(SafeFiles.class);
    private final BackupStore store = driver.service(BackupStore.class);

    private Path file = Path.of("list.csv");

    @BeforeEach
    void openView(@TempDir Path folder) throws Exception {
        file = folder.toRealPath().resolve("friday & saturday.csv");
        for (String text : List.of("track;bpm\nCopper Rain;124\n", "track;bpm\nCopper Rain;126\n",
                "track;bpm\nCopper Rain;128\n")) {
            assertTrue(files.write(file, ConflictPolicy.OVERWRITE, Content.of(text)).saved());
        }
        driver.run(() -> {
            try {
                PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().showView(VIEW);
            } catch (PartInitException e) {
                throw new AssertionError(e);
            }
        });
        driver.waitFor("the file in the view", () -> found().isPresent());
        driver.waitFor("both versions", () -> {
            expand();
            return row().getItemCount() == 2;
        });
    }

    /** As a click on the triangle does. */
    private void expand() {
        Event event = new Event();
        event.item = row();
        tree().notifyListeners(SWT.Expand, event);
        row().setExpanded(true);
    }

    @AfterEach
    void closeView() {
        driver.run(() -> {
            IViewPart view = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().findView(VIEW);
            PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().hideView(view);
        });
    }

    private Tree tree() {
        return Driver.all(driver.window(), Tree.class, tree -> tree.getColumnCount() > 0
                && tree.getColumn(0).getText().equals("File")).getFirst();
    }

    private Optional<TreeItem> found() {
        return Arrays.stream(tree().getItems()).filter(item -> item.getText().equals(file.toString())).findFirst();
    }

    private TreeItem row() {
        return found().orElseThrow();
    }

    private TreeItem version(int index) {
        return row().getItem(index);
    }

    private void select(int index) {
        driver.run(() -> {
            tree().setSelection(version(index));
            tree().notifyListeners(SWT.Selection, new Event());
        });
    }

    /** Without waiting for its end, since a dialog may open. */
    private void press(String text) {
        driver.waitFor("the button " + text, () -> driver.canPress(text));
        driver.later(() -> driver.find(driver.window(), Button.class, button -> button.getText().equals(text))
                .notifyListeners(SWT.Selection, new Event()));
    }

    private boolean says(String text) {
        return !Driver.all(driver.window(), Label.class, label -> label.getText().contains(text)).isEmpty();
    }

    @Test
    void versionsAreProvenAndComparedAndBroughtBack() throws IOException {
        press("Verify All");
        driver.waitFor("the verification", () -> version(0).getText(3).equals("good"));
        driver.picture("backups");
        select(1);
        press("Compare");
        driver.waitFor("the comparison", () -> driver.dialogs().size() == 2);
        driver.picture("backups-compare");
        driver.run(() -> driver.dialogs().getLast().close());
        press("Restore");
        driver.waitFor("the question", () -> driver.dialog("Restore").isPresent());
        driver.picture("backups-restore");
        driver.run(() -> driver.find(driver.dialog("Restore").orElseThrow(), Label.class,
                label -> label.getText().contains("friday && saturday.csv?")));
        driver.press(driver.ask(() -> driver.dialog("Restore").orElseThrow()), "OK");
        driver.waitFor("the old content", () -> text().equals("track;bpm\nCopper Rain;124\n"));
        driver.waitFor("the version of what it was", () -> row().getItemCount() == 3);
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aDamagedVersionIsMarkedAndAnotherOneOffered() throws IOException {
        BackupVersion newest = driver.ask(() -> versions().getFirst());
        Files.writeString(newest.copy(), "rotten");
        press("Verify All");
        driver.waitFor("the damage", () -> version(0).getText(3).equals("damaged"));
        driver.waitFor("the sentence", () -> says("cannot be restored"));
        select(0);
        press("Restore");
        driver.waitFor("the question", () -> driver.dialog("Restore").isPresent());
        driver.press(driver.ask(() -> driver.dialog("Restore").orElseThrow()), "OK");
        driver.waitFor("the older content", () -> text().equals("track;bpm\nCopper Rain;124\n"));
        Files.delete(newest.copy());
    }

    @Test
    void aDeletedVersionIsListedAndTakenBack() {
        select(0);
        press("Delete");
        driver.waitFor("the question", () -> driver.dialog("Delete version").isPresent());
        driver.press(driver.ask(() -> driver.dialog("Delete version").orElseThrow()), "OK");
        driver.waitFor("the deletion", () -> row().getItemCount() == 1);
        press("Deleted Files\u2026");
        driver.waitFor("the list", () -> driver.dialog("Deleted files").isPresent());
        driver.picture("backups-deleted");
        driver.press(driver.ask(() -> driver.dialog("Deleted files").orElseThrow()), "Take Back");
        driver.waitFor("the version", () -> {
            expand();
            return row().getItemCount() == 2;
        });
    }

    private List<BackupVersion> versions() {
        try {
            return store.versionsOf(file).orElseThrow().versions();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
