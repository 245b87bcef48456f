package org.cuepoint.safety.internal.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cuepoint.safety.BackupStore;
import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.TransactionResult;
import org.cuepoint.safety.internal.Fixture;
import org.cuepoint.safety.internal.SafeFilesService;
import org.cuepoint.safety.internal.disk.Hashes;
import org.cuepoint.safety.internal.save.Backups;
import org.cuepoint.safety.internal.save.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be done with earlier contents: under another name, beside the file, by hand, several at once. */
class HistoryTest {

    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");

    @TempDir
    Path home;

    private Path backups;
    private Path file;
    private BackupStore store;
    private boolean beside;
    private int versions = 5;
    private int minute;

    @BeforeEach
    void prepare() throws IOException {
        home = home.toRealPath();
        backups = home.resolve("backups");
        file = home.resolve("list.csv");
        store = Fixture.store(backups, files());
    }

    private SafeFiles files() {
        Workshop workshop = Fixture.workshop();
        Clock clock = Clock.fixed(START.plus(Duration.ofMinutes(minute++)), ZoneOffset.UTC);
        BackupSettings settings = new BackupSettings(versions, 90, 500, 7, beside);
        Backups limited = new LimitedBackups(workshop, new BackupFolder(workshop, () -> backups, () -> beside, clock),
                () -> backups, () -> settings, clock);
        return new SafeFilesService(workshop, limited, () -> home.resolve("transactions"));
    }

    private void save(Path target, String text) throws InterruptedException {
        SaveResult result = files().write(target, ConflictPolicy.OVERWRITE, Content.of(text));
        assertTrue(result.saved(), result.sentence());
    }

    private String content(BackupVersion version) throws IOException {
        try (InputStream in = store.open(version)) {
            return new String(in.readAllBytes());
        }
    }

    private List<String> contents(Path of) throws IOException {
        List<String> contents = new ArrayList<>();
        for (BackupVersion version : store.versionsOf(of).orElseThrow().versions()) {
            contents.add(content(version));
        }
        return contents;
    }

    @Test
    void aFileWithAnotherNameIsFoundByItsContent() throws Exception {
        save(file, "one");
        save(file, "two");
        save(file, "three");
        assertEquals(List.of("two", "one"), contents(file));
        Path renamed = Files.move(file, home.resolve("renamed.csv"));
        assertEquals(List.of("two", "one"), contents(renamed));
        Files.writeString(renamed, "changed since");
        assertEquals(Optional.empty(), store.versionsOf(renamed));
        Files.writeString(renamed, "one");
        assertEquals(List.of("two", "one"), contents(renamed), "brought back by hand");
    }

    @Test
    void aCopyOfAFileThatIsStillThereIsAnotherFile() throws Exception {
        save(file, "one");
        save(file, "two");
        Path copy = Files.copy(file, home.resolve("copy.csv"));
        assertEquals(Optional.empty(), store.versionsOf(copy));
        assertEquals(Optional.empty(), store.versionsOf(home.resolve("none.csv")));
    }

    @Test
    void copiesBesideTheFileAreListedProvenAndLimited() throws Exception {
        beside = true;
        versions = 2;
        for (String text : List.of("one", "two", "three", "four")) {
            save(file, text);
        }
        assertEquals(List.of("three", "two"), contents(file));
        assertEquals(2, Fixture.names(home).stream().filter(name -> name.endsWith(".bak")).count());
        BackupVersion newest = store.list().getFirst().versions().getFirst();
        assertEquals(home, newest.copy().getParent());
        assertTrue(store.verify(newest));
        assertTrue(store.restore(newest).saved());
        assertEquals("three", Fixture.text(file));
    }

    @Test
    void aCopyBesideTheFileThatSomebodyChangedIsNotRemoved() throws Exception {
        beside = true;
        versions = 1;
        save(file, "one");
        save(file, "two");
        Path copy = store.list().getFirst().versions().getFirst().copy();
        Files.writeString(copy, "mine now");
        save(file, "three");
        save(file, "four");
        assertEquals("mine now", Fixture.text(copy));
        assertFalse(store.list().getFirst().versions().stream().filter(v -> v.copy().equals(copy)).anyMatch(
                store::verify));
        Files.delete(copy);
        assertTrue(store.list().getFirst().versions().stream().noneMatch(v -> v.copy().equals(copy)));
    }

