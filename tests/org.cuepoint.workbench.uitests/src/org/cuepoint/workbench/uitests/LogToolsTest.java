package org.cuepoint.workbench.uitests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.cuepoint.logging.LogHealthReport;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands around the records of the log: its health, its bars, and the menu of more actions. */
class LogToolsTest extends LogViewSteps {

    private static final Logger LOG = LoggerFactory.getLogger(LogToolsTest.class);
    private static final String ILL = "3 records are missing: the disk is full.";

    /** The health of a log that is told to be ill. */
    private record Told(AtomicReference<String> words) implements LogHealthReport {

        @Override
        public String sentence() {
            return words.get();
        }

        @Override
        public long missingRecords() {
            return words.get().isEmpty() ? 0 : 3;
        }

        @Override
        public List<String> problems() {
            return words.get().isEmpty() ? List.of() : List.of("12:01 no space left", "12:02 no space left");
        }
    }

    private void more(String text) {
        Menu menu = gestures.menuOf(() -> Driver.all(area(), ToolBar.class, bar -> true).stream()
                .flatMap(bar -> Arrays.stream(bar.getItems()))
                .filter(item -> "More actions".equals(item.getToolTipText())).map(ToolItem.class::cast).findFirst()
                .orElseThrow().notifyListeners(SWT.Selection, new Event()));
        driver.run(() -> {
            MenuItem wanted = Arrays.stream(menu.getItems())
                    .filter(item -> item.getText().replace("&", "").equals(text))
                    .findFirst().orElseThrow(() -> new AssertionError("no " + text));
            wanted.setSelection((wanted.getStyle() & SWT.CHECK) != 0 && !wanted.getSelection());
            wanted.notifyListeners(SWT.Selection, new Event());
            menu.setVisible(false);
        });
    }

