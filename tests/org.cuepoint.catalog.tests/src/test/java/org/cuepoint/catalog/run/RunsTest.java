package org.cuepoint.catalog.run;

import static org.cuepoint.catalog.run.Rig.run;
import static org.cuepoint.catalog.run.Rig.track;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.cuepoint.catalog.CatalogException;
import org.cuepoint.catalog.CatalogException.Kind;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.library.TrackFile;
import org.cuepoint.catalog.match.Confidence;
import org.cuepoint.catalog.run.TrackMatch.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run does with tracks and with a catalogue that answers or does not. */
class RunsTest extends RunFixture {

    @Test
    void everyTrackGetsItsOwnMatchInTheRequestsOrder() {
        List<Integer> heard = new ArrayList<>();

        RunResult result = rig.runs(4).run(rig.request(50, false), (index, match) -> heard.add(index),
                new Rig.Until(Integer.MAX_VALUE));

        assertEquals(50, result.count(Outcome.MATCHED));
        for (int i = 0; i < 50; i++) {
            assertEquals("c" + i, result.tracks().get(i).chosen().orElseThrow().track().id());
        }
        assertEquals(50, heard.stream().distinct().count());
        assertEquals(50, heard.size());
        assertEquals(result.requests(), catalog.requests());
        assertEquals("", result.notice());
        assertTrue(result.complete() && result.continuable());
    }

    @Test
    void aRunWithoutTracksEnds() {
        assertEquals(0, run(rig.runs(4), rig.request(0, false)).tracks().size());
    }

    @Test
    void aQueryIsAskedOnceInARun() {
        RunResult result = run(rig.runs(4), rig.twins(20));

        assertEquals(20, result.count(Outcome.MATCHED));
        assertTrue(catalog.asked.values().stream().allMatch(count -> count.get() == 1), catalog.asked.toString());
    }

    @Test
    void aFailedQueryIsNotAskedAgainForTwinsWhichAllSayTheRealReason() {
        catalog.answer = FakeCatalog.failing(Kind.SERVER, "The real reason.");

        RunResult result = run(rig.runs(4), rig.twins(20));

        assertEquals(List.of("The real reason."),
                result.tracks().stream().map(TrackMatch::problem).distinct().toList());
        assertEquals(1, catalog.requests());
    }

    @Test
    void oneBadTrackNeverStopsTheRun() {
        catalog.answer = query -> {
            if (query.contains("Number3")) {
                throw new CatalogException(Kind.UNREADABLE, "The answer made no sense.");
            }
            if (query.contains("Number4")) {
                throw new IllegalStateException("a bug");
            }
            if (query.contains("Number5")) {
                throw new InterruptedException("broken off by somebody else");
            }
            if (query.contains("Number6")) {
                throw new StackOverflowError();
            }
            return FakeCatalog.found(query);
        };

        RunResult result = run(rig.runs(2), rig.request(10, false));

        assertFalse(result.cancelled());
        assertEquals(6, result.count(Outcome.MATCHED));
        assertEquals("The answer made no sense.", result.tracks().get(3).problem());
        for (int bad : new int[]{4, 5, 6}) {
            assertEquals(Outcome.FAILED, result.tracks().get(bad).outcome());
            assertFalse(result.tracks().get(bad).problem().contains("Exception"), result.tracks().get(bad).problem());
        }
    }

