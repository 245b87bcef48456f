package org.cuepoint.safety.internal.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.cuepoint.safety.BackedUpFile;
import org.cuepoint.safety.BackupStore;
import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.Fixture;
import org.cuepoint.safety.internal.SafeFilesService;
import org.cuepoint.safety.internal.disk.Hashes;
import org.cuepoint.safety.internal.save.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The earlier contents of files: listed, verified and brought back. */
class BackupStoreTest {

    private static final Instant START = Instant.parse("2026-11-23T10:11:12.123Z");

    @TempDir
    private Path home;
    private Path backups;
    private Path file;
    private BackupStore store;
    private int minutes;

    @BeforeEach
    void writeThreeVersions() throws Exception {
        backups = home.resolve("backups");
        file = home.resolve("list.csv");
        store = Fixture.store(backups, files());
        write("one");
        write("two");
        write("three");
    }

    /** Every save is a minute later than the one before. */
    private SafeFiles files() {
        Workshop workshop = Fixture.workshop();
        Clock clock = Clock.fixed(START.plus(Duration.ofMinutes(minutes++)), ZoneOffset.UTC);
        return new SafeFilesService(workshop, new BackupFolder(workshop, () -> backups, clock),
                () -> backups.resolveSibling("transactions"));
    }

    private void write(String text) throws InterruptedException {
        SaveResult result = files().write(file, ConflictPolicy.OVERWRITE, Content.of(text));
        assertTrue(result.saved(), result.sentence());
    }

    private List<BackupVersion> versions() throws StorageException {
        List<BackedUpFile> all = store.list();
        assertEquals(1, all.size(), all::toString);
        assertEquals(file, all.getFirst().file());
        return all.getFirst().versions();
    }

    @Test
    void theNewestVersionComesFirst() throws Exception {
        List<BackupVersion> versions = versions();

        assertEquals(List.of("two", "one"), versions.stream().map(BackupStoreTest::read).toList());
        assertEquals(List.of(3L, 3L), versions.stream().map(BackupVersion::bytes).toList());
        assertTrue(versions.get(0).time().isAfter(versions.get(1).time()));
        assertEquals(2, versions.stream().map(BackupVersion::id).distinct().count());
        assertEquals(Hashes.of("two"), versions.getFirst().sha256());
    }

    private static String read(BackupVersion version) {
        try {
            return Files.readString(version.copy());
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void thereIsNothingBeforeTheFirstBackup() throws Exception {
        assertEquals(List.of(), Fixture.store(home.resolve("none"), files()).list());
    }

    @Test
    void whatIsNotOursOrIsDamagedIsPassedOver() throws Exception {
        Path folder = versions().getFirst().copy().getParent();
        Files.writeString(folder.resolve("20261323T101112.123Z-" + Hashes.of("x") + ".csv"), "13th month");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.createDirectories(folder.resolve("20261123T101112.123Z-" + Hashes.of("y") + ".csv"));
        Files.createSymbolicLink(folder.resolve("20261123T101113.123Z-" + Hashes.of("two") + ".csv"), file);
        Files.writeString(backups.resolve("a file"), "x");
        Files.createDirectories(backups.resolve("older"));
        write(backups.resolve("relative"), "list.csv\n");
        write(backups.resolve("empty"), "");
        write(backups.resolve("long"), "/" + "x".repeat(70_000));
        write(backups.resolve("foreign"), "/home/other/list.csv\n");
        Files.createDirectories(backups.resolve("no text"));
        Files.write(backups.resolve("no text/path.txt"), new byte[]{'/', (byte) 0xff, 0});

        assertEquals(2, versions().size());
    }

    private static void write(Path folder, String path) throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("path.txt"), path);
        Files.writeString(folder.resolve("20261123T101112.123Z-" + Hashes.of("x") + ".csv"), "x");
    }

    @Test
    void aDamagedCopyIsToldFromAGoodOne() throws Exception {
        BackupVersion damaged = versions().get(0);
        BackupVersion good = versions().get(1);
        Files.writeString(damaged.copy(), "tw0");

        assertFalse(store.verify(damaged));
        assertTrue(store.verify(good));
        Files.delete(good.copy());
        assertFalse(store.verify(good), "one that is gone");
    }

    @Test
    void anEarlierContentIsBroughtBackAndThePresentOneIsKept() throws Exception {
        BackupVersion oldest = versions().getLast();

        SaveResult result = store.restore(oldest);

        assertTrue(result.saved(), result.sentence());
        assertEquals("one", Fixture.text(file));
        assertEquals(List.of("one", "three", "two"),
                versions().stream().map(BackupStoreTest::read).sorted().toList());
    }

    @Test
    void aFileThatIsGoneComesBack() throws Exception {
        BackupVersion newest = versions().getFirst();
        Files.delete(file);

        assertTrue(store.restore(newest).saved());

        assertEquals("two", Fixture.text(file));
    }

    @Test
    void aDamagedCopyNeverReplacesAFile() throws Exception {
        BackupVersion newest = versions().getFirst();
        Files.writeString(newest.copy(), "rotten");

        SaveResult result = store.restore(newest);

        assertInstanceOf(SaveResult.NotSaved.class, result);
        assertTrue(result.sentence().contains("damaged"), result.sentence());
        assertEquals("three", Fixture.text(file));
    }
}
