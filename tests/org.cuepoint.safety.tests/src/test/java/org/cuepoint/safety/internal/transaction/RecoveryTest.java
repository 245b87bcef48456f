package org.cuepoint.safety.internal.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.cuepoint.safety.internal.Fixture;
import org.cuepoint.safety.internal.disk.Hashes;
import org.cuepoint.safety.internal.disk.Platform;
import org.cuepoint.safety.internal.disk.PlatformStorage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journals as a crash, a failing disk, another program or an attacker may leave them. */
class RecoveryTest {

    @TempDir
    Path home;

    private Path journals;
    private Path one;
    private Path two;

    @BeforeEach
    void makeFiles() throws IOException {
        home = home.toRealPath();
        journals = Files.createDirectory(home.resolve("transactions"));
        one = Files.writeString(home.resolve("one.csv"), "old");
        two = Files.writeString(home.resolve("two.csv"), "old");
    }

    private Path staged(int number) throws IOException {
        return Files.writeString(home.resolve(".cuepoint-" + Integer.toString(number).repeat(16) + ".tmp"), "new");
    }

    private static Step step(Path target, Path staged) {
        return new Step(target, staged, Hashes.of("new"), Optional.of(Hashes.of("old")));
    }

    private void decide(Step... steps) throws IOException {
        try (TransactionJournal journal = TransactionJournal.create(new PlatformStorage(Platform.current()),
                journals)) {
            journal.commit(List.of(steps));
        }
    }

    private List<String> recover() throws IOException {
        return new TransactionRecovery(Fixture.workshop(), () -> journals).recover();
    }

    private void assertContents(String first, String second) throws IOException {
        assertEquals(first, Fixture.text(one));
        assertEquals(second, Fixture.text(two));
    }

    @Test
    void whatWasDecidedIsDone() throws Exception {
        decide(step(one, staged(1)), step(two, staged(2)));
        assertEquals(List.of("An interrupted save was finished: " + one + ", " + two + "."), recover());
        assertContents("new", "new");
        assertEquals(List.of("one.csv", "transactions", "two.csv"), Fixture.names(home));
        assertEquals(List.of(), recover());
    }

    @Test
    void whatWasTakenBackStaysTakenBackEvenIfItsJournalCouldNotBeRemoved() throws Exception {
        Path gone = staged(2);
        decide(step(one, staged(1)), step(two, gone));
        Files.delete(gone);
        assertEquals(List.of("An interrupted save was taken back, nothing of it is left: " + one + ", " + two + "."),
                recover());
        assertContents("old", "old");
        assertEquals(List.of("one.csv", "transactions", "two.csv"), Fixture.names(home));
    }

    @Test
    void aFileThatSomebodyChangedMeanwhileStaysAndTheContentGoesBeside() throws Exception {
        decide(step(one, staged(1)), step(two, staged(2)));
        Files.writeString(two, "theirs");
        List<String> told = recover();
        assertContents("new", "theirs");
        assertEquals("new", Fixture.text(home.resolve("two (1).csv")));
        assertEquals(two + " was changed after an interrupted save; what was to be saved is in "
                + home.resolve("two (1).csv") + ".", told.getFirst());
    }

    @Test
    void aFileThatWasNamedAndThenChangedStays() throws Exception {
        Path placed = staged(1);
        decide(step(one, placed), step(two, staged(2)));
        Files.delete(placed);
        Files.writeString(one, "changed after it was new");
        recover();
        assertContents("changed after it was new", "new");
    }

    @Test
    void contentThatADyingDiskLostIsTold() throws Exception {
        Path lost = staged(2);
        decide(step(one, staged(1)), step(two, lost));
        Files.delete(lost);
        Files.writeString(one, "new");
        List<String> told = recover();
        assertContents("new", "old");
        assertTrue(told.contains(two + " keeps its earlier content: what was to be saved in it is no longer on the "
                + "disk."), told.toString());
    }

    @Test
    void aJournalThatIsCutOffAnywhereIsNone() throws Exception {
        decide(step(one, staged(1)), step(two, staged(2)));
        Path journal = journals.resolve(Fixture.names(journals).getFirst());
        byte[] whole = Files.readAllBytes(journal);
        for (int length = whole.length - 1; length >= 0; length -= 7) {
            Files.write(journal, Arrays.copyOf(whole, length));
            recover();
            assertContents("old", "old");
            assertFalse(Files.exists(journal), "cut off at " + length);
            staged(1);
            staged(2);
        }
    }

    @Test
    void aDamagedLineMakesItNone() throws Exception {
        decide(step(one, staged(1)), step(two, staged(2)));
        Path journal = journals.resolve(Fixture.names(journals).getFirst());
        byte[] bytes = Files.readAllBytes(journal);
        bytes[bytes.length / 2] ^= 1;
        Files.write(journal, bytes);
        recover();
        assertContents("old", "old");
    }

    @Test
    void aJournalThatNamesOtherFilesIsLeftAloneAndNothingIsTouched() throws Exception {
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        Path secret = Files.writeString(elsewhere.resolve("secret"), "new");
        decide(step(one, secret));
        decide(step(one, home.resolve("elsewhere/../.cuepoint-1111111111111111.tmp")));
        decide(step(home.resolve("elsewhere/../one.csv"), staged(1)));
        recover();
        assertContents("old", "old");
        assertEquals("new", Fixture.text(secret));
        assertEquals(3, Fixture.names(journals).size());
    }

    @Test
    void whatIsNoJournalStaysWhereItIs() throws Exception {
        Files.writeString(journals.resolve("notes.txt"), "mine");
        Files.createDirectory(journals.resolve("0123456789abcdef.transaction"));
        assertEquals(List.of(), recover());
        assertEquals(2, Fixture.names(journals).size());
    }

    @Test
    void pathsOfAnyKindComeBackAsTheyWere() {
        for (String name : List.of("a\tb.csv", "100%.csv", "%09.csv", "zwei\nzeilen.csv", "ünïcode 🎧.csv")) {
            Step step = step(home.resolve(name), home.resolve(".cuepoint-1111111111111111-" + name + ".tmp"));
            assertEquals(Optional.of(step), Step.parse(step.line()));
            assertTrue(step.line().chars().noneMatch(c -> c == '\n'));
        }
        for (String line : List.of("", "file", "file\t\t\t\t", "commit 2", "file\tx\t-\t/a\t/b",
                "file\t" + "0".repeat(64) + "\t-\t/a%\t/b", "file\t" + "0".repeat(64) + "\t-\t/a%zz\t/b")) {
            assertEquals(Optional.empty(), Step.parse(line), line);
        }
    }
}
