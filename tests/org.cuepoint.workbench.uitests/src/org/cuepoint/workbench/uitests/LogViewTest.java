package org.cuepoint.workbench.uitests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.LogLevels;
import org.cuepoint.settings.Settings;
import org.cuepoint.workbench.internal.WorkbenchSettings;
import org.cuepoint.workbench.internal.WorkbenchSettings.Theme;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log in the real window: it grows, is filtered, searched, marked, read as text, and dropped onto. */
class LogViewTest extends LogViewSteps {

    private static final Logger LOG = LoggerFactory.getLogger(LogViewTest.class);

    @Test
    void theLogOfThisProcessAppearsWhileItIsWritten() {
        String first = "The first dance & the last of " + System.nanoTime();
        String second = "Another round at " + System.nanoTime();
        LOG.info(first);
        driver.waitFor("the record", () -> messages().contains(first));
        LOG.warn(second);
        driver.waitFor("the next record", () -> messages().contains(second));
        driver.picture("log-live");
        driver.run(() -> {
            gestures.key(shown(), SWT.NONE, SWT.ARROW_DOWN);
            gestures.key(shown(), SWT.NONE, SWT.HOME);
        });
        driver.waitFor("the first record and no end", () -> !messages().contains(second)
                && !Driver.all(area(), Link.class, Control::isVisible).isEmpty());
        LOG.info("Something that nobody scrolls to");
        driver.waitFor("how much came", () -> Driver.all(area(), Link.class,
                link -> link.getText().contains("newer record")).size() == 1);
        driver.picture("log-scrolled");
        driver.run(() -> gestures.key(shown(), SWT.NONE, SWT.END));
        driver.waitFor("the end", () -> messages().contains("Something that nobody scrolls to"));
    }

    @Test
    void aLoggersLevelIsChangedForAWhileFromItsRecordAndSetBackOnThePage() {
        LogLevels levels = driver.service(LogLevels.class);
        String marker = "Louder at " + System.nanoTime();
        LOG.info(marker);
        driver.waitFor("the record", () -> messages().contains(marker));
        driver.run(() -> field("Filter").setText('"' + marker + '"'));
        driver.waitFor("the record alone", () -> says("1 of ") && messages().equals(List.of(marker)));
        driver.run(() -> gestures.key(shown(), SWT.NONE, SWT.ARROW_DOWN));
        driver.run(() -> gestures.key(shown(), SWT.NONE, SWT.HOME));
        driver.waitFor("the menu of the record", () -> {
            menuIsFull();
            return Arrays.stream(shown().getMenu().getItems())
                    .anyMatch(item -> item.getText().replace("&", "").equals("Log Level of LogViewTest"));
        });
        driver.run(() -> Arrays.stream(item("Log Level of LogViewTest").getMenu().getItems())
                .filter(item -> item.getText().equals("Trace for 10 Minutes")).findFirst().orElseThrow()
                .notifyListeners(SWT.Selection, new Event()));
        driver.waitFor("the level", () -> levels.of(LogViewTest.class.getName()) == LogLevel.TRACE);
        driver.waitFor("the sentence", () -> says("LogViewTest is logged from level trace for 10 minutes."));
        assertEquals(true, levels.all().stream().anyMatch(one -> one.until().isPresent()));
        driver.later(() -> PreferencesUtil.createPreferenceDialogOn(driver.window(),
                "org.cuepoint.logging.ui.levels", null, null).open());
        driver.waitFor("the page", () -> driver.dialog("Preferences").filter(dialog -> !Driver
                .all(dialog, Table.class, table -> table.isVisible() && table.getItemCount() > 0).isEmpty())
                .isPresent());
        Shell dialog = driver.ask(() -> driver.dialog("Preferences").orElseThrow());
        driver.picture("log-levels", dialog);
        driver.run(() -> {
            Table table = driver.find(dialog, Table.class, t -> t.getColumnCount() == 3);
            table.selectAll();
            table.notifyListeners(SWT.Selection, new Event());
        });
        driver.press(dialog, "&Like Its Parent");
        driver.waitFor("no level of its own", () -> levels.all().isEmpty());
        driver.run(dialog::close);
    }

    @Test
    void lookingAtTheLogWritesNothingIntoItAlsoWhenEverythingIsLogged() {
        LogLevels levels = driver.service(LogLevels.class);
        levels.set("org.cuepoint", LogLevel.TRACE, Optional.empty());
        try {
            String marker = "The quiet begins at " + System.nanoTime();
            LOG.info(marker);
            driver.waitFor("the record", () -> messages().contains(marker));
            // each painting, reading and counting of it would be told by now
            for (int picture = 0; picture < 4; picture++) {
                driver.picture("log-quiet");
            }
            assertEquals(List.of(), driver.ask(() -> messages().stream().filter(m -> m.contains("is done")).toList()));
            assertEquals(marker, driver.ask(() -> messages().getLast()));
        } finally {
            levels.reset("org.cuepoint");
        }
    }

