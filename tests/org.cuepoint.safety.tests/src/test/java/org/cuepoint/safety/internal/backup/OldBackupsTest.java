package org.cuepoint.safety.internal.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.cuepoint.safety.BackupStore;
import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.internal.Fixture;
import org.cuepoint.safety.internal.SafeFilesService;
import org.cuepoint.safety.internal.save.Backups;
import org.cuepoint.safety.internal.save.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old backups are compressed, and are no less safe for it. */
class OldBackupsTest {

    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");
    private static final String OLD = "Artist;Title;Bpm\n".repeat(1_000);

    @TempDir
    Path home;

    private Path backups;
    private Path file;
    private BackupStore store;
    private int day;

    @BeforeEach
    void prepare() throws IOException {
        home = home.toRealPath();
        backups = home.resolve("backups");
        file = home.resolve("list.csv");
        store = Fixture.store(backups, files());
    }

    private SafeFiles files() {
        Workshop workshop = Fixture.workshop();
        Clock clock = Clock.fixed(START.plus(Duration.ofDays(day)), ZoneOffset.UTC);
        Backups limited = new LimitedBackups(workshop, new BackupFolder(workshop, () -> backups, clock), () -> backups,
                () -> new BackupSettings(5, 90, 500, 7, false), clock);
        return new SafeFilesService(workshop, limited, () -> home.resolve("transactions"));
    }

    private void save(String text) throws InterruptedException {
        SaveResult result = files().write(file, ConflictPolicy.OVERWRITE, Content.of(text));
        assertTrue(result.saved(), result.sentence());
    }

    /** One version of long ago, compressed, and one of today. */
    private BackupVersion compressed() throws Exception {
        save(OLD);
        save("second");
        day = 8;
        save("third");
        List<BackupVersion> versions = store.list().getFirst().versions();
        assertEquals(2, versions.size());
        return versions.getLast();
    }

    @Test
    void whatIsOldTakesLessRoomAndReadsTheSame() throws Exception {
        BackupVersion version = compressed();
        assertTrue(version.copy().toString().endsWith("-17000.csv.gz"), version.copy().toString());
        assertEquals(17_000, version.bytes());
        assertTrue(version.storedBytes() < 1_000, version.toString());
        assertEquals(Files.size(version.copy()), version.storedBytes());
        assertTrue(store.verify(version));
        try (InputStream content = store.open(version)) {
            assertEquals(OLD, new String(content.readAllBytes()));
        }
        assertEquals(0, store.compare(version).difference().orElseThrow().offset());
        assertTrue(store.restore(version).saved());
        assertEquals(OLD, Fixture.text(file));
    }

    @Test
    void whatIsKeptAgainIsFoundInItsCompressedForm() throws Exception {
        compressed();
        save(OLD);
        day = 9;
        save("fourth");
        List<BackupVersion> versions = store.list().getFirst().versions();
        assertEquals(3, versions.size());
        assertEquals(17_000, versions.getFirst().bytes());
        assertTrue(versions.getFirst().storedBytes() < 1_000, "it was stored anew");
        assertEquals(START.plus(Duration.ofDays(9)), versions.getFirst().time());
        assertTrue(store.verify(versions.getFirst()));
    }

    @Test
    void whatDoesNotGetSmallerStaysAsItIs() throws Exception {
        byte[] noise = new byte[50_000];
        new Random(1).nextBytes(noise);
        assertTrue(files().write(file, ConflictPolicy.OVERWRITE, Content.of(noise)).saved());
        save("second");
        day = 8;
        save("third");
        BackupVersion version = store.list().getFirst().versions().getLast();
        assertTrue(version.copy().toString().endsWith(".csv"), version.copy().toString());
        assertArrayEquals(noise, Files.readAllBytes(version.copy()));
    }

    @Test
    void aCrashBetweenTheTwoLeavesOneVersion() throws Exception {
        BackupVersion version = compressed();
        Path plain = version.copy().resolveSibling(
                version.copy().getFileName().toString().replace("-17000.csv.gz", ".csv"));
        Files.writeString(plain, OLD);
        assertEquals(2, store.list().getFirst().versions().size());
        assertEquals(plain, store.list().getFirst().versions().getLast().copy());
        save("fourth");
        assertFalse(Files.exists(plain), "the plain copy stays");
        assertTrue(store.verify(store.list().getFirst().versions().getLast()));
    }

    @Test
    void aDamagedPlainCopyIsNotReplacedByACompressedOne() throws Exception {
        save(OLD);
        save("second");
        Path copy = store.list().getFirst().versions().getFirst().copy();
        Files.writeString(copy, OLD.replace('A', 'B'));
        day = 8;
        save("third");
        assertTrue(Files.exists(copy));
        assertFalse(store.verify(store.list().getFirst().versions().getLast()));
        assertEquals(2, store.list().getFirst().versions().size());
    }

    @Test
    void aDamagedCompressedCopyIsNeverBroughtBack() throws Exception {
        BackupVersion version = compressed();
        byte[] good = Files.readAllBytes(version.copy());
        byte[] bomb = gzip(new byte[20_000_000]);
        byte[] other = gzip(OLD.replace('A', 'B').getBytes());
        byte[] shorter = Arrays.copyOf(good, good.length - 9);
        byte[] flipped = good.clone();
        flipped[good.length / 2] ^= 4;
        for (byte[] damaged : List.of(bomb, other, shorter, flipped, new byte[0], "text".getBytes())) {
            Files.write(version.copy(), damaged);
            assertFalse(store.verify(version));
            assertFalse(store.restore(version).saved());
            assertThrows(IOException.class, () -> {
                try (InputStream content = store.open(version)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
            });
            assertEquals("third", Fixture.text(file));
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
