package org.cuepoint.safety.internal.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.cuepoint.safety.FileEvent;
import org.junit.jupiter.api.Test;

/** How folders are watched, and what happens when they, the signals or the disk are not as usual. */
class WatchedFolderTest extends WatchingFixture {

    @Test
    void aChangeThatIsNeverSignalledIsFoundByTheNextCheck() throws Exception {
        write("new");
        pass(9_000);
        assertEquals(List.of(), told);
        pass(1_300);
        assertEquals(List.of(modified()), told);
    }

    @Test
    void anOverflowHasEveryFileOfTheFolderLookedAt() throws Exception {
        write("new");
        look(new FolderSignals.Signal(folder, Optional.empty()));
        pass(300);
        assertEquals(List.of(modified()), told);
    }

    @Test
    void otherNamesInTheFolderCostNoReading() throws Exception {
        int before = storage.reads;
        write(folder.resolve("other"), "x");
        signal("other");
        pass(1_000);
        assertEquals(before, storage.reads);
    }

    @Test
    void withoutThePlatformsHelpFilesAreLookedAtEveryTwoSeconds() throws Exception {
        signals.able = false;
        Path other = Files.createDirectory(temporary.resolve("unwatched")).resolve("a");
        write(other, "1");
        watch(other);
        pass(100);
        write(other, "2");
        pass(2_300);
        assertEquals(List.of(new FileEvent.Modified(other)), told);
    }

    @Test
    void aFolderThatGoesAndComesBackIsWatchedAgain() throws Exception {
        Path away = temporary.resolve("away");
        Files.move(folder, away);
        pass(10_300);
        assertEquals(List.of(new FileEvent.Removed(file)), told);
        Files.createDirectory(folder);
        write("old");
        pass(10_300);
        assertEquals(List.of(new FileEvent.Removed(file), modified()), told);
        assertTrue(signals.isWatched(folder));
        signals.watched.clear(); // the platform says that its watch ended
        Files.move(folder, temporary.resolve("away 2"));
        look(new FolderSignals.Signal(folder, Optional.empty()));
        pass(300);
        assertEquals(new FileEvent.Removed(file), told.getLast());
        Files.move(away, folder);
        pass(2_300);
        assertEquals(modified(), told.getLast());
        assertTrue(signals.isWatched(folder));
    }

    @Test
    void aFileThatCannotBeReadForAWhileIsTriedAgain() throws Exception {
        write("old");
        storage.failing = 9;
        signal("list.csv");
        pass(3_100);
        assertEquals(List.of(), told, "the same content after all");
        write("new");
        storage.failing = 10;
        signal("list.csv");
        pass(2_900);
        assertEquals(List.of(), told);
        pass(200);
        assertEquals(List.of(modified()), told, "another time is all that can be found out");
    }

    @Test
    void whatChangesWhileItIsReadIsReadAgain() throws Exception {
        write("half");
        storage.whileReading = () -> {
            storage.whileReading = () -> {};
            assertTrue(file.toFile().setLastModified(1_000));
        };
        signal("list.csv");
        pass(300);
        assertEquals(List.of(), told);
        pass(600);
        assertEquals(List.of(modified()), told);
    }

    @Test
    void aSymbolicLinkIsFollowed() throws Exception {
        Path elsewhere = Files.createDirectory(temporary.toRealPath().resolve("real"));
        Path link = folder.resolve("link.csv");
        write(elsewhere.resolve("a"), "1");
        write(elsewhere.resolve("b"), "2");
        Files.createSymbolicLink(link, elsewhere.resolve("a"));
        watch(link);
        pass(0);
        write(elsewhere.resolve("a"), "11");
        look(new FolderSignals.Signal(elsewhere, Optional.of("a")));
        pass(300);
        assertEquals(List.of(new FileEvent.Modified(link)), told);
        Files.delete(link);
        Files.createSymbolicLink(link, elsewhere.resolve("b"));
        signal("link.csv");
        pass(300);
        assertEquals(2, told.size());
    }

    @Test
    void aClosedWatchingTellsNothingAndLeavesItsFolder() throws Exception {
        Path other = Files.createDirectory(temporary.resolve("other")).resolve("a");
        WatchedFile watched = watch(other);
        assertTrue(signals.isWatched(other.getParent()));
        write(other, "x");
        look(new FolderSignals.Signal(other.getParent(), Optional.empty()));
        watched.close();
        pass(1_000);
        rounds.dropClosed();
        assertEquals(List.of(), told);
        assertEquals(Set.of(folder), signals.watched);
    }
}