    @Test
    void aMarkSaysWhatAilsTheLogAndGoesWhenItIsWell() {
        AtomicReference<String> words = new AtomicReference<>("");
        ServiceRegistration<LogHealthReport> service = FrameworkUtil.getBundle(LogToolsTest.class).getBundleContext()
                .registerService(LogHealthReport.class, new Told(words),
                        FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, 1_000)));
        try {
            closeView();
            openView();
            assertFalse(driver.ask(() -> says(ILL)));
            words.set(ILL); // the log cannot tell of it by a record
            driver.waitFor("the mark", () -> says(ILL));
            assertEquals("12:01 no space left\n12:02 no space left", driver.ask(() -> driver.find(area(), Label.class,
                    label -> label.getText().equals(ILL)).getToolTipText()));
            assertTrue(driver.ask(() -> driver.find(area(), Label.class, label -> label.getText().equals(ILL))
                    .getParent().getChildren()[0] instanceof Label icon && icon.getImage() != null));
            driver.picture("log-ill");
            words.set("");
            driver.waitFor("no mark", () -> !says(ILL));
        } finally {
            service.unregister();
        }
    }

    @Test
    void diagnosticInfoIsCopiedWithoutSecrets() {
        String marker = "Signed in at " + System.nanoTime();
        LOG.info(marker + " with password=Hg7sPq2LxZ91");
        driver.waitFor("the record", () -> messages().stream().anyMatch(m -> m.startsWith(marker)));
        more("Copy Diagnostic Info");
        driver.waitFor("the sentence", () -> says("The diagnostic info was copied."));
        String copied = driver.ask(() -> {
            Clipboard clipboard = new Clipboard(Display.getCurrent());
            try {
                return String.valueOf(clipboard.getContents(TextTransfer.getInstance()));
            } finally {
                clipboard.dispose();
            }
        });
        assertTrue(copied.contains(marker), copied);
        assertFalse(copied.contains("Hg7sPq2LxZ91"), copied);
        for (String wanted : List.of("logging", "locations", "java")) {
            assertTrue(copied.toLowerCase(Locale.ROOT).contains(wanted), wanted + " in " + copied);
        }
    }

    @Test
    void theSlowestComeFirstUntilEsc(@TempDir Path folder) throws IOException {
        drop(log(folder, 300));
        driver.waitFor("its end", () -> messages().contains("Track 299 of the evening"));
        more("Slowest First");
        driver.waitFor("the timed records", () -> says("75 of 300 records") && messages().size() > 5);
        driver.waitFor("the slowest at the top", () -> messages().subList(0, 3).stream()
                .allMatch(List.of("Track 48 of the evening", "Track 148 of the evening",
                        "Track 248 of the evening")::contains));
        List<String> durations = driver.ask(() -> Driver.column(shown(), "Duration"));
        assertEquals(List.of("48.5 ms", "48.5 ms", "48.5 ms", "46.5 ms"), durations.subList(0, 4));
        driver.picture("log-slowest");
        driver.run(() -> gestures.key(shown(), SWT.NONE, SWT.ESC));
        driver.waitFor("all records", () -> says("300 records") && !says(" of 300"));
        driver.run(() -> toggle("Follow", true));
        driver.waitFor("the end again", () -> messages().contains("Track 299 of the evening"));
    }

    @Test
    void aClickOnTheBarsGoesToTheirTime(@TempDir Path folder) throws IOException {
        drop(log(folder, 2_000));
        driver.waitFor("its end", () -> messages().contains("Track 1999 of the evening") && says("2,000 records"));
        driver.waitFor("the bars", () -> {
            bars(SWT.MouseMove, 2, 0);
            return String.valueOf(canvas().getToolTipText()).matches("(?s).*: [1-9][0-9]* records.*Click to go there");
        });
        driver.run(() -> bars(SWT.MouseDown, 1, 1));
        driver.waitFor("the first record", () -> messages().contains("Track 0 of the evening"));
        driver.run(() -> bars(SWT.MouseDown, canvas().getClientArea().width / 2, 1));
        driver.waitFor("the middle", () -> tracks().stream().anyMatch(track -> track > 950 && track <= 1_000));
        assertFalse(driver.ask(() -> messages().contains("Track 0 of the evening")));
        driver.run(() -> bars(SWT.MouseDown, canvas().getClientArea().width / 4, 3));
        driver.picture("log-clicked");
        assertTrue(driver.ask(() -> tracks().stream().anyMatch(track -> track > 950)), "another button goes nowhere");
        driver.run(() -> toggle("Follow", true));
        driver.waitFor("the end again", () -> messages().contains("Track 1999 of the evening"));
    }

    private Canvas canvas() {
        return Driver.all(area(), Canvas.class, canvas -> canvas.getClass() == Canvas.class && canvas.isVisible())
                .getFirst();
    }

    private void bars(int type, int x, int button) {
        Event event = new Event();
        event.x = x;
        event.y = 10;
        event.button = button;
        canvas().notifyListeners(type, event);
    }

    private List<Integer> tracks() {
        NatTable table = shown();
        return Driver.column(table, "Message").stream().filter(message -> message.startsWith("Track "))
                .map(message -> Integer.valueOf(message.split(" ")[1])).toList();
    }

    @Test
    void thePageOfLevelsStandsBelowThePageOfLogging() {
        driver.later(() -> PreferencesUtil.createPreferenceDialogOn(driver.window(), "org.cuepoint.logging.ui.levels",
                null, null).open());
        driver.waitFor("the preferences", () -> driver.dialog("Preferences").isPresent());
        Shell dialog = driver.ask(() -> driver.dialog("Preferences").orElseThrow());
        driver.waitFor("the chosen page in the tree", () -> !Driver.all(dialog, Tree.class,
                tree -> tree.getSelectionCount() == 1).isEmpty());
        driver.picture("log-preferences", dialog);
        TreeItem chosen = driver.ask(() -> driver.find(dialog, Tree.class, tree -> tree.getSelectionCount() == 1)
                .getSelection()[0]);
        assertEquals("Logging > Log Levels", driver.ask(() -> chosen.getParentItem() == null
                ? chosen.getText()
                : chosen.getParentItem().getText() + " > " + chosen.getText()));
        driver.run(dialog::close);
    }
}
