package org.cuepoint.catalog.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.cuepoint.catalog.Catalog;
import org.cuepoint.catalog.CatalogException;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.library.TrackFile;
import org.cuepoint.catalog.run.TrackMatch.Outcome;
import org.cuepoint.performance.Progress;
import org.cuepoint.safety.internal.JournalService;
import org.cuepoint.safety.internal.SafeFilesService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsTest {

    private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

    @TempDir
    private Path folder;

    private final FakeCatalog catalog = new FakeCatalog();

    /** Answers every query with one track per title it knows, and counts how often each query was asked. */
    private static final class FakeCatalog implements Catalog {

        private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
        private final AtomicInteger running = new AtomicInteger();
        private final AtomicInteger mostRunning = new AtomicInteger();
        private volatile Answer answer = query -> List.of();

        private interface Answer {
            List<CatalogTrack> to(String query) throws CatalogException, InterruptedException;
        }

        @Override
        public String name() {
            return "fake";
        }

        @Override
        public String description() {
            return "Fake catalogue";
        }

        @Override
        public List<CatalogTrack> search(String query) throws CatalogException, InterruptedException {
            asked.computeIfAbsent(query, key -> new AtomicInteger()).incrementAndGet();
            mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
            try {
                return answer.to(query);
            } finally {
                running.decrementAndGet();
            }
        }

        private int requests() {
            return asked.values().stream().mapToInt(AtomicInteger::get).sum();
        }
    }

    /** A progress that is cancelled after a number of tracks. */
    private static final class Until implements Progress {

        private final int most;
        private final AtomicInteger done = new AtomicInteger();

        Until(int most) {
            this.most = most;
        }

        @Override
        public void begin(long totalUnits) {
            done.set(0);
        }

        @Override
        public void advance(long units) {
            done.addAndGet((int) units);
        }

        @Override
        public void detail(String text) {
            // not looked at
        }

        @Override
        public boolean cancelled() {
            return done.get() >= most;
        }
    }

    private Runs runs(int parallel, Instant now) {
        JournalService journal = new JournalService(path -> {
            // everything may be written
        });
        SafeFilesService files = new SafeFilesService(null, path -> {
            // everything may be written
        });
        return new Runs(() -> folder.resolve("runs"), journal, files, () -> parallel, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static LibraryTrack track(int number) {
        return new LibraryTrack(String.valueOf(number), "Song Number" + number, "Artist" + number, "", "", "", "", "",
                "",
                300, 124, 2020, TrackFile.UNKNOWN);
    }

    private static List<CatalogTrack> found(String query) {
        String number = query.replaceAll("(?i).*number(\\d+).*", "$1");
        return List
                .of(new CatalogTrack("c" + number, "Song Number" + number, "Original Mix", List.of("Artist" + number),
                        List.of(), "", 300_000, 124, "", "", "", "", "2020-01-01", ""));
    }

    private MatchRequest request(int tracks, boolean resume) {
        return new MatchRequest("/music/export.xml", IntStream.range(0, tracks).mapToObj(RunsTest::track).toList(),
                catalog,
                resume);
    }

    private static RunResult run(Runs runs, MatchRequest request) {
        return runs.run(request, (index, match) -> {
            // not listened to
        }, new Until(Integer.MAX_VALUE));
    }

    @Test
    void everyTrackGetsItsOwnMatchInTheRequestsOrder() {
        catalog.answer = RunsTest::found;
        List<Integer> heard = new ArrayList<>();

        RunResult result = runs(4, NOW).run(request(50, false), (index, match) -> heard.add(index),
                new Until(Integer.MAX_VALUE));

        assertEquals(50, result.count(Outcome.MATCHED));
        for (int i = 0; i < 50; i++) {
            assertEquals("c" + i, result.tracks().get(i).chosen().orElseThrow().track().id());
        }
        assertEquals(50, heard.stream().distinct().count());
        assertEquals(result.requests(), catalog.requests());
        assertEquals("", result.notice());
    }

    @Test
    void aQueryIsAskedOnceInARun() {
        catalog.answer = RunsTest::found;
        List<LibraryTrack> twins = IntStream.range(0, 20).mapToObj(i -> track(7)).toList();

        RunResult result = run(runs(4, NOW), new MatchRequest("/m.xml", twins, catalog, false));

        assertEquals(20, result.count(Outcome.MATCHED));
        assertTrue(catalog.asked.values().stream().allMatch(count -> count.get() == 1), catalog.asked.toString());
    }

    @Test
    void oneBadTrackNeverStopsTheRun() {
        catalog.answer = query -> {
            if (query.contains("Number3")) {
                throw new CatalogException(CatalogException.Kind.UNREADABLE, "The answer made no sense.");
            }
            if (query.contains("Number4")) {
                throw new IllegalStateException("a bug");
            }
            return found(query);
        };

        RunResult result = run(runs(2, NOW), request(10, false));

        assertEquals(8, result.count(Outcome.MATCHED));
        assertEquals("The answer made no sense.", result.tracks().get(3).problem());
        assertEquals(Outcome.FAILED, result.tracks().get(4).outcome());
    }

    @Test
    void noMoreLookupsRunAtATimeThanAllowed() {
        CountDownLatch three = new CountDownLatch(3);
        catalog.answer = query -> {
            three.countDown();
            three.await();
            return found(query);
        };

        run(runs(3, NOW), request(40, false));

        assertEquals(3, catalog.mostRunning.get());
    }

    @Test
    void aCancelledRunIsContinuedWithoutAskingTwice() {
        catalog.answer = RunsTest::found;
        Runs runs = runs(1, NOW);

        RunResult first = runs.run(request(30, false), (index, match) -> {
            // not listened to
        }, new Until(10));
        assertTrue(first.cancelled());
        assertTrue(first.count(Outcome.PENDING) > 0, "nothing was left to do");
        int kept = runs.resumable(request(30, true));
        RunResult second = run(runs, request(30, true));

        assertTrue(kept >= 10, "only " + kept + " answers were kept");
        assertFalse(second.cancelled());
        assertEquals(30, second.count(Outcome.MATCHED));
        assertTrue(second.keptAnswers() >= 10);
        assertEquals(0, runs.resumable(request(30, true)), "a finished run has nothing to continue");
        // the one lookup that the cancellation interrupted may have been asked and not answered
        assertTrue(catalog.asked.values().stream().filter(count -> count.get() > 1).count() <= 1,
                catalog.asked.toString());
    }

    @Test
    void aRunThatDiedAtAnyByteIsContinuedFromWhatIsWhole() throws IOException {
        catalog.answer = RunsTest::found;
        run(runs(1, NOW), request(6, false));
        Path journal = journal();
        byte[] whole = Files.readAllBytes(journal);

        for (int length = 0; length < whole.length; length += 97) {
            Files.write(journal, java.util.Arrays.copyOf(whole, length));
            catalog.asked.clear();
            RunResult again = run(runs(2, NOW), request(6, true));
            assertEquals(6, again.count(Outcome.MATCHED), "cut at " + length);
            assertEquals(6, again.keptAnswers() + catalog.requests(), "cut at " + length);
        }
    }

    @Test
    void failedLookupsAreAskedAgainAndOldAnswersToo() {
        catalog.answer = query -> {
            throw new CatalogException(CatalogException.Kind.SERVER, "It failed.");
        };
        assertEquals(3, run(runs(1, NOW), request(3, false)).count(Outcome.FAILED));
        catalog.answer = RunsTest::found;
        assertEquals(3, run(runs(1, NOW), request(3, true)).count(Outcome.MATCHED));

        catalog.asked.clear();
        RunResult late = run(runs(1, NOW.plus(Duration.ofDays(31))), request(3, true));

        assertEquals(0, late.keptAnswers());
        assertEquals(3, catalog.requests());
    }

    @Test
    void aRunWithoutResumeStartsFromNothing() {
        catalog.answer = RunsTest::found;
        run(runs(1, NOW), request(3, false));
        catalog.asked.clear();

        assertEquals(0, run(runs(1, NOW), request(3, false)).keptAnswers());
        assertEquals(3, catalog.requests());
    }

    @Test
    void anUnreachableCatalogueIsNotAskedForEver() {
        catalog.answer = query -> {
            throw new CatalogException(CatalogException.Kind.UNREACHABLE, "No network.");
        };

        RunResult result = run(runs(1, NOW), request(200, false));

        assertEquals(200, result.count(Outcome.FAILED));
        assertEquals(Lookup.GIVE_UP_AFTER, catalog.requests());
        assertTrue(result.notice().contains("could not be reached"), result.notice());
    }

    @Test
    void anInterruptedCallerGetsWhatWasFound() {
        catalog.answer = RunsTest::found;
        Thread.currentThread().interrupt();

        RunResult result = run(runs(2, NOW), request(100, false));

        assertTrue(Thread.interrupted(), "the interruption was swallowed");
        assertTrue(result.cancelled());
    }

    @Test
    void aRunWhoseAnswersCannotBeKeptGoesOnAndSaysSo() throws IOException {
        Files.writeString(folder.resolve("runs"), "a file where the folder should be");
        catalog.answer = RunsTest::found;

        RunResult result = run(runs(2, NOW), request(5, false));

        assertEquals(5, result.count(Outcome.MATCHED));
        assertTrue(result.notice().contains("cannot be continued"), result.notice());
    }

    private Path journal() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("runs"))) {
            return files.filter(file -> file.toString().endsWith(".journal")).findFirst().orElseThrow();
        }
    }
}
