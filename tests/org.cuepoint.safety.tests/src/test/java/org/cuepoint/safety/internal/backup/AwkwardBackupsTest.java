package org.cuepoint.safety.internal.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

import org.cuepoint.safety.BackedUpFile;
import org.cuepoint.safety.BackupStore;
import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.internal.Fixture;
import org.cuepoint.safety.internal.SafeFilesService;
import org.cuepoint.safety.internal.disk.OpenFile;
import org.cuepoint.safety.internal.disk.PassingStorage;
import org.cuepoint.safety.internal.save.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups that moved since they were listed, that share a place, or that gain nothing. */
class AwkwardBackupsTest {

    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");
    private static final String OLD = "Artist;Title;Bpm\n".repeat(1_000);

    @TempDir
    Path home;

    private Path backups;
    private Path file;
    private BackupStore store;
    private boolean beside;
    private int versions = 5;
    private int day;

    @BeforeEach
    void prepare() throws IOException {
        home = home.toRealPath();
        backups = home.resolve("backups");
        file = home.resolve("list.csv");
        store = Fixture.store(backups, files());
    }

    private SafeFilesService files() {
        Workshop workshop = Fixture.workshop();
        Clock clock = Clock.fixed(START.plus(Duration.ofDays(day)), ZoneOffset.UTC);
        BackupSettings settings = new BackupSettings(versions, 90, 500, 7, beside);
        return new SafeFilesService(workshop, new LimitedBackups(workshop,
                new BackupFolder(workshop, () -> backups, () -> beside, clock), () -> backups, () -> settings, clock),
                () -> home.resolve("transactions"));
    }

    private void save(Path target, byte[] content) throws InterruptedException {
        SaveResult result = files().write(target, ConflictPolicy.OVERWRITE, Content.of(content));
        assertTrue(result.saved(), result.sentence());
    }

    private void save(Path target, String text) throws InterruptedException {
        save(target, text.getBytes());
    }

    private BackupVersion oldest() throws IOException {
        return store.list().getFirst().versions().getLast();
    }

    private BackupVersion compressed() throws Exception {
        save(file, OLD);
        save(file, "second");
        day = 8;
        save(file, "third");
        return oldest();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] join(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }

    @Test
    void whatFollowsACompressedCopyIsDamage() throws Exception {
        BackupVersion version = compressed();
        byte[] good = Files.readAllBytes(version.copy());
        byte[] empty = gzip(new byte[0]);
        var many = new ByteArrayOutputStream();
        for (int i = 0; i < 50_000; i++) {
            many.write(empty);
        }
        for (byte[] bytes : List.of(join(good, "x".getBytes()), join(good, new byte[1_000]), join(good, empty),
                many.toByteArray(), Arrays.copyOf(good, good.length - 1))) {
            Files.write(version.copy(), bytes);
            assertFalse(store.verify(version), bytes.length + " bytes");
        }
        Files.write(version.copy(), good);
        assertTrue(store.verify(version));
    }

    @Test
    void aVersionThatWasCompressedSinceItWasListedComesBack() throws Exception {
        save(file, OLD);
        save(file, "second");
        BackupVersion listed = oldest();
        day = 8;
        save(file, "third");
        assertFalse(Files.exists(listed.copy()));
        assertTrue(store.verify(listed));
        assertEquals(17_000, store.compare(listed).second().bytes());
        assertTrue(store.restore(listed).saved());
        assertEquals(OLD, Fixture.text(file));
    }

    @Test
    void aVersionThatGotANewTimeSinceItWasListedComesBack() throws Exception {
        save(file, "one");
        save(file, "two");
        BackupVersion listed = oldest();
        day = 1;
        save(file, "one");
        save(file, "three");
        assertFalse(Files.exists(listed.copy()));
        assertTrue(store.restore(listed).saved());
        assertEquals("one", Fixture.text(file));
    }

    @Test
    void bothFormsOfACopyAreRemovedTogether() throws Exception {
        BackupVersion version = compressed();
        Files.writeString(version.copy().resolveSibling(
                version.copy().getFileName().toString().replace("-17000.csv.gz", ".csv")), OLD);
        store.remove(oldest());
        assertEquals(1, store.list().getFirst().versions().size());
    }

    @Test
    void twoRecordsOfOnePlaceAreOneVersion() throws Exception {
        beside = true;
        versions = 1;
        Path copy = home.resolve("list.csv.bak");
        save(file, "one");
        save(file, "two");
        Files.delete(copy);
        save(file, "one");
        Files.delete(copy);
        day = 1;
        save(file, "two");
        assertEquals(1, store.list().getFirst().versions().size());
        save(home.resolve("other.csv"), "x");
        save(home.resolve("other.csv"), "y");
        assertEquals("one", Fixture.text(copy), "the last good version of the file");
    }

