package org.cuepoint.safety.internal.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.cuepoint.safety.FileEvent;
import org.cuepoint.safety.internal.Fixture;
import org.cuepoint.safety.internal.disk.Hashes;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.disk.PassingStorage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told when, on a clock of the test. */
class RoundsTest {

    private static final long MILLISECOND = 1_000_000;
    private static final long START = Long.MAX_VALUE - 5 * MILLISECOND; // a clock that overflows meanwhile

    @TempDir
    Path temporary;
    private Path folder;
    private Path file;
    private final FakeSignals signals = new FakeSignals();
    private final Storage storage = new Storage();
    private final OwnWrites own = new OwnWrites();
    private final List<FileEvent> told = new ArrayList<>();
    private final Rounds rounds = new Rounds(storage, signals, START);
    private long now = START;
    private int age;

    /** Tells nothing by itself. */
    private static final class FakeSignals implements FolderSignals {

        private final Set<Path> watched = new HashSet<>();
        private boolean able = true;

        @Override
        public boolean add(Path folder) {
            return able && Files.isDirectory(folder) && watched.add(folder);
        }

        @Override
        public void remove(Path folder) {
            watched.remove(folder);
        }

        @Override
        public List<Signal> await(long nanos) {
            return List.of();
        }

        @Override
        public boolean isWatched(Path folder) {
            return watched.contains(folder);
        }

        @Override
        public void close() {
            watched.clear();
        }
    }

    /** Counts how often files are read. */
    private static final class Storage extends PassingStorage {

        private int reads;
        private int failing;
        private Runnable whileReading = () -> {};

        @Override
        public OpenFile openToRead(Path path) throws IOException {
            reads++;
            if (failing-- > 0) {
                throw new java.nio.file.FileSystemException(path.toString(), null, "used by another process");
            }
            whileReading.run();
            return super.openToRead(path);
        }
    }

    @BeforeEach
    void watchAFile() throws IOException {
        folder = Files.createDirectory(temporary.toRealPath().resolve("sets"));
        file = folder.resolve("list.csv");
        write("old");
        watch(file);
        pass(0);
        assertEquals(List.of(), told);
    }

    private WatchedFile watch(Path path) {
        WatchedFile watched = new WatchedFile(Fixture.workshop(storage, Fixture.EVERYTHING_ALLOWED), own, path,
                told::add, now);
        rounds.add(watched, now);
        return watched;
    }

    private void write(String content) throws IOException {
        write(file, content);
    }

    /** Each write has another time, whatever the file system's clock does. */
    private void write(Path path, String content) throws IOException {
        Files.writeString(path, content);
        touch(path);
    }

    private void touch(Path path) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2026-11-23T10:00:00Z").plusMillis(++age)));
    }

    /** Lets time pass, with a round at each moment that is due. */
    private void pass(long milliseconds) {
        long until = now + milliseconds * MILLISECOND;
        look();
        while (now + rounds.untilNext(now) - until <= 0) {
            now += rounds.untilNext(now);
            look();
        }
        now = until;
    }

    private void look(FolderSignals.Signal... latest) {
        rounds.look(List.of(latest), now).forEach(each -> each.file().tell(each.event()));
    }

    private void signal(String name) {
        look(new FolderSignals.Signal(folder, Optional.of(name)));
    }

    private FileEvent modified() {
        return new FileEvent.Modified(file);
    }

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
