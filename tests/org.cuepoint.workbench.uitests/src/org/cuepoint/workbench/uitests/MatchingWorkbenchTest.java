package org.cuepoint.workbench.uitests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.cuepoint.settings.Settings;
import org.cuepoint.workbench.internal.WorkbenchSettings;
import org.cuepoint.workbench.internal.WorkbenchSettings.Theme;
import org.cuepoint.workbench.internal.model.CatalogPresenter;
import org.cuepoint.workbench.internal.model.ExportPresenter;
import org.cuepoint.workbench.internal.model.ExportedFile;
import org.cuepoint.workbench.internal.model.LibraryPresenter;
import org.cuepoint.workbench.internal.model.MatchPresenter;
import org.cuepoint.workbench.internal.model.MatchState;
import org.cuepoint.workbench.internal.model.ResultsModel;
import org.cuepoint.workbench.internal.model.Summary;
import org.cuepoint.workbench.internal.view.ExportDialogs;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectRowsCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job in the real window: open, match, cancel, resume, filter, choose another candidate, export. */
class MatchingWorkbenchTest {

    private static final int TRACKS = 120;
    private static final String SLOW = "sample?behaviour=slow&delay=120";

    private final Driver driver = new Driver();
    private final LibraryPresenter library = driver.service(LibraryPresenter.class);
    private final CatalogPresenter catalogs = driver.service(CatalogPresenter.class);
    private final MatchPresenter matching = driver.service(MatchPresenter.class);
    private final ResultsModel results = driver.service(ResultsModel.class);

    @BeforeEach
    void openSampleLibrary() {
        driver.openSampleLibrary(TRACKS);
    }

    @AfterEach
    void leaveNothingRunning() {
        driver.run(() -> driver.filter().setText(""));
        driver.run(matching::cancel);
        driver.waitFor("the end of the run", () -> matching.state() instanceof MatchState.Idle);
    }

    private Summary summary() {
        return results.shown().summary();
    }

    private NatTable rows() {
        return driver.tables().getFirst();
    }

    private NatTable candidates() {
        return driver.tables().get(1);
    }

    private boolean isDone() {
        return matching.state() instanceof MatchState.Idle && summary().pending() == 0 && summary().all() > 0;
    }

    private void match() {
        driver.press("Match");
        driver.waitFor("the run", this::isDone);
    }

    @Test
    void theSampleLibraryIsMatchedAndSaysWhoAnswered() {
        match();

        assertTrue(driver.ask(this::summary).matched() >= 80, () -> driver.ask(this::summary).sentence());
        assertEquals("High", driver.ask(() -> Driver.column(rows(), "Confidence").getFirst()));
        assertEquals("Copper Rain", driver.ask(() -> Driver.column(rows(), "Matched title").getFirst()));
        driver.ask(() -> driver.find(driver.window(), Label.class,
                label -> label.getText().equals("Answered by Sample catalogue (made-up tracks).")));
        driver.picture("workbench");
    }

    @Test
    void aRunThatIsCancelledInTheMiddleIsResumedWithoutAskingTwice() {
        match();
        int allRequests = requests();
        driver.run(() -> catalogs.choose(SLOW));
        driver.press("Match");
        driver.waitFor("the first answers", () -> summary().pending() < TRACKS && summary().pending() > 0);
        driver.picture("running");
        driver.press("Cancel");
        driver.waitFor("the end of the run", () -> matching.state() instanceof MatchState.Idle);
        driver.waitFor("the offer to resume", () -> driver.canPress("Resume"));
        int pending = driver.ask(this::summary).pending();
        assertTrue(pending > 0 && pending < TRACKS, () -> "to do: " + pending);
        driver.picture("cancelled");

        driver.press("Resume");
        driver.waitFor("the run", this::isDone);

        int requests = requests();
        assertTrue(requests < allRequests, () -> requests + " of " + allRequests + " requests were made again");
        driver.waitFor("nothing more to resume", () -> !driver.canPress("Resume"));
    }

    private int requests() {
        String sentence = driver.ask(() -> ((MatchState.Idle) matching.state()).sentence());
        assertTrue(sentence.matches("Done in .* with [\\d,]+ requests?\\..*"), sentence);
        return Integer.parseInt(sentence.replaceFirst(".* with ([\\d,]+) request.*", "$1").replace(",", ""));
    }

    @Test
    void theFilterShowsTheRowsThatHoldEveryWordAndAnEmptyPageWhenNoneDoes() {
        match();
        type("copper vesk");
        driver.waitFor("fewer rows", () -> results.shown().rows().size() < TRACKS);

        List<String> titles = driver.ask(() -> Driver.column(rows(), "Title"));
        assertFalse(titles.isEmpty());
        assertTrue(titles.stream().allMatch(title -> title.contains("Copper")), titles::toString);
        driver.picture("filtered");

        type("no such words anywhere");
        driver.waitFor("the empty page", () -> driver.canPress("Clear filter"));
        driver.picture("nothing-found");
        driver.press("Clear filter");
        driver.waitFor("all rows", () -> results.shown().rows().size() == TRACKS);
    }

    private void type(String words) {
        driver.run(() -> driver.filter().setText(words));
    }

