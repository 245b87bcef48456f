package org.cuepoint.workbench.uitests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.cuepoint.workbench.internal.model.MatchPresenter;
import org.cuepoint.workbench.internal.model.MatchState;
import org.cuepoint.workbench.internal.model.CatalogPresenter;
import org.cuepoint.workbench.internal.model.ResultsModel;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectRowsCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The keyboard, and the columns of the results. */
class TableUseTest {

    private static final int TRACKS = 120;

    private final Driver driver = new Driver();
    private final Gestures gestures = new Gestures(driver);
    private final CatalogPresenter catalogs = driver.service(CatalogPresenter.class);
    private final MatchPresenter matching = driver.service(MatchPresenter.class);
    private final ResultsModel results = driver.service(ResultsModel.class);

    @BeforeEach
    void openSampleLibrary() {
        driver.openSampleLibrary(TRACKS);
    }

    @AfterEach
    void leaveNothingRunning() {
        driver.run(matching::cancel);
        driver.waitFor("the end of the run", () -> matching.state() instanceof MatchState.Idle);
    }

    private NatTable rows() {
        return driver.tables().getFirst();
    }

    @Test
    void theKeysOfTheManualGiveTheirCommands() {
        assertEquals(List.of("org.cuepoint.workbench.open"), gestures.commandsOfKey(SWT.MOD1, 'o'));
        assertEquals(List.of("org.cuepoint.workbench.export"), gestures.commandsOfKey(SWT.MOD1, 'e'));
        assertEquals(List.of("org.cuepoint.workbench.filter"), gestures.commandsOfKey(SWT.MOD1, 'f'));
        assertEquals(List.of("org.cuepoint.workbench.match"), gestures.commandsOfKey(SWT.MOD1, 'm'));
    }

    @Test
    void aRunIsStartedCancelledAndContinuedByKeys() {
        driver.run(() -> catalogs.choose("sample?behaviour=slow&delay=120"));
        driver.run(() -> gestures.key(rows(), SWT.MOD1, 'm'));
        driver.waitFor("a run", () -> matching.state() instanceof MatchState.Running);
        driver.waitFor("the first answers", () -> results.shown().summary().pending() < TRACKS);
        driver.run(() -> gestures.key(rows(), SWT.NONE, SWT.ESC));
        driver.waitFor("the end", () -> matching.state() instanceof MatchState.Idle);
        driver.waitFor("the offer to resume", matching::canResume);
        driver.run(() -> gestures.key(rows(), SWT.MOD1 | SWT.MOD2, 'm'));
        driver.waitFor("the run again", () -> matching.state() instanceof MatchState.Running);
        driver.run(() -> gestures.key(rows(), SWT.NONE, SWT.ESC));
        driver.waitFor("the end", () -> matching.state() instanceof MatchState.Idle);
        driver.run(() -> catalogs.choose("sample"));
    }

    @Test
    void aKeyGoesToTheFilterAndEscapeEmptiesIt() {
        driver.run(() -> gestures.key(rows(), SWT.MOD1, 'f'));
        driver.waitFor("the filter", () -> driver.filter().isFocusControl());
        Text filter = driver.ask(driver::filter);
        driver.run(() -> filter.setText("copper"));
        driver.waitFor("fewer rows", () -> results.shown().rows().size() < TRACKS);
        driver.run(() -> gestures.key(filter, SWT.NONE, SWT.ESC));
        assertEquals("", driver.ask(filter::getText));
        driver.waitFor("all rows", () -> results.shown().rows().size() == TRACKS);
    }

    @Test
    void theSelectedRowsAreCopiedWithTheShownColumns() {
        driver.run(() -> {
            Clipboard clipboard = new Clipboard(rows().getDisplay());
            clipboard.setContents(new Object[]{"before"}, new Transfer[]{TextTransfer.getInstance()});
            clipboard.dispose();
            rows().doCommand(new SelectRowsCommand(rows(), 0, 1, false, false));
            rows().doCommand(new SelectRowsCommand(rows(), 0, 2, true, false));
            gestures.key(rows(), SWT.MOD1, 'c');
        });
        List<String> lines = driver.ask(() -> {
            Clipboard clipboard = new Clipboard(rows().getDisplay());
            Object text = clipboard.getContents(TextTransfer.getInstance());
            clipboard.dispose();
            return String.valueOf(text).lines().toList();
        });
        assertEquals(2, lines.size(), lines::toString);
        assertTrue(lines.get(0).startsWith("Copper Rain (Original Mix)\tMara Vesk\t"), lines::toString);
        String second = driver.ask(() -> Driver.column(rows(), "Title").get(1));
        assertTrue(lines.get(1).startsWith(second + '\t'), lines::toString);
    }

    @Test
    void theChosenColumnsAreRememberedWhenTheViewIsClosedAndOpened() {
        try {
            chooseInColumnMenu("Genre", true);
            driver.waitFor("one more column", () -> titles().contains("Genre"));
            chooseInColumnMenu("Artists", false);
            driver.waitFor("one column less", () -> !titles().contains("Artists"));

            driver.reopenResults();
            driver.waitFor("the view again", () -> !driver.tables().isEmpty());

            List<String> titles = driver.ask(this::titles);
            assertTrue(titles.contains("Genre"), titles::toString);
            assertFalse(titles.contains("Artists"), titles::toString);
        } finally {
            chooseInColumnMenu("Reset columns", true);
        }
        driver.waitFor("the first columns", () -> titles().contains("Artists") && !titles().contains("Genre"));
    }

    /** The headers of all columns, also of those that are scrolled out. */
    private List<String> titles() {
        List<String> titles = new ArrayList<>();
        NatTable table = rows();
        int shown = table.getColumnCount();
        table.setSize(4000, table.getSize().y);
        for (int position = 0; position < Math.max(shown, table.getColumnCount()); position++) {
            titles.add(String.valueOf(table.getDataValueByPosition(position, 0)));
        }
        return titles;
    }

    private void chooseInColumnMenu(String item, boolean selected) {
        Menu menu = gestures.menuOf(() -> gestures.rightClick(rows(), 30, 8));
        driver.run(() -> {
            MenuItem found = List.of(menu.getItems()).stream().filter(i -> i.getText().equals(item)).findFirst()
                    .orElseThrow(() -> new AssertionError("no " + item));
            found.setSelection(selected);
            found.notifyListeners(SWT.Selection, null);
            menu.setVisible(false);
        });
    }
}
