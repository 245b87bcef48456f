package org.cuepoint.safety.internal.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.FileWrite;
import org.cuepoint.safety.Integrity.Verdict;
import org.cuepoint.safety.IntegrityReport;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.internal.Fixture;
import org.cuepoint.safety.internal.SafeFilesService;
import org.cuepoint.safety.internal.backup.BackupFolder;
import org.cuepoint.safety.internal.save.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage to files of our own and to backups is found and named. */
class IntegrityTest {

    private static final SaveOptions NOTED = SaveOptions.of(ConflictPolicy.OVERWRITE).noted();

    @TempDir
    Path home;

    private Path file;
    private SafeFiles files;
    private IntegrityService integrity;

    @BeforeEach
    void prepare() throws IOException {
        home = home.toRealPath();
        file = home.resolve("state.json");
        Workshop workshop = Fixture.workshop();
        Manifest manifest = new Manifest(workshop, () -> home.resolve("integrity"));
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        files = new SafeFilesService(workshop,
                new NotedBackups(new BackupFolder(workshop, () -> home.resolve("backups"), clock), manifest,
                        (path, sha256) -> {}),
                () -> home.resolve("transactions"));
        integrity = new IntegrityService(workshop, manifest, Fixture.store(home.resolve("backups"), files));
    }

    private void save(String text) throws InterruptedException {
        SaveResult result = files.write(file, NOTED, Content.of(text));
        assertTrue(result.saved(), result.sentence());
    }

    private IntegrityReport verify() throws IOException {
        return integrity.verify((path, done, all) -> true);
    }

    @Test
    void aSavedFileIsGoodUntilAByteOfItChanges() throws Exception {
        assertEquals(Verdict.UNKNOWN, integrity.check(file));
        save("one");
        assertEquals(Verdict.GOOD, integrity.check(file));
        save("two");
        assertEquals(Verdict.GOOD, integrity.check(file));
        Files.writeString(file, "twp");
        assertEquals(Verdict.CHANGED, integrity.check(file));
        Files.delete(file);
        assertEquals(Verdict.MISSING, integrity.check(file));
        Files.createDirectory(file);
        assertEquals(Verdict.CHANGED, integrity.check(file));
    }

    @Test
    void aCrashBetweenTheNoteAndTheFileIsNoDamage() throws Exception {
        save("one");
        save("two");
        new Manifest(Fixture.workshop(), () -> home.resolve("integrity")).record(file, "3".repeat(64));
        assertEquals(Verdict.GOOD, integrity.check(file));
    }

    @Test
    void aDamagedFileIsNamedAndItsNewestGoodBackupOffered() throws Exception {
        save("one");
        save("two");
        save("three");
        Files.writeString(file, "damaged");
        IntegrityReport report = verify();
        assertEquals(1, report.files());
        assertEquals(2, report.backups());
        assertTrue(report.complete());
        assertEquals(1, report.damages().size());
        IntegrityReport.Damage damage = report.damages().getFirst();
        assertEquals(file, damage.file());
        BackupVersion offered = damage.offered().orElseThrow();
        assertTrue(List.of("one", "two").contains(Fixture.text(offered.copy())));
        assertEquals(file + " is not what was saved in it. Its newest good backup is " + offered.id() + ".",
                damage.sentence());
    }

    @Test
    void aDamagedBackupIsNamedAndNotOffered() throws Exception {
        save("one");
        save("two");
        Path copy = verifyOnly();
        Files.writeString(copy, "x");
        Files.writeString(file, "damaged");
        List<IntegrityReport.Damage> damages = verify().damages();
        assertEquals(2, damages.size());
        damages.forEach(damage -> assertTrue(damage.offered().isEmpty(), damage.sentence()));
        assertTrue(damages.get(1).sentence().contains("The backup "), damages.get(1).sentence());
    }

    private Path verifyOnly() throws IOException {
        List<Path> read = new ArrayList<>();
        integrity.verify((path, done, all) -> read.add(path));
        return read.getLast();
    }

    @Test
    void aVerificationCanBeStopped() throws Exception {
        save("one");
        save("two");
        IntegrityReport report = integrity.verify((path, done, all) -> done < 1);
        assertFalse(report.complete());
        assertEquals(1, report.files() + report.backups());
    }

    @Test
    void filesSavedTogetherAreNotedTooAndOthersAreNot() throws Exception {
        Path other = home.resolve("other.json");
        assertTrue(files.writeAll(List.of(new FileWrite(file, NOTED, Content.of("a")),
                new FileWrite(other, SaveOptions.replaceOwn(), Content.of("b")))).done());
        assertEquals(Verdict.GOOD, integrity.check(file));
        assertEquals(Verdict.UNKNOWN, integrity.check(other));
    }

    @Test
    void whatIsRemovedByUsIsNotMissed() throws Exception {
        save("one");
        save("two");
        files.delete(file);
        assertEquals(Verdict.UNKNOWN, integrity.check(file));
    }

    @Test
    void notesThatAreNotOursArePassedOver() throws Exception {
        save("one");
        Path notes = home.resolve("integrity");
        Files.writeString(notes.resolve("0123456789abcdef.sum"), file + "\n" + "0".repeat(64) + "\n-\n");
        Files.writeString(notes.resolve("1123456789abcdef.sum"), "\0\n" + "0".repeat(64) + "\n-\n");
        Files.writeString(notes.resolve("2123456789abcdef.sum"), "x".repeat(100_000));
        Files.createDirectory(notes.resolve("3123456789abcdef.sum"));
        assertEquals(List.of(), verify().damages());
        assertEquals(1, verify().files());
    }
}
