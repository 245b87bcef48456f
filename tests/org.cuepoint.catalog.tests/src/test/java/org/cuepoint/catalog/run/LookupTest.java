package org.cuepoint.catalog.run;

import static org.cuepoint.catalog.run.Rig.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.match.MatchResult;
import org.cuepoint.catalog.run.TrackMatch.Outcome;
import org.junit.jupiter.api.Test;

/** What a run holds in memory: few candidates a track, each once, and no answer longer than it is needed. */
class LookupTest extends RunFixture {

    /** The wanted track and 49 others, of which the last is the least alike. */
    private static List<CatalogTrack> fifty(String query) {
        List<CatalogTrack> all = new ArrayList<>(FakeCatalog.found(query));
        for (int i = 1; i < 50; i++) {
            all.add(new CatalogTrack("other" + i, "Zzz" + "x".repeat(i), "Dub", List.of("Nobody " + i), List.of(), "",
                    10_000, 60, "", "", "", "", "", ""));
        }
        return all;
    }

    @Test
    void anAnswerIsForgottenWhenNoTrackNeedsItAnyMore() {
        List<WeakReference<Object>> answers = new ArrayList<>();
        List<Integer> held = new ArrayList<>();
        catalog.answer = query -> {
            List<CatalogTrack> answer = fifty(query);
            if (answers.size() % 50 == 49) {
                System.gc();
                held.add((int) answers.stream().filter(reference -> reference.get() != null).count());
            }
            answers.add(new WeakReference<>(answer.getLast()));
            return answer;
        };

        RunResult result = run(rig.runs(1), rig.request(200, false));

        assertEquals(200, result.count(Outcome.MATCHED));
        assertEquals(4, held.size());
        assertTrue(held.stream().allMatch(count -> count <= 20), "answers in memory: " + held);
    }

    @Test
    void tracksWithTheSameSearchFollowEachOtherSoThatItsAnswerIsNotHeldLong() {
        List<LibraryTrack> tracks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            tracks.add(Rig.track(i % 20));
        }
        List<Integer> order = new ArrayList<>();

        RunResult result = rig.runs(1).run(new MatchRequest("/m.xml", tracks, catalog, false),
                (index, match) -> order.add(index % 20), new Rig.Until(Integer.MAX_VALUE));

        assertEquals(20, result.requests());
        List<Integer> grouped = new ArrayList<>(order);
        Collections.sort(grouped);
        assertEquals(grouped, order);
    }

    @Test
    void aResultKeepsTheBestCandidatesAndSharesThemWithOtherResults() {
        catalog.answer = LookupTest::fifty;

        List<TrackMatch> rows = run(rig.runs(2), rig.request(2, false)).tracks();

        MatchResult one = rows.get(0).result();
        MatchResult other = rows.get(1).result();
        assertEquals(50, one.considered());
        assertEquals(MatchResult.MOST_CANDIDATES, one.candidates().size());
        assertEquals("c0", one.candidates().getFirst().track().id());
        assertSame(one.best().orElseThrow(), one.candidates().getFirst());
        CatalogTrack shared = one.candidates().get(1).track();
        assertNotSame(one.candidates().getFirst().track(), other.candidates().getFirst().track());
        assertTrue(other.candidates().stream().anyMatch(candidate -> candidate.track() == shared),
                "an equal catalogue track is held twice");
    }
}
