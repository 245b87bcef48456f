package org.cuepoint.safety.internal.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.cuepoint.safety.BackedUpFile;
import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.internal.Fixture;
import org.cuepoint.safety.internal.SafeFilesService;
import org.cuepoint.safety.internal.disk.Platform;
import org.cuepoint.safety.internal.disk.PlatformStorage;
import org.cuepoint.safety.internal.save.Workshop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which earlier contents are kept no longer. */
class RetentionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final BackupSettings USUAL = new BackupSettings(5, 90, 500, 36_500, false);
    private static final long MEGABYTE = 1_000_000;

    private final Set<String> damaged = new HashSet<>();
    private final Retention retention = new Retention(new PlatformStorage(Platform.current()),
            version -> !damaged.contains(version.id()));

    @TempDir
    private Path home;

    /** Versions of these ages in days, each of this size. */
    private static BackedUpFile file(String name, long bytes, int... days) {
        Path path = Path.of("/", name);
        List<BackupVersion> versions = new ArrayList<>();
        for (int day : days) {
            versions.add(new BackupVersion(name + day, path, path, NOW.minus(Duration.ofDays(day)), bytes, bytes,
                    "a".repeat(64)));
        }
        return new BackedUpFile(path, versions);
    }

    private Set<String> surplus(BackupSettings limits, BackedUpFile... files) {
        return retention.surplus(List.of(files), limits, NOW).stream().map(BackupVersion::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void ofEachFileTheNewestFiveAreKept() {
        assertEquals(Set.of("a6", "a7"), surplus(USUAL, file("a", 1, 1, 2, 3, 4, 5, 6, 7), file("b", 1, 1, 2)));
    }

    @Test
    void whatIsTooOldGoesButNotTheLastOne() {
        assertEquals(Set.of("a91"), surplus(USUAL, file("a", 1, 90, 91), file("b", 1, 200)));
        assertEquals(Set.of("a300"), surplus(USUAL, file("a", 1, 200, 300)));
    }

    @Test
    void theOldestOfAllGoWhenThereIsNoRoom() {
        assertEquals(Set.of("a9", "b8"),
                surplus(USUAL, file("a", 200 * MEGABYTE, 1, 9), file("b", 200 * MEGABYTE, 2, 8)));
    }

    @Test
    void theLastOneOfAFileStaysHoweverLargeItIs() {
        assertEquals(Set.of("a2"), surplus(USUAL, file("a", 900 * MEGABYTE, 1, 2), file("b", 900 * MEGABYTE, 3)));
    }

    @Test
    void theLastGoodOneStaysAndNotADamagedOne() {
        damaged.addAll(Set.of("a1", "a2", "a3", "a4", "a5"));
        assertEquals(Set.of("a7"), surplus(USUAL, file("a", 1, 1, 2, 3, 4, 5, 6, 7)));
        damaged.addAll(Set.of("a6", "a7"));
        assertEquals(Set.of(), surplus(USUAL, file("a", 1, 1, 2, 3, 4, 5, 6, 7)), "none is good");
    }

    /** Whatever the ages, sizes and damages are: a file that has a good version keeps its newest good one. */
    @Test
    void noFileEverLosesItsNewestGoodVersion() {
        Random random = new Random(4711);
        int removed = 0;
        for (int round = 0; round < 2_000; round++) {
            damaged.clear();
            List<BackedUpFile> files = new ArrayList<>();
            for (int f = 0; f < 1 + random.nextInt(4); f++) {
                int[] days = random.ints(1 + random.nextInt(8), 0, 200).distinct().sorted().toArray();
                files.add(file("f" + f + "-", random.nextLong(300 * MEGABYTE), days));
            }
            files.forEach(file -> file.versions().stream().filter(version -> random.nextInt(3) == 0)
                    .forEach(version -> damaged.add(version.id())));
            Set<String> surplus = surplus(USUAL, files.toArray(BackedUpFile[]::new));
            removed += surplus.size();
            for (BackedUpFile file : files) {
                file.versions().stream().filter(version -> !damaged.contains(version.id())).findFirst()
                        .ifPresent(newest -> assertTrue(!surplus.contains(newest.id()), () -> files + " " + damaged));
            }
        }
        assertTrue(removed > 1_000, "it removed next to nothing");
    }

    private SafeFilesService files(int days, BackupSettings limits) {
        Path backups = home.resolve("backups");
        Workshop workshop = Fixture.workshop();
        Clock clock = Clock.fixed(NOW.plus(Duration.ofDays(days)), ZoneOffset.UTC);
        return new SafeFilesService(workshop,
                new LimitedBackups(workshop, new BackupFolder(workshop, () -> backups, clock),
                        () -> backups, () -> limits, clock),
                () -> home.resolve("transactions"));
    }

    private Path replace(int days, String text) throws Exception {
        SaveResult result = files(days, USUAL).write(home.resolve("list.csv"), ConflictPolicy.OVERWRITE,
                Content.of(text));
        return result instanceof SaveResult.Saved saved ? saved.backup().orElse(home) : home;
    }

    @Test
    void contentThatIsKeptAgainCountsAsKeptNow() throws Exception {
        replace(0, "favourite");
        replace(1, "another");
        replace(2, "favourite");
        Path promised = replace(200, "third");

        assertEquals("favourite", Files.readString(promised), "the backup that was just promised is gone");
        assertEquals(List.of("favourite"), kept().stream().map(RetentionTest::read).toList());
    }

    private List<BackupVersion> kept() throws Exception {
        return new KeptVersions(Fixture.workshop().device()).in(home.resolve("backups")).getFirst().versions();
    }

    private static String read(BackupVersion version) {
        try {
            return Files.readString(version.copy());
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void savingRemovesWhatIsBeyondTheLimits() throws Exception {
        for (int i = 0; i < 9; i++) {
            SaveResult saved = files(i, new BackupSettings(3, 90, 500, 36_500, false)).write(home.resolve("list.csv"),
                    ConflictPolicy.OVERWRITE, Content.of("version " + i));
            assertTrue(saved.saved(), saved.sentence());
        }

        assertEquals(List.of("version 7", "version 6", "version 5"), kept().stream().map(RetentionTest::read).toList());
    }
}
