package org.cuepoint.locations.internal.migration;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.cuepoint.locations.migration.MigrationOutcome;
import org.cuepoint.locations.migration.MigrationProgress;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Taking over files, undoing it and recovering from both, when the process dies or the disk fails at any call. */
class MigrationDeathTest {

    @TempDir
    private Path folder;

    private static MigrationOutcome.Done done(MigrationOutcome outcome) {
        return assertInstanceOf(MigrationOutcome.Done.class, outcome, outcome::sentence);
    }

    static Stream<Arguments> deaths() {
        return Stream.of(arguments("before", (IntFunction<MigrationDisk>) Stops::deadBefore),
                arguments("after", (IntFunction<MigrationDisk>) Stops::deadAfter),
                arguments("within", (IntFunction<MigrationDisk>) Stops::deadWithin));
    }

    /** After a death at every call that changes something: old or new, wholly, and the second run finishes. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("deaths")
    void isOldOrNewAfterADeathAtAnyCall(String when, IntFunction<MigrationDisk> disks) throws IOException {
        int old = 0;
        int finished = 0;
        boolean died = true;
        for (int k = 1; died; k++) {
            String where = "death " + when + " call " + k;
            OldFiles these = OldFiles.in(folder.resolve(when + k));
            died = dies(disks, k, these);
            these.nothingIsLost(where);
            these.migrator(new PlatformDisk()).recover();
            if (these.hasReceipt()) {
                these.isNew(where);
                finished++;
            } else {
                these.isOld(where);
                old++;
            }
            these.migrator(new PlatformDisk()).run(these.plan(), MigrationProgress.NONE);
            these.isNew(where + ", second run");
        }
        assertTrue(old >= 15 && finished >= 15, () -> "not all steps were reached");
        System.out.println("death " + when + ": " + old + " taken back, " + finished + " finished");
    }

    private static boolean dies(IntFunction<MigrationDisk> disks, int k, OldFiles files) throws IOException {
        try {
            files.migrator(disks.apply(k)).run(files.plan(), MigrationProgress.NONE);
            return false;
        } catch (Stops.Dead e) {
            return true;
        }
    }

    static Stream<Arguments> firstDeaths() {
        return Stream.of(arguments("within", (IntFunction<MigrationDisk>) Stops::deadWithin, 1),
                arguments("after", (IntFunction<MigrationDisk>) Stops::deadAfter, 7));
    }

    /** A recovery that dies itself is recovered from, also where it goes on after a line that was never finished. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("firstDeaths")
    void isOldOrNewAfterADeathInTheRecovery(String when, IntFunction<MigrationDisk> disks, int step)
            throws IOException {
        int deaths = 0;
        for (int k = 4; k <= 60; k += step) {
            for (int again = 1; again < 80; again++) {
                String where = "death " + when + " " + k + ", then at " + again;
                OldFiles these = OldFiles.in(folder.resolve(when + k + "-" + again));
                boolean first = dies(disks, k, these);
                boolean second = recoveryDies(these, again);
                deaths += first && second ? 1 : 0;
                these.nothingIsLost(where);
                these.migrator(new PlatformDisk()).recover();
                if (these.hasReceipt()) {
                    these.isNew(where);
                } else {
                    these.isOld(where);
                }
                if (!second) {
                    break;
                }
            }
        }
        assertTrue(deaths > 50, "too few deaths");
        System.out.println("death " + when + " and again in the recovery: " + deaths);
    }

    /** Undoing that dies at any call is finished by the next recovery. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("deaths")
    void isOldAfterADeathWhileItIsUndone(String when, IntFunction<MigrationDisk> disks) throws IOException {
        int deaths = 0;
        boolean died = true;
        for (int k = 1; died; k++) {
            String where = "undoing, death " + when + " call " + k;
            OldFiles these = OldFiles.in(folder.resolve("undo-" + when + k));
            done(these.migrator(new PlatformDisk()).run(these.plan(), MigrationProgress.NONE));
            try {
                these.migrator(disks.apply(k)).rollBack();
                died = false;
            } catch (Stops.Dead e) {
                deaths++;
            }
            these.nothingIsLost(where);
            these.migrator(new PlatformDisk()).recover();
            if (these.hasReceipt()) {
                these.isNew(where + ", before it began");
                done(these.migrator(new PlatformDisk()).rollBack());
            }
            Files.delete(folder.resolve("undo-" + when + k).resolve("data/migration.receipt.undone-1"));
            these.isOld(where);
        }
        assertTrue(deaths >= 10, "only " + deaths + " deaths");
    }

    private static boolean recoveryDies(OldFiles files, int k) throws IOException {
        try {
            files.migrator(Stops.deadBefore(k)).recover();
            return false;
        } catch (Stops.Dead e) {
            return true;
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(arguments("once", (IntFunction<MigrationDisk>) Stops::failingAt),
                arguments("for good", (IntFunction<MigrationDisk>) Stops::failingFrom));
    }

    /** A failure of any call ends in an outcome with a sentence, and nothing is lost. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void endsInASentenceWhenAnyCallFails(String how, IntFunction<MigrationDisk> disks) throws IOException {
        MigrationOutcome outcome = new MigrationOutcome.NothingToDo();
        int k = 1;
        while (!(outcome instanceof MigrationOutcome.Done) || k < 100) {
            String where = "failure " + how + " at " + k;
            OldFiles these = OldFiles.in(folder.resolve(how + k));
            outcome = these.migrator(disks.apply(k)).run(these.plan(), MigrationProgress.NONE);
            these.nothingIsLost(where);
            assertTrue(outcome.sentence().endsWith("."), outcome::sentence);
            if (outcome instanceof MigrationOutcome.Done) {
                these.isNew(where);
            }
            these.migrator(new PlatformDisk()).recover();
            if (these.hasReceipt()) {
                these.isNew(where);
            } else {
                these.isOld(where);
            }
            k++;
        }
    }
}
