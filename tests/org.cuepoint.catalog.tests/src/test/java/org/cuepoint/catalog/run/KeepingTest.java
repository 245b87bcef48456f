package org.cuepoint.catalog.run;

import static org.cuepoint.catalog.run.Rig.NOW;
import static org.cuepoint.catalog.run.Rig.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.run.TrackMatch.Outcome;
import org.cuepoint.safety.Journal;
import org.cuepoint.safety.JournalFile;
import org.cuepoint.safety.JournalSummary;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be kept costs a run nothing but the chance to be continued, and it says so. */
class KeepingTest extends RunFixture {

    @Test
    void aRunWhoseAnswersCannotBeKeptGoesOnAndSaysSo() throws IOException {
        Files.writeString(rig.folder, "a file where the folder should be");

        RunResult result = run(rig.runs(2), rig.request(5, false));

        assertEquals(5, result.count(Outcome.MATCHED));
        assertTrue(result.complete(), "what was found is whole all the same");
        assertFalse(result.continuable());
        assertTrue(result.notice().contains("cannot be continued"), result.notice());
    }

    /** A journal on a disk that takes only so many more lines. */
    private record FullDisk(Journal journal, int most) implements Journal {

        @Override
        public JournalFile open(Path file) throws StorageException {
            JournalFile real = journal.open(file);
            return new JournalFile() {

                private int lines;
                private boolean broken;

                @Override
                public JournalSummary opened() {
                    return real.opened();
                }

                @Override
                public void append(String line) throws StorageException {
                    if (broken) {
                        throw new StorageException(file, Problem.FAILED, "It accepts nothing more.");
                    }
                    broken = lines++ >= most;
                    if (broken) {
                        throw new StorageException(file, Problem.NO_SPACE, "The disk is full.");
                    }
                    real.append(line);
                }

                @Override
                public void force() throws StorageException {
                    real.force();
                }

                @Override
                public void close() throws StorageException {
                    real.close();
                }
            };
        }

        @Override
        public JournalSummary read(Path file, Consumer<String> lines) throws StorageException {
            return journal.read(file, lines);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void aDiskThatGetsFullCostsOnlyWhatCameAfter(int most) {
        RunResult result = run(rig.runs(1, NOW, new FullDisk(Rig.journal(), most)), rig.request(10, false));

        assertEquals(10, result.count(Outcome.MATCHED));
        assertFalse(result.continuable());
        assertTrue(result.notice().contains("The disk is full."), result.notice());
        assertEquals(1, result.notice().split("could not be kept", -1).length - 1, "said once: " + result.notice());
        assertEquals(Math.max(0, most - 1), run(rig.runs(1), rig.request(10, true)).keptAnswers());
    }

    @Test
    void anAnswerTooLongToBeKeptCostsOnlyItself() {
        CatalogTrack huge = new CatalogTrack("h", "x".repeat(Journal.MAX_LINE_BYTES), "", List.of(), List.of(), "", 0,
                0, "", "", "", "", "", "");
        catalog.answer = query -> query.contains("Number3") ? List.of(huge) : FakeCatalog.found(query);

        RunResult result = run(rig.runs(1), rig.request(6, false));

        assertEquals(5, result.count(Outcome.MATCHED));
        assertFalse(result.continuable());
        assertTrue(result.notice().contains("ask for it again"), result.notice());
        assertEquals(5, run(rig.runs(1), rig.request(6, true)).keptAnswers());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSecondRunOfTheSameTracksTakesNothingFromTheFirst(boolean sameProcess) throws Exception {
        Journal journal = Rig.journal();
        Runs one = rig.runs(1, NOW, journal);
        Runs two = sameProcess ? rig.runs(1, NOW, journal) : rig.runs(1);
        CountDownLatch five = new CountDownLatch(5);
        CountDownLatch go = new CountDownLatch(1);
        catalog.answer = query -> {
            five.countDown();
            if (five.getCount() == 0) {
                go.await();
            }
            return FakeCatalog.found(query);
        };
        Thread first = new Thread(() -> run(one, rig.request(10, false)));
        first.start();
        five.await();

        FakeCatalog other = new FakeCatalog();
        RunResult second = run(two, rig.request(other, 10, false), 2);
        go.countDown();
        first.join();

        assertTrue(second.count(Outcome.MATCHED) >= 2);
        assertFalse(second.continuable());
        assertTrue(second.notice().contains("in use already"), second.notice());
        catalog.forget();
        assertEquals(10, run(rig.runs(1), rig.request(10, true)).keptAnswers());
        assertEquals(0, catalog.requests());
    }

    @Test
    void aSecondRunThatIsResumedUsesWhatTheFirstHasSoFar() throws Exception {
        CountDownLatch five = new CountDownLatch(5);
        CountDownLatch go = new CountDownLatch(1);
        catalog.answer = query -> {
            five.countDown();
            if (five.getCount() == 0) {
                go.await();
            }
            return FakeCatalog.found(query);
        };
        Runs runs = rig.runs(1);
        Thread first = new Thread(() -> run(runs, rig.request(10, false)));
        first.start();
        five.await();

        RunResult second = run(runs, rig.request(new FakeCatalog(), 10, true));
        go.countDown();
        first.join();

        assertEquals(4, second.keptAnswers());
        assertEquals(6, second.requests());
    }

    @Test
    void runsOfDifferentSourcesOrCataloguesKeepTheirOwnAnswers() {
        run(rig.runs(1), rig.request(3, false));
        catalog.forget();

        RunResult other = run(rig.runs(1),
                new MatchRequest("/music/other.xml", rig.request(3, true).tracks(), catalog, true));

        assertEquals(0, other.keptAnswers());
        assertEquals(3, run(rig.runs(1), rig.request(3, true)).keptAnswers());
    }
}
