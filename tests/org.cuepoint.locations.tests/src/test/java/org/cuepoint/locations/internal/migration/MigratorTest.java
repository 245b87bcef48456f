package org.cuepoint.locations.internal.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cuepoint.core.write.WriteRefusedException;
import org.cuepoint.locations.migration.MigrationOutcome;
import org.cuepoint.locations.migration.MigrationPlan;
import org.cuepoint.locations.migration.MigrationProgress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Taking over files and undoing it, left in peace and disturbed. */
class MigratorTest {

    @TempDir
    private Path folder;
    private OldFiles files;

    @BeforeEach
    void makeOldFiles() throws IOException {
        files = OldFiles.in(folder);
    }

    private static MigrationOutcome.Done done(MigrationOutcome outcome) {
        return assertInstanceOf(MigrationOutcome.Done.class, outcome, outcome::sentence);
    }

    @Test
    void takesEverythingOverAndReplacesNothing() throws IOException {
        MigrationOutcome.Done done = done(
                files.migrator(new PlatformDisk()).run(files.plan(), MigrationProgress.NONE));

        files.isNew("in peace");
        assertEquals(5, done.files());
        assertEquals(1, done.notes().size(), done::toString);
        assertTrue(done.notes().getFirst().contains("run (1).csv"), done::toString);
        assertTrue(done.sentence().contains("old.old") && done.sentence().contains("history.old"), done::sentence);
    }

    @Test
    void undoingBringsEverythingBack() throws IOException {
        Migrator migrator = files.migrator(new PlatformDisk());
        done(migrator.run(files.plan(), MigrationProgress.NONE));
        assertEquals(5, migrator.receipt().orElseThrow().files().size());

        MigrationOutcome.Done undone = done(migrator.rollBack());

        assertEquals(5, undone.files(), undone::toString);
        Files.delete(folder.resolve("data/migration.receipt.undone-1"));
        files.isOld("undone");
        assertFalse(Files.exists(folder.resolve("new/config")), "a folder that was made for a copy is left");
        assertInstanceOf(MigrationOutcome.NothingToDo.class, migrator.rollBack());
    }

    @Test
    void undoingKeepsWhatWasChangedSinceAndWhatHasNoOriginalAnyMore() throws IOException {
        Migrator migrator = files.migrator(new PlatformDisk());
        done(migrator.run(files.plan(), MigrationProgress.NONE));
        Files.writeString(folder.resolve("new/config/config.yaml"), "edited\n");
        Files.delete(folder.resolve("history.old/run.csv"));
        Files.createDirectories(folder.resolve("old"));

        MigrationOutcome.Done undone = done(migrator.rollBack());

        assertEquals("edited\n", Files.readString(folder.resolve("new/config/config.yaml")));
        assertEquals(OldFiles.CONTENT.get("history/run.csv"),
                Files.readString(folder.resolve("new/exports/run (1).csv")));
        assertTrue(Files.exists(folder.resolve("old.old/config.yaml")), "the old folder's name was taken again");
        assertTrue(undone.notes().size() >= 3, undone::toString);
        assertTrue(migrator.receipt().isPresent());
    }

    @Test
    void cancellingAtAnyFileChangesNothing() throws IOException {
        for (int i = 0; i <= 5; i++) {
            int last = i;
            int[] asked = {0};
            MigrationOutcome outcome = files.migrator(new PlatformDisk()).run(files.plan(),
                    (done, all) -> asked[0]++ < last);
            assertInstanceOf(MigrationOutcome.NotDone.class, outcome, outcome::sentence);
            files.isOld("cancelled at " + i);
        }
    }

    @Test
    void aFileThatChangesMeanwhileStopsIt() throws IOException {
        MigrationOutcome outcome = files.migrator(new PlatformDisk()).run(files.plan(), (done, all) -> {
            if (done == all && all > 0) {
                append(folder.resolve("old/config.yaml"), "more\n");
            }
            return true;
        });

        // the last question comes after the last look: what is written then is found in the renamed folder
        MigrationOutcome.Done late = done(outcome);
        assertTrue(late.notes().stream().anyMatch(note -> note.contains("was changed while it was taken over")),
                late::toString);
        assertEquals("a: 1\nmore\n", Files.readString(folder.resolve("old.old/config.yaml")));
    }

