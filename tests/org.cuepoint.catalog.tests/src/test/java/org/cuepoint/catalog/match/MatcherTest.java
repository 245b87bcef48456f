package org.cuepoint.catalog.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.library.TrackFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {

    private final Matcher matcher = new Matcher();

    @Test
    void nothingFoundIsNoMatchWithAReason() {
        MatchResult result = matcher.match(Tracks.library("Sun", "Moon"), List.of());
        assertEquals(Optional.empty(), result.best());
        assertEquals(Confidence.NONE, result.confidence());
        assertEquals("the catalogue found nothing for this track", result.reason());
    }

    @ParameterizedTest
    @CsvSource({"49,NONE", "50,LOW", "64,LOW", "65,MEDIUM", "84,MEDIUM", "85,HIGH", "100,HIGH"})
    void confidenceFollowsFromTheScore(int score, Confidence expected) {
        assertEquals(expected, Levels.of(score));
    }

    @Test
    void everythingThatAgreesIsAHundred() {
        LibraryTrack track = Tracks.library("Sun (Extended Mix)", "Moon", "", "", 400, 124, "4A");
        CatalogTrack same = new CatalogTrack("a", "Sun", "Extended Mix", List.of("Moon"), List.of(), "", 400_000,
                124, "F Minor", "", "",
                "", "", "");
        MatchResult result = matcher.match(track, List.of(same));
        assertEquals(100, result.score());
        assertEquals("title agrees; artists agree; mix agrees (Extended Mix); length agrees (0 s apart); BPM agrees;"
                + " key agrees",
                result.reason());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Sun (Dub) | Moon | other mix (Original Mix, wanted Dub)", "Sun (Original Mix) | Star | other artist",
            "Sun Is Up (Original Mix) | Moon | one title is only a part of the other",
            "Rain (Original Mix) | Moon | other title"})
    void aRefusedCandidateIsShownWithTheReasonAndNeverHigh(String title, String artist, String reason) {
        MatchResult result = matcher.match(Tracks.library(title, artist), Tracks.found("Sun | Original Mix | Moon"));
        assertEquals(Optional.empty(), result.best());
        assertTrue(result.reason().startsWith("no match; the nearest: ") && result.reason().contains(reason),
                result.reason());
        assertEquals(1, result.candidates().size());
        assertTrue(result.candidates().getFirst().confidence().compareTo(Confidence.LOW) >= 0);
    }

    @ParameterizedTest
    @CsvSource({"Anjuna,'',0,b", "'',Sun EP,0,c", "'',,2020,d", "'','',0,e", "Anjuna,Sun EP,2020,b"})
    void reReleasesOfOneRecordingAreToldApartByLabelReleaseYearAndElseTheEarliestIsTaken(String label, String album,
            int year,
            String expected) {
        List<CatalogTrack> found = List.of(release("a", "Hits", "Ibiza Hits", "2022-01-01"),
                release("b", "Anjuna", "Hits 2", "2019-01-01"),
                release("c", "Hits", "Sun EP", "2021-01-01"), release("d", "Hits", "Best of", "2020-03-01"),
                release("e", "Hits", "Early", "2010-01-01"));
        LibraryTrack track = new LibraryTrack("1", "Sun (Original Mix)", "Moon", "", "", album == null ? "" : album,
                label, "", "", 300, 0,
                year, TrackFile.UNKNOWN);
        MatchResult result = matcher.match(track, found);
        assertEquals(expected, result.best().orElseThrow().track().id());
        assertEquals(Confidence.HIGH, result.confidence());
    }

    @Test
    void severalRecordingsOfOneNameAreNotHighUnlessTheLengthTells() {
        List<CatalogTrack> found = Tracks.found("Sun | Original Mix | Moon | 300", "Sun | Original Mix | Moon | 420");
        assertEquals(Confidence.MEDIUM, matcher.match(Tracks.library("Sun (Original Mix)", "Moon"), found)
                .confidence());
        MatchResult told = matcher.match(Tracks.library("Sun (Original Mix)", "Moon", 421), found);
        assertEquals("b", told.best().orElseThrow().track().id());
        assertEquals(Confidence.HIGH, told.confidence());
    }

    @Test
    void aNamelessArtistAndTitlesThatFitEquallyAreNoMatch() {
        List<CatalogTrack> found = Tracks.found("Glass Sun | Original Mix | Moon | 300", "Glass Sun | Original Mix |"
                + " Star | 301");
        MatchResult result = matcher.match(Tracks.library("Glass Sun", "", 300), found);
        assertEquals(Optional.empty(), result.best());
        assertTrue(result.reason().contains("nothing tells them apart"), result.reason());
    }

    @ParameterizedTest
    @CsvSource({"300,124,HIGH", "300,140,MEDIUM", "330,124,MEDIUM", "500,124,LOW", "330,140,LOW"})
    void measurementsThatContradictKeepAMatchFromBeingHigh(int seconds, double bpm, Confidence expected) {
        LibraryTrack track = Tracks.library("Sun (Original Mix)", "Moon", "", "", seconds, bpm, "");
        assertEquals(expected, matcher.match(track, Tracks.found("Sun | Original Mix | Moon | 300 | 124"))
                .confidence());
    }

    @Test
    void lengthBpmAndKeyThatAllContradictAreAnotherRecording() {
        LibraryTrack track = Tracks.library("Sun (Original Mix)", "Moon", "", "", 500, 140, "Am");
        CatalogTrack other = new CatalogTrack("a", "Sun", "Original Mix", List.of("Moon"), List.of(), "", 300_000,
                124, "F# Minor", "", "",
                "", "", "");
        assertEquals(Optional.empty(), matcher.match(track, List.of(other)).best());
    }

    @Test
    void imitationsAreFoundOnlyByThoseWhoLookForThem() {
        List<CatalogTrack> karaoke = Tracks.found("Sun (Karaoke Version) | Original Mix | Moon");
        assertFalse(matcher.match(Tracks.library("Sun", "Moon"), karaoke).best().isPresent());
        assertTrue(matcher.match(Tracks.library("Sun (Karaoke Version)", "Moon"), karaoke).best().isPresent());
        assertFalse(matcher.match(Tracks.library("Sun", ""),
                Tracks.found("Sun | Original Mix | Moon Tribute Band | 0")).best().isPresent());
    }

    @Test
    void aCatalogueThatKnowsOnlyTitlesIsNotTrustedButNotRefusedWhereTheLengthAgrees() {
        MatchResult result = matcher.match(Tracks.library("Glass Sun", "Moon", 300),
                Tracks.found("Glass Sun | Original Mix | | 300"));
        assertEquals(Confidence.MEDIUM, result.confidence());
    }

    private static CatalogTrack release(String id, String label, String release, String date) {
        return new CatalogTrack(id, "Sun", "Original Mix", List.of("Moon"), List.of(), "", 300_000, 124, "", "",
                label, release, date, "");
    }

    @Test
    void onlyTheBestCandidatesAreKeptAndAllAreCounted() {
        List<CatalogTrack> found = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String title = i % 2 == 0 ? "Sun" : "Rain " + i;
            found.add(
                    new CatalogTrack("c" + i, title, i == 38 ? "Original Mix" : "Dub " + i, List.of("Moon"), List.of(),
                            "", 0, 0, "", "", "", "", "", ""));
        }

        MatchResult result = matcher.match(Tracks.library("Sun", "Moon"), found);

        assertEquals("c38", result.best().orElseThrow().track().id());
        assertEquals(40, result.considered());
        assertEquals(MatchResult.MOST_CANDIDATES, result.candidates().size());
        assertTrue(result.candidates().stream().allMatch(candidate -> "Sun".equals(candidate.track().title())));
    }

    @Test
    void answersThatArriveOneByOneAreJudgedLikeOne() {
        LibraryTrack track = Tracks.library("Sun", "Moon");
        List<CatalogTrack> found = Tracks.found("Sun | Dub | Moon", "Sun | Original Mix | Star",
                "Sun | Original Mix | Moon", "Rain | Original Mix | Moon");
        Matching matching = matcher.matching(track);

        assertEquals(Optional.empty(), matching.add(List.of()).best());
        assertEquals(Optional.empty(), matching.add(found.subList(0, 2)).best());
        assertEquals(matcher.match(track, found), matching.add(found.subList(1, 4)));
    }
}