    @Test
    void aRecordWhoseCopyIsGoneGoesWithTheNextBackup() throws Exception {
        beside = true;
        save(file, "one");
        save(file, "two");
        Files.delete(home.resolve("list.csv.bak"));
        day = 1;
        save(file, "three");
        Path folder = backups.resolve(Fixture.names(backups).getFirst());
        assertEquals(1, Fixture.names(folder).stream().filter(name -> name.endsWith(".beside")).count());
        assertEquals(1, store.list().getFirst().versions().size());
    }

    @Test
    void theSameContentLiesBesideTheFileOnce() throws Exception {
        beside = true;
        for (int i = 0; i < 10; i++) {
            day = i;
            save(file, i % 2 == 0 ? "one" : "two");
        }
        assertEquals(2, Fixture.names(home).stream().filter(name -> name.endsWith(".bak")).count());
        assertEquals(2, store.list().getFirst().versions().size());
        assertEquals(START.plus(Duration.ofDays(9)), store.list().getFirst().versions().getFirst().time());
    }

    @Test
    void aGoodCompressedCopyOutlivesARottenPlainOne() throws Exception {
        BackupVersion version = compressed();
        Path plain = version.copy().resolveSibling(
                version.copy().getFileName().toString().replace("-17000.csv.gz", ".csv"));
        Files.writeString(plain, OLD.replace('A', 'B'));
        assertFalse(store.verify(oldest()));
        save(file, "fourth");
        assertTrue(store.verify(oldest()));
        assertFalse(Files.exists(plain));
    }

    @Test
    void ofSeveralFilesThatAreGoneTheNewestCounts() throws Exception {
        Path first = home.resolve("a.csv");
        Path second = home.resolve("b.csv");
        save(first, "a");
        save(first, "same");
        day = 1;
        save(second, "b");
        save(second, "same");
        Files.delete(first);
        Path renamed = Files.move(second, home.resolve("c.csv"));
        assertEquals(second, store.versionsOf(renamed).orElseThrow().file());
    }

    @Test
    void aCopyThatWouldGetBiggerStaysAsItIs() throws Exception {
        byte[] noise = new byte[40_000_000];
        new Random(3).nextBytes(noise);
        Arrays.fill(noise, 0, 9_000, (byte) 'a'); // its beginning promises a little
        save(file, noise);
        save(file, "second");
        day = 8;
        save(file, "third");
        assertEquals(noise.length, oldest().storedBytes());
        assertEquals(3, Fixture.names(oldest().copy().getParent()).size());
    }

    @Test
    void copiesThatDoNotGetSmallerAreLookedAtOnceAndAFewAtATime() throws Exception {
        Random random = new Random(1);
        byte[] noise = new byte[20_000];
        for (int i = 0; i < 8; i++) {
            random.nextBytes(noise);
            save(home.resolve("noise" + i), noise);
            save(home.resolve("noise" + i), "x");
        }
        AtomicInteger opened = new AtomicInteger();
        Workshop counting = Fixture.workshop(new PassingStorage() {

            @Override
            public OpenFile openToRead(Path path) throws IOException {
                opened.incrementAndGet();
                return super.openToRead(path);
            }
        }, Fixture.EVERYTHING_ALLOWED);
        List<BackedUpFile> all = store.list();
        Compression compression = new Compression(counting);
        for (int looked : List.of(3, 6, 8, 8)) {
            compression.apply(all, START.plus(Duration.ofDays(8)), 3);
            assertEquals(looked, opened.get());
        }
    }

    @Test
    void thePlainCopyStaysWhenTheCompressedOneCannotBeReadBack() throws Exception {
        save(file, OLD);
        save(file, "second");
        Path plain = oldest().copy();
        Workshop failing = Fixture.workshop(new PassingStorage() {

            @Override
            public OpenFile openToRead(Path path) throws IOException {
                if (path.toString().endsWith(".gz")) {
                    throw new IOException("the disk is failing");
                }
                return super.openToRead(path);
            }
        }, Fixture.EVERYTHING_ALLOWED);
        assertEquals(0, new Compression(failing).apply(store.list(), START.plus(Duration.ofDays(8)), 3));
        assertEquals(OLD, Fixture.text(plain));
    }

    @Test
    void whatIsCompressedCountsWithTheRoomThatItTakes() {
        BackupVersion newer = new BackupVersion("2", file, home.resolve("2"), START.plusSeconds(1), 900_000, 100_000,
                "b");
        BackupVersion older = new BackupVersion("1", file, home.resolve("1"), START, 900_000, 100_000, "a");
        BackupSettings oneMegabyte = new BackupSettings(5, 90, 1, 7, false);
        assertEquals(List.of(), new Retention(new PassingStorage(), version -> true)
                .surplus(List.of(new BackedUpFile(file, List.of(newer, older))), oneMegabyte, START));
    }
}