    @Test
    void aFileThatChangesBeforeTheLastLookStopsIt() throws IOException {
        MigrationOutcome outcome = files.migrator(new PlatformDisk()).run(files.plan(), (done, all) -> {
            if (done > 0 && done < all) {
                append(folder.resolve("old/config.yaml"), "more\n");
            }
            return true;
        });

        assertInstanceOf(MigrationOutcome.NotDone.class, outcome);
        assertTrue(outcome.sentence().contains("changed meanwhile"), outcome::sentence);
        assertTrue(Files.readString(folder.resolve("old/config.yaml")).startsWith("a: 1\nmore\n"));
        assertFalse(Files.exists(folder.resolve("new/config")), "a copy is left");
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, Files.readString(file) + text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPlaceThatTheGuardForbidsStopsItBeforeAnythingIsMade() throws IOException {
        MigrationOutcome outcome = new Migrator(new PlatformDisk(), target -> {
            throw new WriteRefusedException(target, "nothing is written into the installation", folder);
        }, folder.resolve("state/migration.journal"), folder.resolve("data"), java.time.Clock.systemUTC())
                .run(files.plan(), MigrationProgress.NONE);

        assertInstanceOf(MigrationOutcome.NotDone.class, outcome);
        assertTrue(outcome.sentence().contains("nothing is written into the installation"), outcome::sentence);
        files.isOld("refused");
    }

    @Test
    void aFullDiskIsNoticedBeforeAnythingIsMade() throws IOException {
        MigrationPlan plan = files.plan();
        MigrationPlan huge = new MigrationPlan(Stream.concat(plan.steps().stream(), plan.steps().stream().limit(1)
                .map(step -> new org.cuepoint.locations.migration.MigrationStep(step.from(), step.to(), 1L << 60,
                        false)))
                .toList(), plan.folders(), List.of());

        MigrationOutcome outcome = files.migrator(new PlatformDisk()).run(huge, MigrationProgress.NONE);

        assertTrue(outcome.sentence().contains("not enough space"), outcome::sentence);
        files.isOld("full");
    }

    @Test
    void aCopyThatReadsBackDifferentlyIsNeverUsed() throws IOException {
        MigrationDisk disk = Stops.changing((number, name, arguments) -> {}, (number, name, arguments) -> {
            if ("copy".equals(name)) {
                Files.writeString((Path) arguments[1], "rotten");
            }
        });

        MigrationOutcome outcome = files.migrator(disk).run(files.plan(), MigrationProgress.NONE);

        assertTrue(outcome.sentence().contains("read back"), outcome::sentence);
        files.isOld("rotten");
    }

    @Test
    void aNameThatIsTakenAtTheLastMomentIsNotReplaced() throws IOException {
        MigrationDisk disk = Stops.changing((number, name, arguments) -> {
            if ("link".equals(name) && arguments[1].toString().endsWith("list.csv")) {
                Files.writeString((Path) arguments[1], "faster");
            }
        }, (number, name, arguments) -> {});

        done(files.migrator(disk).run(files.plan(), MigrationProgress.NONE));

        Map<String, String> now = files.all();
        assertEquals("faster", now.get("new/config/sub/deep/list.csv"));
        assertEquals("x;y\n", now.get("new/config/sub/deep/list (1).csv"));
    }

    @Test
    void aJournalOfAnotherVersionIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("state/migration.journal"), Lines.line("teleport", "there"));

        MigrationOutcome outcome = files.migrator(new PlatformDisk()).run(files.plan(), MigrationProgress.NONE);

        assertTrue(outcome.sentence().contains("another version"), outcome::sentence);
        assertTrue(Files.exists(folder.resolve("state/migration.journal")));
    }

    @Test
    void undoingNeverRemovesAFileThatTheUserHadAlready() throws IOException {
        Files.createDirectories(folder.resolve("new/config"));
        Files.writeString(folder.resolve("new/config/config.yaml"), OldFiles.CONTENT.get("old/config.yaml"));
        Migrator migrator = files.migrator(new PlatformDisk());
        done(migrator.run(files.plan(), MigrationProgress.NONE));
        assertTrue(Files.exists(folder.resolve("new/config/config (1).yaml")));

        done(migrator.rollBack());

        assertEquals("a: 1\n", Files.readString(folder.resolve("new/config/config.yaml")));
        assertFalse(Files.exists(folder.resolve("new/config/config (1).yaml")));
    }

    @Test
    void anOldNameThatIsTakenCanBeGivenBackLater() throws IOException {
        Migrator migrator = files.migrator(new PlatformDisk());
        done(migrator.run(files.plan(), MigrationProgress.NONE));
        Files.createDirectories(folder.resolve("old"));
        done(migrator.rollBack());
        assertTrue(migrator.receipt().isPresent(), "it cannot be tried again");

        Files.delete(folder.resolve("old"));
        done(migrator.rollBack());

        Files.delete(folder.resolve("data/migration.receipt.undone-1"));
        files.isOld("undone at the second try");
    }

    @Test
    void linesSurviveEveryCharacterAndEndAtTheFirstTornOne() {
        String odd = "%\t\n\r%09 ü 音 %25";
        String text = Lines.line("file", odd, "") + Lines.line("x");
        assertEquals(List.of(List.of("file", odd, ""), List.of("x")), Lines.read(text));
        assertEquals(List.of(List.of("file", odd, "")), Lines.read(text.substring(0, text.length() - 1)));
        assertEquals(List.of(), Lines.read("00000000 file\n" + text));
        assertEquals(List.of(), Lines.read("\n\n"));
    }
}