    @Test
    void aRecordThatNamesAnotherFolderIsPassedOver() throws Exception {
        beside = true;
        save(file, "one");
        save(file, "two");
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere")).resolve("secret.bak");
        Files.writeString(elsewhere, "one");
        Path folder = backups.resolve(Fixture.names(backups).getFirst());
        Path record = folder.resolve(Fixture.names(folder).stream().filter(n -> n.endsWith(".beside")).findFirst()
                .orElseThrow());
        for (String path : List.of(elsewhere.toString(), "relative.bak", home + "/elsewhere/../list.csv.bak", "\0")) {
            Files.writeString(record, path + "\n");
            assertEquals(List.of(), store.list(), path);
        }
    }

    @Test
    void aFileIsKeptByHandOnceAndTold() throws Exception {
        List<String> told = new ArrayList<>();
        Files.writeString(file, "mine");
        BackupVersion version;
        try (BackupStore.Listening listening = store.onChange(() -> told.add("changed"))) {
            version = store.keepNow(file);
            assertTrue(listening != null);
            assertEquals(List.of("changed"), told);
        }
        assertEquals("mine", content(version));
        assertEquals(version.sha256(), store.keepNow(file).sha256());
        assertEquals(1, store.list().getFirst().versions().size());
        assertEquals(List.of("changed"), told, "nobody listens any more");
        assertTrue(assertThrows(StorageException.class, () -> store.keepNow(home.resolve("none.csv"))).getMessage()
                .endsWith("there is no such file."));
        assertThrows(StorageException.class, () -> store.keepNow(home));
    }

    @Test
    void severalComeBackTogetherOrNone() throws Exception {
        Path other = home.resolve("other.csv");
        for (String text : List.of("one", "two")) {
            save(file, text);
            save(other, "other " + text);
        }
        List<BackupVersion> both = store.list().stream().map(each -> each.versions().getFirst()).toList();
        assertTrue(store.restoreAll(both).done());
        assertEquals("one", Fixture.text(file));
        assertEquals("other one", Fixture.text(other));
        save(file, "three");
        Files.writeString(both.getLast().copy(), "rotten");
        TransactionResult.NotDone failed = assertInstanceOf(TransactionResult.NotDone.class, store.restoreAll(both));
        assertTrue(failed.sentence().endsWith("Choose another one. None of the files was changed."),
                failed.sentence());
        assertEquals("three", Fixture.text(file));
    }

    @Test
    void whatIsRemovedIsInTheTrash() throws Exception {
        save(file, "one");
        save(file, "two");
        BackupVersion version = store.list().getFirst().versions().getFirst();
        Path trashed = store.remove(version).trashed();
        assertEquals("one", Fixture.text(trashed));
        assertEquals(List.of(), store.list());
    }

    @Test
    void whatAnEarlierVersionOfTheApplicationKeptIsKnown() throws Exception {
        save(file, "one");
        save(file, "two");
        Path folder = backups.resolve(Fixture.names(backups).getFirst());
        Path old = folder.resolve("20250101T000000.000Z-" + Hashes.of("long ago") + ".csv");
        Files.writeString(old, "long ago");
        Files.writeString(folder.resolve("notes.txt"), "not ours");
        Files.writeString(folder.resolve("20251301T000000.000Z-" + Hashes.of("x") + ".csv"), "a 13th month");
        assertEquals(List.of("one", "long ago"), contents(file));
        assertTrue(store.verify(store.list().getFirst().versions().getLast()));
    }

    @Test
    void aGzipFileOfTheUserIsNoCompressedCopy() throws Exception {
        Path zipped = home.resolve("export.csv.gz");
        save(zipped, "not really gzip");
        save(zipped, "second");
        BackupVersion version = store.list().getFirst().versions().getFirst();
        assertEquals("not really gzip", content(version));
        assertEquals(15, version.bytes());
    }
}
