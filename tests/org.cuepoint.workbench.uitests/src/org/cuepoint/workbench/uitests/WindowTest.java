package org.cuepoint.workbench.uitests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.workbench.internal.model.CatalogPresenter;
import org.cuepoint.workbench.internal.model.LibraryPresenter;
import org.cuepoint.workbench.internal.model.MatchPresenter;
import org.cuepoint.workbench.internal.model.MatchState;
import org.cuepoint.workbench.internal.model.ResultsModel;
import org.cuepoint.workbench.internal.view.LibraryView;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What belongs to the window as a whole: menus, dialogs, the layout, and dropping a file on it. */
class WindowTest {

    private static final int TRACKS = 120;
    private static final String EXPORT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <DJ_PLAYLISTS Version="1.0.0"><PRODUCT Name="rekordbox" Version="7.0.0"/>
            <COLLECTION Entries="1"><TRACK TrackID="1" Name="Dropped" Artist="Me"/></COLLECTION>
            <PLAYLISTS><NODE Type="0" Name="ROOT" Count="0"/></PLAYLISTS></DJ_PLAYLISTS>
            """;

    private final Driver driver = new Driver();
    private final Gestures gestures = new Gestures(driver);
    private final LibraryPresenter library = driver.service(LibraryPresenter.class);
    private final CatalogPresenter catalogs = driver.service(CatalogPresenter.class);
    private final MatchPresenter matching = driver.service(MatchPresenter.class);
    private final ResultsModel results = driver.service(ResultsModel.class);

    @BeforeEach
    void openSampleLibrary() {
        driver.openSampleLibrary(TRACKS);
    }

    @Test
    void beforeALibraryIsOpenTheMenusOfferOnlyToOpenOne() {
        assertEquals(Map.of("open", true, "sample", true, "export", false, "match", false, "resume", false, "cancel",
                false, "filter", false), Gestures.enabledAtStart());
    }

    @Test
    void theMenusOfferWhatCanBeDoneNow() {
        driver.waitFor("a menu to match", () -> gestures.menuItem("Matching", "Match").isEnabled());
        assertTrue(driver.ask(() -> gestures.menuItem("File", "Export Results").isEnabled()));
        assertTrue(driver.ask(() -> gestures.menuItem("Matching", "Filter Results").isEnabled()));
        assertFalse(driver.ask(() -> gestures.menuItem("Matching", "Cancel").isEnabled()));

        driver.run(() -> catalogs.choose("sample?behaviour=slow&delay=120"));
        driver.run(() -> gestures.choose("Matching", "Match"));
        driver.waitFor("a run", () -> matching.state() instanceof MatchState.Running);
        driver.waitFor("a menu to cancel", () -> gestures.menuItem("Matching", "Cancel").isEnabled());
        assertFalse(driver.ask(() -> gestures.menuItem("Matching", "Match").isEnabled()));
        driver.waitFor("the first answers", () -> results.shown().summary().pending() < TRACKS);

        driver.run(() -> gestures.choose("Matching", "Cancel"));
        driver.waitFor("the end", () -> matching.state() instanceof MatchState.Idle);
        driver.waitFor("a menu to resume", () -> gestures.menuItem("Matching", "Resume").isEnabled());
        assertFalse(driver.ask(() -> gestures.menuItem("Matching", "Cancel").isEnabled()));
        driver.run(() -> catalogs.choose("sample"));
    }

    @Test
    void theAboutDialogNamesTheVersionAndCloses() {
        String version = driver.service(ApplicationIdentity.class).version();
        driver.later(() -> gestures.choose("Help", "About CuePoint"));
        driver.waitFor("the dialog", () -> about().isPresent());
        Shell dialog = driver.ask(() -> about().orElseThrow());
        List<String> texts = driver.ask(() -> Driver.texts(dialog));
        assertTrue(texts.stream().anyMatch(text -> text.contains("Version " + version)), texts::toString);
        assertTrue(texts.stream().anyMatch(text -> text.contains("Beatport's catalogue")), texts::toString);
        driver.picture("about", dialog);

        driver.press(dialog, "&Close", "Close", "OK");
        driver.waitFor("no dialog", () -> about().isEmpty());
    }

    private Optional<Shell> about() {
        return driver.dialogs().stream().filter(shell -> shell.getText().startsWith("About")).findFirst();
    }

    @Test
    void resettingTheLayoutBringsAHiddenViewBack() {
        driver.run(() -> {
            EPartService parts = driver.partService();
            parts.hidePart(parts.findPart(LibraryView.ID));
        });
        driver.waitFor("no library view", () -> !driver.partService().isPartVisible(
                driver.partService().findPart(LibraryView.ID)));

        driver.later(() -> gestures.choose("Window", "Reset Layout"));
        driver.waitFor("the question", () -> driver.dialog("Reset Perspective").isPresent());
        driver.press(driver.ask(() -> driver.dialog("Reset Perspective").orElseThrow()), "&Reset Perspective", "&Yes",
                "OK");
        driver.waitFor("the library view", () -> Driver.all(driver.window(), Button.class,
                button -> button.isVisible() && button.getText().equals("Sample library")).size() == 1);
    }

    @Test
    void aFileDroppedOnTheLibraryIsOpened(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("dropped.xml"), EXPORT);
        driver.run(() -> driver.partService().showPart(LibraryView.ID, PartState.ACTIVATE));
        driver.run(() -> {
            Composite area = Driver.all(driver.window(), Composite.class,
                    c -> c.isVisible() && c.getData(DND.DROP_TARGET_KEY) != null
                            && !Driver.all(c, Button.class, b -> b.getText().equals("Sample library")).isEmpty())
                    .getLast();
            DropTarget target = (DropTarget) area.getData(DND.DROP_TARGET_KEY);
            Event drop = Gestures.dropOf(new String[]{file.toString()}, target);
            target.notifyListeners(DND.Drop, drop);
        });
        driver.waitFor("the dropped export", () -> library.state().open()
                .filter(open -> open.name().equals("dropped.xml")).isPresent());
        driver.waitFor("its track", () -> results.shown().summary().all() == 1);
        assertEquals(List.of("Dropped"), driver.ask(() -> Driver.column(driver.tables().getFirst(), "Title")));
    }

    @Test
    void closingAndOpeningTheResultsKeepsTheFilterFieldAndTheRowsTogether() {
        driver.run(() -> driver.filter().setText("copper"));
        driver.waitFor("fewer rows", () -> results.shown().rows().size() < TRACKS);
        driver.reopenResults();
        driver.waitFor("the view again", () -> !driver.tables().isEmpty());
        Text filter = driver.ask(driver::filter);
        assertEquals("copper", driver.ask(filter::getText), "the rows are still filtered");
        driver.run(() -> filter.setText(""));
        driver.waitFor("all rows", () -> results.shown().rows().size() == TRACKS);
    }
}
