package org.cuepoint.workbench.uitests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.cuepoint.workbench.internal.model.LibraryPresenter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program changes and removes the open export under the real window, with the platform's own signals. */
class OutsideChangeTest {

    private static final String EXPORT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <DJ_PLAYLISTS Version="1.0.0"><PRODUCT Name="rekordbox" Version="6.0.0"/>
            <COLLECTION Entries="1"><TRACK TrackID="1" Name="%s" Artist="Zoe"/></COLLECTION>
            <PLAYLISTS><NODE Type="0" Name="ROOT" Count="0"></NODE></PLAYLISTS></DJ_PLAYLISTS>
            """;

    private static final int LOOKS = 50;

    private final Driver driver = new Driver();
    private final LibraryPresenter library = driver.service(LibraryPresenter.class);

    @AfterEach
    void openSomethingElse() {
        driver.run(library::openSample);
        driver.waitFor("the sample library", () -> library.state().open().filter(open -> open.sample()).isPresent());
    }

    private boolean isOpen(String title) {
        return library.state().open()
                .filter(open -> open.library().tracks().stream().anyMatch(track -> track.title().equals(title)))
                .isPresent();
    }

    private boolean says(String text) {
        return !Driver.all(driver.window(), Link.class, link -> link.isVisible() && link.getText().contains(text))
                .isEmpty();
    }

    @Test
    void theExportIsReadAgainAndItsRemovalIsTold(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("this & that.xml"), EXPORT.formatted("One"));
        driver.run(() -> library.open(file));
        driver.waitFor("the export", () -> isOpen("One"));
        int[] number = {0};
        driver.waitFor("the changed export", () -> change(file, number[0]++) && isOpen("Two"));

        driver.waitFor("the removal", () -> remove(file) && says("this && that.xml is not there any more."));
        driver.picture("export-removed");
        assertEquals(1, library.state().open().orElseThrow().library().tracks().size());
        driver.run(() -> {
            Event keep = new Event();
            keep.text = "keep";
            driver.find(driver.window(), Link.class, link -> link.getText().contains("not there any more"))
                    .notifyListeners(SWT.Selection, keep);
        });
        driver.waitFor("silence", () -> !says("not there any more"));
    }

    /** The watching begins in the background: what was written before it is what it compares with. */
    private static boolean change(Path file, int round) {
        try {
            if (round % LOOKS == 0) { // a file that is written all the time is never quiet
                Files.writeString(file, EXPORT.formatted("Two") + " ".repeat(round / LOOKS));
            }
            return true;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean remove(Path file) {
        try {
            Files.deleteIfExists(file);
            return true;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