    @Test
    void anotherCandidateCanBeChosenAndNoneToo() {
        match();
        driver.run(() -> rows().doCommand(new SelectRowsCommand(rows(), 0, 1, false, false)));
        driver.waitFor("the candidates", () -> candidates().getRowCount() > 2);
        driver.run(() -> candidates().doCommand(new SelectRowsCommand(candidates(), 0, 2, false, false)));
        String wanted = driver.ask(() -> Driver.column(candidates(), "Mix").get(1));

        driver.press("Use selected");
        driver.waitFor("the other mix", () -> wanted.equals(Driver.column(rows(), "Mix").getFirst()));
        assertTrue(driver.ask(() -> results.row(0).orElseThrow().match().chosen().orElseThrow().track().mix())
                .equals(wanted));
        driver.picture("chosen");

        driver.press("No match");
        driver.waitFor("no match", () -> "None".equals(Driver.column(rows(), "Confidence").getFirst()));
    }

    @Test
    void aClickOnAHeaderSortsTheRows() {
        match();
        driver.run(() -> clickHeader(rows()));
        driver.waitFor("the order", () -> isSorted(Driver.column(rows(), "Title")));
        driver.picture("sorted");
        driver.run(() -> clickHeader(rows()));
        driver.waitFor("the other order", () -> isSorted(Driver.column(rows(), "Title").reversed()));
        driver.run(() -> clickHeader(rows()));
        driver.waitFor("the playlist's order",
                () -> "Copper Rain (Original Mix)".equals(Driver.column(rows(), "Title").getFirst()));
    }

    private static void clickHeader(NatTable table) {
        for (int type : new int[]{SWT.MouseDown, SWT.MouseUp}) {
            Event event = new Event();
            event.x = 30;
            event.y = 8;
            event.button = 1;
            event.count = 1;
            table.notifyListeners(type, event);
        }
    }

    private static boolean isSorted(List<String> texts) {
        return texts.equals(texts.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList());
    }

    @Test
    void aPlaylistShowsItsOwnTracksWithWhatIsKnownOfThem() {
        match();
        driver.run(() -> {
            Tree tree = driver.find(driver.window(), Tree.class, t -> true);
            TreeItem friday = List.of(tree.getItems()).stream().filter(item -> item.getText().startsWith("Friday"))
                    .findFirst().orElseThrow();
            tree.setSelection(friday);
            tree.notifyListeners(SWT.Selection, new Event());
        });
        driver.waitFor("the playlist", () -> summary().all() == 28);
        assertEquals(0, driver.ask(this::summary).pending());
    }

    @Test
    void resultsAreExportedAndAnExistingFileIsReplacedOnlyAfterAQuestion(@TempDir Path folder) throws IOException {
        match();
        Path file = folder.resolve("friday.csv");
        ExportPresenter export = driver.service(ExportPresenter.class);
        driver.run(() -> new ExportDialogs(driver.window(), export).write(file));
        driver.waitFor("the export", () -> export.sentence().startsWith("Exported 120 tracks to " + file));
        assertEquals(TRACKS + 1, Files.readAllLines(file).size());
        ExportedFile exported = driver.service(ExportedFile.class);
        driver.waitFor("the state of the file", () -> exported.sentence().startsWith("friday.csv: saved "));
        driver.picture("exported");

        Files.writeString(file, "precious");
        driver.run(() -> new ExportDialogs(driver.window(), export).write(file));
        driver.waitFor("the question", () -> driver.dialog("File exists").isPresent());
        driver.picture("conflict");
        assertEquals("precious", Files.readString(file));
        driver.press(driver.ask(() -> driver.dialog("File exists").orElseThrow()), "&Rename");
        driver.waitFor("the export under another name", () -> export.sentence().contains("friday (1).csv"));
        assertEquals("precious", Files.readString(file));
        assertEquals(TRACKS + 1, Files.readAllLines(folder.resolve("friday (1).csv")).size());
    }

    @Test
    void aFileThatIsNoExportLeavesTheOpenLibraryAndSaysWhy(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("notes.xml"), "dear diary");
        driver.run(() -> library.open(file));
        driver.waitFor("the sentence", () -> library.state().problem().contains("is not XML"));
        assertEquals(TRACKS, driver.ask(this::summary).all());
        driver.picture("not-an-export");
    }

    @Test
    void aUsersOwnExportAsksForACatalogue(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <DJ_PLAYLISTS Version="1.0.0"><PRODUCT Name="rekordbox" Version="7.0.0"/>
                <COLLECTION Entries="1"><TRACK TrackID="1" Name="Mine" Artist="Me"/></COLLECTION>
                <PLAYLISTS><NODE Type="0" Name="ROOT" Count="0"/></PLAYLISTS></DJ_PLAYLISTS>
                """);
        driver.run(() -> library.open(file));
        driver.waitFor("the export", () -> summary().all() == 1);
        driver.ask(() -> driver.find(driver.window(), Label.class,
                label -> label.getText().startsWith("Choose the catalogue to look")));
        assertFalse(driver.ask(() -> driver.canPress("Match")));
        List<String> offers = driver
                .ask(() -> List.of(driver.find(driver.window(), Combo.class, c -> true).getItems()));
        assertTrue(offers.stream().anyMatch(offer -> offer.startsWith("Beatport")), offers::toString);
        driver.picture("own-export");
    }

    @Test
    void theDarkThemeColoursTheTablesToo() {
        match();
        Settings settings = driver.service(Settings.class);
        driver.run(() -> settings.section(WorkbenchSettings.SECTION).set(new WorkbenchSettings(Theme.DARK)));
        try {
            driver.waitFor("a dark table", () -> rows().getBackground().getRed() < 100);
            driver.picture("dark");
        } finally {
            driver.run(() -> settings.section(WorkbenchSettings.SECTION).set(new WorkbenchSettings(Theme.LIGHT)));
            driver.waitFor("a light table", () -> rows().getBackground().getRed() > 200);
        }
    }
}
