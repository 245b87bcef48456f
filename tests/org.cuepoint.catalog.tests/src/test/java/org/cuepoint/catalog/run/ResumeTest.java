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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.cuepoint.catalog.CatalogException;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.run.TrackMatch.Outcome;
import org.cuepoint.safety.JournalFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that was cancelled or died is continued without asking twice. */
class ResumeTest extends RunFixture {

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
    void anOldAnswerIsNotUsedBesideFreshOnes() {
        run(rig.runs(1, NOW.minus(Duration.ofDays(31)), Rig.journal()), rig.request(3, false));
        run(rig.runs(1), rig.request(1, true));
        catalog.forget();

        RunResult result = run(rig.runs(1), rig.request(3, true));

        assertEquals(1, result.keptAnswers());
        assertEquals(2, catalog.requests());
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

    @Test
    void whatIsKeptWhileEarlierAnswersAreReadIsNotLost() {
        catalog.answer = query -> {
            if (!query.contains("Artist")) {
                throw new CatalogException(CatalogException.Kind.UNREADABLE, "Not now.");
            }
            return List.of();
        };
        RunResult first = run(rig.runs(2), rig.request(40, false));
        assertEquals(40, first.count(Outcome.FAILED));
        catalog.forget();
        catalog.answer = FakeCatalog::found;

        RunResult second = run(rig.runs(2), rig.request(40, true));

        assertEquals(40, second.count(Outcome.MATCHED));
        assertEquals(40, second.keptAnswers());
        assertEquals(40, second.requests());
        assertEquals(80, run(rig.runs(2), rig.request(40, true)).keptAnswers());
    }

    @Test
    void aContinuedRunEndsAsIfItHadNeverStopped() {
        catalog.answer = query -> {
            List<CatalogTrack> all = new ArrayList<>();
            for (int other = 0; other < 30; other++) {
                all.addAll(FakeCatalog.found("number" + other));
            }
            return all;
        };
        List<LibraryTrack> tracks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            LibraryTrack track = Rig.track(i % 40); // twins, and ten that the catalogue does not know
            tracks.add(i % 3 == 0 ? named(track, track.title() + " (Zed Remix)") : track);
        }
        MatchRequest anew = new MatchRequest("/whole.xml", tracks, catalog, false);
        MatchRequest inParts = new MatchRequest("/parts.xml", tracks, catalog, true);
        RunResult whole = run(rig.runs(2), anew);

        run(rig.runs(2), inParts, 20);
        run(rig.runs(2), inParts, 35);
        RunResult last = run(rig.runs(2), inParts);

        assertEquals(whole.tracks(), last.tracks());
        assertEquals(whole.requests(), last.requests() + last.keptAnswers());
        assertTrue(last.requests() < whole.requests() && last.keptAnswers() > 0, last.toString());
    }

    private static LibraryTrack named(LibraryTrack track, String title) {
        return new LibraryTrack(track.id(), title, track.artist(), "", "", "", "", "", "", track.seconds(),
                track.bpm(), track.year(), track.file());
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