    @Test
    void aTwinOfATrackWhoseSearchBrokeOffDoesNotWaitForEver() {
        catalog.answer = query -> {
            throw new IllegalStateException("a bug");
        };

        assertEquals(8, run(rig.runs(4), rig.twins(8)).count(Outcome.FAILED));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 16})
    void asManyLookupsRunAtATimeAsAllowedAndNoMore(int allowed) {
        CountDownLatch all = new CountDownLatch(allowed);
        catalog.answer = query -> {
            all.countDown();
            all.await();
            return FakeCatalog.found(query);
        };

        run(rig.runs(allowed), rig.request(40, false));

        assertEquals(allowed, catalog.mostRunning.get());
    }

    @ParameterizedTest
    @CsvSource({"-5,1", "0,1", "16,16", "17,16", "2147483647,16"})
    void aSettingOutOfRangeIsBroughtIntoIt(int setting, int threads) {
        Set<String> names = ConcurrentHashMap.newKeySet();
        catalog.answer = query -> {
            names.add(Thread.currentThread().getName());
            return FakeCatalog.found(query);
        };

        assertEquals(40, run(rig.runs(setting), rig.request(40, false)).count(Outcome.MATCHED));

        assertTrue(names.size() <= threads, names.toString());
        assertFalse(names.contains("match-" + (threads + 1)), names.toString());
    }

    static Stream<Arguments> failures() {
        return Stream.of(Arguments.of(Kind.UNREACHABLE, Patience.UNREACHABLE_MOST, "could not be reached"),
                Arguments.of(Kind.TIMEOUT, Patience.UNREACHABLE_MOST, "could not be reached"),
                Arguments.of(Kind.SERVER, Patience.FAILED_MOST, "failed to answer"),
                Arguments.of(Kind.BUSY, Patience.FAILED_MOST, "failed to answer"),
                Arguments.of(Kind.REFUSED, Patience.FAILED_MOST, "failed to answer"),
                Arguments.of(Kind.UNREADABLE, Patience.FAILED_MOST, "failed to answer"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aCatalogueThatDoesNotAnswerIsNotAskedForEver(Kind kind, int most, String words) {
        catalog.answer = FakeCatalog.failing(kind, "It said " + kind + ".");

        RunResult result = run(rig.runs(1), rig.request(200, false));

        assertEquals(200, result.count(Outcome.FAILED));
        assertEquals(most, catalog.requests());
        assertEquals("It said " + kind + ".", result.tracks().getFirst().problem());
        assertTrue(result.tracks().getLast().problem().startsWith("Not asked, because Fake catalogue " + words),
                result.tracks().getLast().problem());
        assertTrue(result.notice().contains(words), result.notice());
        assertFalse(result.complete());
    }

    @Test
    void anAnswerInBetweenShowsThatTheCatalogueIsThere() {
        catalog.answer = query -> {
            if (query.matches(".*Number\\d*[1-4] .*")) {
                throw new CatalogException(Kind.UNREACHABLE, "No network.");
            }
            return FakeCatalog.found(query);
        };

        RunResult result = run(rig.runs(1), rig.request(100, false));

        assertEquals(60, result.count(Outcome.MATCHED));
        assertEquals("", result.notice());
    }

    /** The first search finds a weak candidate, the next one is answered as given. */
    private TrackMatch secondSearch(FakeCatalog.Answer second) {
        LibraryTrack wanted = track(1);
        catalog.answer = query -> {
            if (catalog.requests() > 1) {
                return second.to(query);
            }
            CatalogTrack sure = FakeCatalog.found(query).getFirst();
            return List
                    .of(new CatalogTrack("weak", sure.title(), "Extended Mix", List.of("Artist1"), List.of(), "", 0, 0,
                            "", "", "", "", "", ""));
        };
        return run(rig.runs(1), new MatchRequest("/m.xml", List.of(wanted), catalog, false)).tracks().getFirst();
    }

    @Test
    void theCandidatesOfAllQueriesAreJudgedTogetherUntilTheMatchIsSure() {
        TrackMatch match = secondSearch(FakeCatalog::found);

        assertEquals("c1", match.chosen().orElseThrow().track().id());
        assertEquals(Confidence.HIGH, match.result().confidence());
        assertEquals(2, match.result().candidates().size());
        assertEquals(2, catalog.requests());
    }

    @Test
    void aTrackMatchedAlthoughASearchFailedSaysSoAndTheRunIsNotComplete() {
        TrackMatch match = secondSearch(FakeCatalog.failing(Kind.SERVER, "It failed."));

        assertEquals(Outcome.MATCHED, match.outcome());
        assertEquals("weak", match.chosen().orElseThrow().track().id());
        assertEquals("It failed.", match.problem());
        assertEquals(2, catalog.requests(), "a catalogue that fails is not asked the other queries");
    }

    @Test
    void aRefusedQueryDoesNotKeepTheNextFromBeingAsked() {
        catalog.answer = query -> {
            if (catalog.requests() == 1) {
                throw new CatalogException(Kind.REFUSED, "Not these words.");
            }
            return FakeCatalog.found(query);
        };
        LibraryTrack remix = new LibraryTrack("1", "Song Number1 (Zed Remix)", "Artist1", "", "", "", "", "", "", 0, 0,
                0, TrackFile.UNKNOWN);

        RunResult result = run(rig.runs(1), new MatchRequest("/m.xml", List.of(remix), catalog, false));

        assertTrue(catalog.requests() > 1, "only one query was asked");
        assertEquals("Not these words.", result.tracks().getFirst().problem());
    }

    @Test
    void theCountsOfTheLastRunAreNotedForDiagnosticsWithoutNamesOfTracks() throws Exception {
        run(rig.runs(2), rig.request(7, false), 3);

        Map<String, Object> note = LastRun.read(rig.folder);

        assertEquals("7", note.get("tracks").toString());
        assertEquals(true, note.get("cancelled"));
        assertEquals("Fake catalogue", note.get("catalog"));
        String text = Files.readString(rig.folder.resolve("last-run.json"));
        assertFalse(text.contains("Song") || text.contains("export.xml"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1]", "{", "null", "{\"a\": {\"b\": [1]}}"})
    void aDamagedNoteIsNoFault(String text) throws Exception {
        Files.createDirectories(rig.folder);
        Files.writeString(rig.folder.resolve("last-run.json"), text);

        assertTrue(LastRun.read(rig.folder).size() <= 1);
        assertEquals(Map.of(), LastRun.read(home.resolve("nowhere")));
    }
}
