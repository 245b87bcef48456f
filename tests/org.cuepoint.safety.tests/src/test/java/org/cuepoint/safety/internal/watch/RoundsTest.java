package org.cuepoint.safety.internal.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.cuepoint.safety.FileEvent;
import org.cuepoint.safety.internal.disk.Hashes;
import org.junit.jupiter.api.Test;

/** What is told when, on a clock of the test. */
class RoundsTest extends WatchingFixture {

    @Test
    void severalWritesInARowAreOneEventOnceTheFileWasQuiet() throws Exception {
        for (int i = 0; i < 5; i++) {
            write("part " + i);
            signal("list.csv");
            signal("list.csv");
            pass(250);
        }
        assertEquals(List.of(), told);
        pass(49);
        assertEquals(List.of(), told);
        pass(1);
        assertEquals(List.of(modified()), told);
        pass(60_000);
        assertEquals(List.of(modified()), told);
    }

    @Test
    void aTouchedTimeAloneIsNothing() throws Exception {
        touch(file);
        signal("list.csv");
        pass(1_000);
        write("old");
        signal("list.csv");
        pass(1_000);
        assertEquals(List.of(), told);
        write("new");
        signal("list.csv");
        pass(1_000);
        assertEquals(List.of(modified()), told);
    }

    @Test
    void aReplacementInOneStepIsAModification() throws Exception {
        write(folder.resolve("tmp"), "new");
        Files.move(folder.resolve("tmp"), file, StandardCopyOption.ATOMIC_MOVE);
        signal("list.csv");
        pass(300);
        assertEquals(List.of(modified()), told);
    }

    @Test
    void removedAndMadeAgainWithinTheQuietTimeIsAModification() throws Exception {
        Files.delete(file);
        signal("list.csv");
        pass(200);
        write("new");
        signal("list.csv");
        pass(300);
        assertEquals(List.of(modified()), told);
    }

    @Test
    void aRemovedFileIsToldAndWhenItComesBackToo() throws Exception {
        Files.delete(file);
        signal("list.csv");
        pass(299);
        assertEquals(List.of(), told);
        pass(1);
        assertEquals(List.of(new FileEvent.Removed(file)), told);
        write("old");
        signal("list.csv");
        pass(300);
        assertEquals(List.of(new FileEvent.Removed(file), modified()), told);
    }

    @Test
    void aFileWithAnotherNameIsFoundByItsIdentity() throws Exception {
        write(folder.resolve("a"), "old");
        Path to = Files.move(file, folder.resolve("list 2.csv"));
        signal("list.csv");
        pass(300);
        assertEquals(List.of(new FileEvent.Renamed(file, to)), told);
    }

    @Test
    void aNewFileThatGotTheNumberOfARemovedOneIsNotItsNewName() throws Exception {
        Files.move(file, folder.resolve("other.csv"));
        write(folder.resolve("other.csv"), "something else"); // the same inode, another file for all we know
        signal("list.csv");
        pass(300);
        assertEquals(List.of(new FileEvent.Removed(file)), told);
    }

    @Test
    void aFileMovedToAnotherFolderIsRemoved() throws Exception {
        Files.move(file, temporary.resolve("list.csv"));
        signal("list.csv");
        pass(300);
        assertEquals(List.of(new FileEvent.Removed(file)), told);
    }

    @Test
    void aChangeBeforeTheFirstReadIsNotMissed() throws Exception {
        Path other = folder.resolve("other");
        write(other, "1");
        watch(other);
        write(other, "2");
        pass(1_000);
        assertEquals(List.of(new FileEvent.Modified(other)), told);
    }

    @Test
    void aFileThatComesIntoBeingIsTold() throws Exception {
        Path other = folder.resolve("other");
        watch(other);
        pass(1_000);
        write(other, "1");
        signal("other");
        pass(300);
        assertEquals(List.of(new FileEvent.Modified(other)), told);
    }

    @Test
    void whatThisProcessWritesIsNotToldButTheSameContentFromOthersLaterIs() throws Exception {
        own.announce(file, Hashes.of("ours"));
        write("ours");
        signal("list.csv");
        pass(300);
        assertEquals(List.of(), told);
        write("theirs");
        signal("list.csv");
        pass(300);
        write("ours");
        signal("list.csv");
        pass(300);
        assertEquals(List.of(modified(), modified()), told);
    }

    @Test
    void ofTwoOwnWritesTheFirstMayBeSeenAndTheSecondAnnounced() throws Exception {
        own.announce(file, Hashes.of("ours 1"));
        own.announce(file, Hashes.of("ours 2"));
        for (String content : List.of("ours 1", "ours 2")) {
            write(content);
            signal("list.csv");
            pass(300);
        }
        assertEquals(List.of(), told);
    }
}
