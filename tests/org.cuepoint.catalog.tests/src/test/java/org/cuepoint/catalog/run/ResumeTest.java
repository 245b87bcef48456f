package org.cuepoint.catalog.run;

import static org.cuepoint.catalog.run.Rig.NOW;
import static org.cuepoint.catalog.run.Rig.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;

import org.cuepoint.catalog.CatalogException;
import org.cuepoint.catalog.run.TrackMatch.Outcome;
import org.cuepoint.safety.JournalFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that was cancelled or died is continued without asking twice. */
@Timeout(120)
class ResumeTest {

    @TempDir
    private Path home;

    private Rig rig;
    private FakeCatalog catalog;

    @BeforeEach
    void prepare() {
        rig = new Rig(home);
        catalog = rig.catalog;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 29})
    void aCancelledRunIsContinuedAndNothingThatWasAnsweredIsAskedAgain(int after) {
        RunResult first = run(rig.runs(3), rig.request(30, false), after);
        assertTrue(first.cancelled());
        int known = rig.runs(1).resumable(rig.request(30, true));
        assertEquals(catalog.answered.size(), known);

        RunResult second = run(rig.runs(3), rig.request(30, true));

        assertFalse(second.cancelled());
        assertEquals(30, second.count(Outcome.MATCHED));
        assertEquals(known, second.keptAnswers());
        assertEquals(30 - known, second.requests());
        assertTrue(catalog.answered.values().stream().allMatch(count -> count.get() == 1), catalog.answered.toString());
        assertEquals(0, rig.runs(1).resumable(rig.request(30, true)), "a finished run has nothing to continue");
    }

    @Test
    void anInterruptionInTheMiddleEndsTheRunAndItsWaitingSearches() throws InterruptedException {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        catalog.answer = query -> {
            if (!query.contains("Number5 ")) {
                return FakeCatalog.found(query);
            }
            stuck.countDown();
            try {
                new CountDownLatch(1).await();
                return FakeCatalog.found(query);
            } finally {
                ended.countDown();
            }
        };
        RunResult[] result = new RunResult[1];
        boolean[] marked = new boolean[1];
        Thread caller = new Thread(() -> {
            result[0] = run(rig.runs(1), rig.request(30, false));
            marked[0] = Thread.currentThread().isInterrupted();
        });
        caller.start();
        stuck.await();

        caller.interrupt();
        caller.join();

        assertEquals(0, ended.getCount(), "a search went on behind the caller's back");
        assertTrue(result[0].cancelled());
        assertTrue(marked[0], "the interruption was swallowed");
        assertTrue(result[0].count(Outcome.PENDING) >= 25);
        assertEquals(0, result[0].count(Outcome.FAILED));
        assertEquals(true, LastRun.read(rig.folder).get("cancelled"), "the interruption kept the note away");
        catalog.forget();
        catalog.answer = FakeCatalog::found;
        assertEquals(5, run(rig.runs(1), rig.request(30, true)).keptAnswers());
        assertEquals(25, catalog.requests());
    }

    @Test
    void aRunCancelledBeforeItBeganLeavesTheEarlierAnswersAlone() throws IOException {
        run(rig.runs(1), rig.request(10, false), 5);
        byte[] before = Files.readAllBytes(rig.kept());
        Thread.currentThread().interrupt();

        RunResult result = run(rig.runs(1), rig.request(10, false));

        assertTrue(Thread.interrupted(), "the interruption was swallowed");
        assertTrue(result.cancelled());
        assertArrayEquals(before, Files.readAllBytes(rig.kept()));
    }

    @Test
    void aRunThatDiedAtAnyByteIsContinuedFromWhatIsWhole() throws IOException {
        run(rig.runs(1), rig.request(5, false));
        byte[] whole = Files.readAllBytes(rig.kept());
        TreeSet<Integer> cuts = new TreeSet<>();
        for (int i = 0; i < whole.length; i++) {
            if (whole[i] == '\n') {
                cuts.addAll(List.of(i, i + 1)); // before and behind each line's end
            }
        }
        new Random(7).ints(60, 0, whole.length).forEach(cuts::add);

        for (int length : cuts) {
            Files.write(rig.kept(), Arrays.copyOf(whole, length));
            int lines = linesIn(whole, length);
            int answers = Math.clamp(lines - 2, 0, 5); // the journal's own line and the header
            catalog.forget();

            RunResult again = run(rig.runs(2), rig.request(5, true));

            assertEquals(5, again.count(Outcome.MATCHED), "cut at " + length);
            assertEquals(answers, again.keptAnswers(), "cut at " + length);
            assertEquals(5 - answers, catalog.requests(), "cut at " + length);
            assertEquals("", again.notice(), "cut at " + length);
            catalog.forget();
            assertEquals(5, run(rig.runs(2), rig.request(5, true)).keptAnswers(), "then, cut at " + length);
        }
    }

    private static int linesIn(byte[] bytes, int length) {
        int lines = 0;
        for (int i = 0; i < length; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    @Test
    void aDamagedByteCostsAtMostItsLine() throws IOException {
        run(rig.runs(1), rig.request(5, false));
        byte[] whole = Files.readAllBytes(rig.kept());
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(rig.kept(), damaged);
            catalog.forget();

            RunResult again = run(rig.runs(2), rig.request(5, true));

            assertEquals(5, again.count(Outcome.MATCHED), "round " + round);
            assertEquals(5, again.keptAnswers() + catalog.requests(), "round " + round);
        }
    }

    @Test
    void failedSearchesAreAskedAgainAndTheRunCanBeContinued() {
        catalog.answer = query -> {
            if (query.contains("Number1 ")) {
                throw new CatalogException(CatalogException.Kind.SERVER, "It failed.");
            }
            return FakeCatalog.found(query);
        };
        assertEquals(1, run(rig.runs(1), rig.request(3, false)).count(Outcome.FAILED));
        assertEquals(2, rig.runs(1).resumable(rig.request(3, true)));
        catalog.forget();
        catalog.answer = FakeCatalog::found;

        RunResult again = run(rig.runs(1), rig.request(3, true));

        assertEquals(3, again.count(Outcome.MATCHED));
        assertEquals(1, catalog.requests());
    }

    @ParameterizedTest
    @ValueSource(longs = {31, -1})
    void answersThatAreTooOldOrFromTheFutureAreAskedForAnew(long days) {
        run(rig.runs(1), rig.request(3, false));
        catalog.forget();

        RunResult other = run(rig.runs(1, NOW.plus(Duration.ofDays(days)), Rig.journal()), rig.request(3, true));

        assertEquals(0, other.keptAnswers());
        assertEquals(3, catalog.requests());
    }

    @Test
    void aRunWithoutResumeStartsFromNothing() throws IOException {
        run(rig.runs(1), rig.request(3, false));
        long size = Files.size(rig.kept());
        catalog.forget();

        assertEquals(0, run(rig.runs(1), rig.request(3, false)).keptAnswers());

        assertEquals(3, catalog.requests());
        assertEquals(size, Files.size(rig.kept()), "the journal grows with each run");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"format\":2,\"fingerprint\":\"%s\"}", "{\"format\":1,\"fingerprint\":\"another\"}",
            "{\"format\":\"x\"}", "{\"query\":\"before any header\",\"at\":1,\"tracks\":[]}", "not JSON", "null", "[]"})
    void answersOfAnotherVersionAreNotUsedAndNotMixedWithOurs(String header) throws IOException {
        run(rig.runs(1), rig.request(3, false));
        String first = Rig.journal().read(rig.kept()).lines().getFirst();
        String answer = Rig.journal().read(rig.kept()).lines().get(1);
        Path file = rig.kept();
        Files.delete(file);
        String fingerprint = first.replaceAll(".*\"fingerprint\":\"([0-9a-f]+)\".*", "$1");
        try (JournalFile journal = Rig.journal().open(file)) {
            journal.append(header.formatted(fingerprint));
            journal.append(answer);
        }
        catalog.forget();

        RunResult result = run(rig.runs(1), rig.request(3, true));

        assertEquals(0, result.keptAnswers());
        assertEquals(3, result.count(Outcome.MATCHED));
        assertTrue(result.notice().contains("another version"), result.notice());
        assertTrue(result.continuable());
        assertEquals(first, Rig.journal().read(file).lines().getFirst());
        assertEquals(3, run(rig.runs(1), rig.request(3, true)).keptAnswers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"query\":\"x\",\"at\":%d,\"tracks\":[{\"id\":\"1\"}]}",
            "{\"query\":\"x\",\"at\":%d,\"tracks\":7}", "{\"query\":\"x\",\"tracks\":[]}", "{\"query\":[],\"at\":%d}",
            "{\"query\":\"x\",\"at\":%d,\"tracks\":[{\"id\":\"1\",\"title\":\"t\",\"artists\":\"a\"}]}", "{}", "7",
            "{\"query\":\"x\",\"at\":%d,\"tracks\":[{\"id\":\"1\",\"title\":\"t\",\"millis\":\"long\"}]}"})
    void aLineThatMakesNoSenseCostsNothingElse(String line) throws IOException {
        run(rig.runs(1), rig.request(2, false));
        try (JournalFile journal = Rig.journal().open(rig.kept())) {
            journal.append(line.formatted(NOW.toEpochMilli() - 1));
        }

        RunResult result = run(rig.runs(1), rig.request(2, true));

        assertEquals(2, result.keptAnswers());
        assertTrue(result.notice().contains("could not be used"), result.notice());
    }

    @Test
    void aFileThatIsNoJournalIsReplaced() throws IOException {
        run(rig.runs(1), rig.request(2, false));
        Files.writeString(rig.kept(), "something else\n");

        RunResult result = run(rig.runs(1), rig.request(2, true));

        assertEquals(2, result.count(Outcome.MATCHED));
        assertTrue(result.notice().contains("not a journal"), result.notice());
        assertEquals(2, run(rig.runs(1), rig.request(2, true)).keptAnswers());
    }

    @Test
    void journalsWhoseAnswersAreTooOldAreRemovedAndOthersStay() throws IOException {
        run(rig.runs(1), rig.request(2, false));
        Path own = rig.kept();
        Path old = Files.copy(own, rig.folder.resolve("0123456789ab" + KeptAnswers.ENDING));
        Path young = Files.copy(own, rig.folder.resolve("ba9876543210" + KeptAnswers.ENDING));
        Path used = Files.copy(own, rig.folder.resolve("aaaaaaaaaaaa" + KeptAnswers.ENDING));
        FileTime longAgo = FileTime.from(NOW.minus(Duration.ofDays(31)));
        Files.setLastModifiedTime(old, longAgo);
        Files.setLastModifiedTime(young, FileTime.from(NOW.minus(Duration.ofDays(29))));
        Files.setLastModifiedTime(used, longAgo);

        try (JournalFile other = Rig.journal().open(KeptAnswers.lockOf(used))) {
            assertEquals(0, other.opened().lines());
            run(rig.runs(1), rig.request(2, false));
        }

        assertFalse(Files.exists(old));
        assertTrue(Files.exists(young));
        assertTrue(Files.exists(used), "a run under way lost its answers");
    }
}
