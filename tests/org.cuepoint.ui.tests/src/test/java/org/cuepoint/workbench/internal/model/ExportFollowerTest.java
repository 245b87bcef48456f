package org.cuepoint.workbench.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.cuepoint.safety.FileEvent;
import org.cuepoint.workbench.internal.model.ExportFollower.Outside;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the open export when another program changes its file. */
class ExportFollowerTest {

    private static final String EXPORT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <DJ_PLAYLISTS Version="1.0.0"><PRODUCT Name="rekordbox" Version="6.0.0"/>
            <COLLECTION Entries="1"><TRACK TrackID="1" Name="%s" Artist="Zoe"/></COLLECTION>
            <PLAYLISTS><NODE Type="0" Name="ROOT" Count="0"></NODE></PLAYLISTS></DJ_PLAYLISTS>
            """;

    @TempDir
    Path folder;

    private final Rig rig = new Rig();
    private final ToldWatches watches = new ToldWatches();
    private final ExportFollower follower = new ExportFollower(rig.library, rig.matching, rig.work, rig.ui,
            rig.said::add,
            () -> watches);
    private Path file;
    private int changes;

    @BeforeEach
    void openExport() throws IOException {
        rig.configured = "sample";
        file = folder.resolve("friday.xml");
        write("One");
        rig.library.open(file);
        rig.settle();
        follower.onChange(() -> changes++);
        assertEquals(List.of(file), watches.open);
    }

    private void write(String title) throws IOException {
        Files.writeString(file, EXPORT.formatted(title));
    }

    private void happens(FileEvent event) {
        watches.listener.accept(event);
        rig.settle();
    }

    @Test
    void whatNobodyWorkedOnIsReadAgainByItself() throws Exception {
        write("Two");
        happens(new FileEvent.Modified(file));
        assertEquals(List.of("Two"), rig.titles());
        assertEquals("", follower.outside().sentence());
        assertTrue(rig.said.contains("friday.xml was changed and is read again."), rig.said.toString());
        assertEquals(List.of(file), watches.open, "the new one is followed, the old one no more");
    }

    @Test
    void withAnswersTheUserIsAskedAndMayReadItAgain() throws Exception {
        rig.matching.start(false);
        rig.settle();
        write("Two");
        happens(new FileEvent.Modified(file));
        assertEquals(List.of("One"), rig.titles());
        assertEquals(new Outside("friday.xml was changed since it was read.", Optional.of(file)), follower.outside());
        assertEquals(1, changes);
        follower.readAgain();
        rig.settle();
        assertEquals(List.of("Two"), rig.titles());
        assertEquals("", follower.outside().sentence());
    }

    @Test
    void theUserMayKeepWhatIsShown() throws Exception {
        rig.matching.start(false);
        rig.settle();
        happens(new FileEvent.Modified(file));
        follower.keep();
        assertEquals("", follower.outside().sentence());
        assertEquals(List.of("One"), rig.titles());
        happens(new FileEvent.Modified(file));
        assertEquals("friday.xml was changed since it was read.", follower.outside().sentence(), "a further change");
    }

    @Test
    void aFileThatIsGoneOrHasAnotherNameIsToldAndStaysOpen() {
        happens(new FileEvent.Removed(file));
        assertEquals(new Outside("friday.xml is not there any more. What was read from it stays.", Optional.empty()),
                follower.outside());
        Path to = folder.resolve("saturday.xml");
        happens(new FileEvent.Renamed(file, to));
        assertEquals(new Outside("friday.xml is called saturday.xml now. What was read from it stays.",
                Optional.of(to)), follower.outside());
        assertEquals(List.of("One"), rig.titles());
    }

    @Test
    void whatIsToldOfAFileThatIsOpenNoMoreIsDropped() {
        Consumer<FileEvent> late = watches.listener;
        rig.openSample();
        assertEquals(List.of(), watches.open, "the sample library has no file");
        late.accept(new FileEvent.Removed(file));
        rig.settle();
        assertEquals("", follower.outside().sentence());
    }

    @Test
    void anotherExportBeforeTheWatchingBeganIsTheOneThatIsFollowed() throws Exception {
        Path other = folder.resolve("other.xml");
        Files.writeString(other, EXPORT.formatted("Other"));
        rig.library.open(other);
        rig.settle();
        rig.library.open(file);
        rig.settle();
        assertEquals(List.of(file), watches.open);
        follower.stop();
        assertEquals(List.of(), watches.open);
    }
}
