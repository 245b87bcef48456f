package org.cuepoint.workbench.uitests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.cuepoint.settings.Section;
import org.cuepoint.settings.Settings;
import org.cuepoint.settings.StorageSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Storage page in the preferences dialog. */
class StorageTest {

    private static final String PAGE = "org.cuepoint.storage";
    private static final int EXPORTS = 7;
    private static final int STATE = 1;
    private static final int PATH = 2;
    private static final int FREE = 3;

    private final Driver driver = new Driver();
    private final Section<StorageSettings> section = driver.service(Settings.class).section(StorageSettings.SECTION);

    @BeforeEach
    void openThePage() {
        driver.later(() -> PreferencesUtil.createPreferenceDialogOn(driver.window(), PAGE, null, null).open());
        driver.waitFor("the page", () -> driver.dialog("Preferences").filter(dialog -> !tables(dialog).isEmpty())
                .isPresent());
        driver.waitFor("what the disk says", () -> !cell(0, STATE).equals("…") && !cell(9, STATE).equals("…"));
    }

    @AfterEach
    void closeIt() {
        section.set(new StorageSettings(""));
        driver.run(() -> dialog().close());
    }

    private Shell dialog() {
        return driver.dialog("Preferences").orElseThrow();
    }

    private static List<Table> tables(Shell dialog) {
        return Driver.all(dialog, Table.class, table -> table.isVisible() && table.getColumnCount() == 6);
    }

    private Table table() {
        return tables(dialog()).getFirst();
    }

    private String cell(int row, int column) {
        return table().getItem(row).getText(column);
    }

    private void select(int row) {
        driver.run(() -> {
            table().setSelection(row);
            table().notifyListeners(SWT.Selection, new Event());
        });
    }

    private Button button(String text) {
        return driver.find(dialog(), Button.class, button -> button.getText().equals(text));
    }

    private String details() {
        return driver.find(dialog(), Text.class, text -> (text.getStyle() & SWT.READ_ONLY) != 0
                && (text.getStyle() & SWT.MULTI) != 0).getText();
    }

    @Test
    void everyLocationIsShownWithItsStateAndItsReason() {
        List<String> names = driver.ask(() -> Arrays.stream(table().getItems()).map(TableItem::getText).toList());
        assertEquals(List.of("Settings", "Data", "Application state", "Cache", "Logs", "Crash reports", "Backups",
                "Exports", "Temporary files", "Runtime files"), names);
        driver.waitFor("the folders to be fine", () -> cell(0, STATE).equals("OK") && cell(0, FREE).endsWith("B"));
        select(3);
        assertTrue(driver.ask(this::details).contains("Why there: "), () -> driver.ask(this::details));
        assertFalse(driver.ask(() -> button("C&hange…").isEnabled()), "only the folder for exports is the user's");
        driver.picture("storage", driver.ask(this::dialog));
    }

    @Test
    void thePageStandsOnceInTheDialog() {
        long pages = driver.ask(() -> Driver.all(dialog(), org.eclipse.swt.widgets.Tree.class, tree -> true).stream()
                .flatMap(tree -> Arrays.stream(tree.getItems())).filter(item -> item.getText().equals("Storage"))
                .count());
        assertEquals(1, pages);
    }

    @Test
    void aPathIsCopied() {
        select(4);
        driver.press(driver.ask(this::dialog), "Co&py Path");
        String copied = driver.ask(() -> {
            Clipboard clipboard = new Clipboard(dialog().getDisplay());
            Object contents = clipboard.getContents(TextTransfer.getInstance());
            clipboard.dispose();
            return String.valueOf(contents);
        });
        assertEquals(driver.ask(() -> cell(4, PATH)), copied);
    }

    @Test
    void theFolderForExportsFollowsTheSettingAndGoesBack() {
        String usual = driver.ask(() -> cell(EXPORTS, PATH));
        String logs = driver.ask(() -> cell(4, PATH));
        driver.run(() -> dialog().close());
        section.set(new StorageSettings(logs));
        openThePage();
        assertEquals(logs, driver.ask(() -> cell(EXPORTS, PATH)));
        select(EXPORTS);
        assertTrue(driver.ask(this::details).contains("chosen in the settings"));

        driver.press(driver.ask(this::dialog), "Use &Default");

        driver.waitFor("the usual folder",
                () -> cell(EXPORTS, PATH).equals(usual) && !cell(EXPORTS, STATE).equals("…"));
        assertFalse(driver.ask(() -> button("Use &Default").isEnabled()));
        assertEquals("", section.get().exports());
    }
}