    @Test
    void aDroppedFileIsFilteredAndSearchedAndRead(@TempDir Path folder) throws IOException {
        driver.openSampleLibrary(120);
        driver.run(() -> shown().setFocus());
        Path file = log(folder, 2_000);
        drop(file);
        driver.waitFor("its end", () -> messages().contains("Track 1999 of the evening"));
        driver.picture("log-table");
        driver.run(() -> toggle("Info", false));
        driver.run(() -> toggle("Debug", false));
        driver.waitFor("fewer records", () -> says(" of 2,000 records"));
        driver.run(() -> field("Filter").setText("logger:org.example.catalog jumped"));
        driver.waitFor("the errors of one logger", () -> says("7 of 2,000 records"));
        driver.waitFor("the records", () -> messages().stream().allMatch(m -> m.endsWith("(+3 lines)")));
        driver.picture("log-filtered");
        Files.writeString(file, record(2_049), StandardOpenOption.APPEND);
        driver.run(() -> field("Filter").setText(""));
        driver.waitFor("all warnings and errors", () -> says(" of 2,001 records"));
        driver.run(() -> {
            toggle("Info", true);
            toggle("Debug", true);
        });
        driver.waitFor("all records", () -> says("2,001 records"));
        // with a library open, the same key looks through the results elsewhere
        driver.run(() -> gestures.key(shown(), SWT.MOD1, 'f'));
        driver.waitFor("the search", () -> !Driver.all(area(), Text.class, text -> text.isVisible()
                && text.getMessage().startsWith("Find")).isEmpty());
        driver.run(() -> field("Find").setText("needle"));
        driver.waitFor("the hits", () -> says("hits") || says("1 of"));
        driver.run(() -> gestures.key(shown(), SWT.SHIFT, SWT.F3));
        driver.waitFor("the last hit", () -> says("21 of 21"));
        driver.waitFor("its trace", () -> !Driver.all(area(), StyledText.class, text -> text.isVisible()
                && text.getText().contains("Deck.java:12")).isEmpty());
        driver.picture("log-search");
        driver.run(() -> gestures.key(shown(), SWT.MOD1, 't'));
        driver.waitFor("the text", () -> !Driver.all(area(), StyledText.class, text -> text.isVisible()
                && text.getText().contains("ERROR 5f3a9c1b7d2e4a60")).isEmpty());
        driver.picture("log-raw");
        driver.run(() -> toggle("Follow", true));
        driver.waitFor("the end", () -> Driver.all(area(), Link.class, Control::isVisible).isEmpty());
        driver.run(() -> gestures.key(paper(), SWT.MOD1, 't'));
        driver.waitFor("the table again", () -> table().isPresent());
    }

    @Test
    void recordsAreMarkedHighlightedAndSortedByTheirTime(@TempDir Path folder) throws IOException {
        drop(log(folder, 300));
        driver.waitFor("its end", () -> messages().contains("Track 299 of the evening"));
        driver.run(() -> {
            gestures.key(shown(), SWT.NONE, SWT.HOME);
            gestures.key(shown(), SWT.MOD1, 'b');
        });
        driver.waitFor("the bookmark", () -> says("1 bookmark") && Driver.column(shown(), "").contains("\u2605"));
        driver.run(() -> gestures.key(shown(), SWT.NONE, SWT.END));
        driver.waitFor("the end again", () -> messages().contains("Track 299 of the evening"));
        driver.run(() -> gestures.key(shown(), SWT.NONE, SWT.F2));
        driver.waitFor("the bookmark again", () -> messages().contains("Track 0 of the evening"));
        choose("Only This Logger");
        driver.waitFor("one logger", () -> field("Filter").getText().equals("logger:org.example.catalog.TrackSearch")
                && says("100 of 300 records"));
        driver.run(() -> gestures.key(shown(), SWT.NONE, SWT.ESC));
        driver.waitFor("all of them", () -> field("Filter").getText().isEmpty() && says("300 records"));
        Menu menu = gestures.menuOf(() -> shown().getMenu().setVisible(true));
        driver.picture("log-menu");
        driver.run(() -> menu.setVisible(false));
        chooseLater("Highlight\u2026");
        driver.waitFor("the highlighters", () -> driver.dialog("Highlighters").isPresent());
        driver.picture("log-highlighters", driver.ask(() -> driver.dialog("Highlighters").orElseThrow()));
        driver.press(driver.ask(() -> driver.dialog("Highlighters").orElseThrow()), "OK");
        driver.picture("log-highlighted");
        chooseLater("Highlight\u2026");
        driver.waitFor("the highlighters again", () -> driver.dialog("Highlighters").isPresent());
        driver.run(() -> Driver.all(driver.dialog("Highlighters").orElseThrow(), Text.class, text -> true)
                .forEach(text -> text.setText("")));
        driver.press(driver.ask(() -> driver.dialog("Highlighters").orElseThrow()), "OK");
        driver.run(() -> toggle("Follow", true));
    }

    @Test
    void theDarkThemeColoursAllOfIt(@TempDir Path folder) throws IOException {
        Settings settings = driver.service(Settings.class);
        driver.run(() -> settings.section(WorkbenchSettings.SECTION).set(new WorkbenchSettings(Theme.DARK)));
        try {
            drop(log(folder, 500));
            driver.waitFor("its end", () -> messages().contains("Track 499 of the evening"));
            driver.waitFor("a dark table", () -> shown().getBackground().getRed() < 100);
            driver.run(() -> gestures.key(shown(), SWT.NONE, SWT.ARROW_UP));
            driver.picture("log-dark");
            driver.run(() -> gestures.key(shown(), SWT.MOD1, 't'));
            driver.picture("log-dark-raw");
            driver.run(() -> gestures.key(paper(), SWT.MOD1, 't'));
            driver.waitFor("the table again", () -> table().isPresent());
        } finally {
            driver.run(() -> settings.section(WorkbenchSettings.SECTION).set(new WorkbenchSettings(Theme.LIGHT)));
            driver.waitFor("a light table", () -> shown().getBackground().getRed() > 200);
        }
    }

}
