package org.cuepoint.catalog.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.library.LibraryTrack;
import org.junit.jupiter.api.Test;

/** What holds for any input: seeded random texts of everything that collections and catalogues may hold. */
class MatcherPropertiesTest {

    private static final String[] PIECES = {
            "Sun", "Moon", "Yotto", "Remix", "Extended Mix", "(", ")", "[", "]", " - ", "feat. ", " & ", "'s ",
            "Pt. 2", "II", "12\"", "VIP", "Live at", "by", "東京", "ночь", "é", "e\u0301", "ﷺ", "😀", "\uD83D",
            "\uDE00", "\u0000", "\u200B", "\u202E", "\t", "  ", "_", "-", "–", "/", "|", "//", "1", "01.", "8A",
            "128bpm", ".mp3", "[FREE DL]", "PREMIERE: ", "w/", "x", "İ", "ß", "!", "?", "$"};

    private final Random random = new Random(20_240_611);
    private final Matcher matcher = new Matcher();

    @Test
    void nothingThrowsAndResultsAreSoundOnRandomText() {
        for (int i = 0; i < 1_000; i++) {
            LibraryTrack track = track();
            List<CatalogTrack> found = List.of(candidate("1"), candidate("2"), candidate("3"));
            MatchResult result = matcher.match(track, found);
            assertEquals(3, result.candidates().size());
            assertFalse(result.reason().isBlank());
            result.candidates().forEach(candidate -> {
                assertTrue(candidate.score() >= 0 && candidate.score() <= 100);
                assertEquals(Levels.of(candidate.score()), candidate.confidence());
                assertFalse(candidate.reason().isBlank());
            });
            result.best().ifPresent(best -> {
                assertEquals(result.candidates().getFirst(), best);
                assertTrue(best.score() >= Levels.LOW);
            });
        }
    }

    @Test
    void queriesAreFewDistinctShortNeverBlankAndWithoutSecondParentheses() {
        for (int i = 0; i < 3_000; i++) {
            LibraryTrack track = track();
            List<String> queries = matcher.queries(track);
            assertTrue(queries.size() <= 4);
            assertEquals(queries.size(), new HashSet<>(queries).size());
            boolean letters = (track.title() + track.artist()).codePoints().anyMatch(Character::isLetter);
            assertTrue(!letters || !queries.isEmpty(), () -> "no query for " + track);
            for (String query : queries) {
                assertFalse(query.isBlank());
                assertTrue(query.length() <= Queries.MOST, query);
                assertTrue(query.chars().filter(c -> c == '(').count() <= 1 && query.chars().filter(c -> c == ')')
                        .count() <= 1);
                assertTrue(query.chars().noneMatch(Character::isISOControl), query);
            }
        }
    }

    @Test
    void theOrderOfCandidatesDoesNotMatterWhenTheirScoresDiffer() throws Exception {
        for (LabelledSet.Case each : LabelledSet.load("/matching/tuning.json").orElseThrow().cases()) {
            MatchResult result = matcher.match(each.track(), each.candidates());
            List<CatalogTrack> shuffled = new ArrayList<>(each.candidates());
            Collections.shuffle(shuffled, random);
            MatchResult again = matcher.match(each.track(), shuffled);
            assertEquals(result.score(), again.score(), each.id());
            assertEquals(result.confidence(), again.confidence(), each.id());
        }
    }

    @Test
    void aTrackThatStandsTwiceCountsOnceAndChangesNothing() throws Exception {
        for (LabelledSet.Case each : LabelledSet.load("/matching/tuning.json").orElseThrow().cases()) {
            List<CatalogTrack> twice = new ArrayList<>(each.candidates());
            twice.addAll(each.candidates());
            assertEquals(matcher.match(each.track(), each.candidates()), matcher.match(each.track(), twice), each.id());
        }
    }

    @Test
    void aCandidateWithTheSameWordsIsAlwaysFound() {
        String[] words = {"Sun", "Harbour", "Night", "Glass", "Signal", "Ünder", "Океан", "東京", "7", "Love"};
        for (int i = 0; i < 500; i++) {
            String title = words[random.nextInt(words.length)] + ' ' + words[random.nextInt(words.length)];
            String artist = "Artist" + words[random.nextInt(words.length)];
            MatchResult result = matcher.match(Tracks.library(title + " (Original Mix)", artist),
                    Tracks.found(title + " | Original Mix | " + artist, "Other | Original Mix | Somebody"));
            assertEquals("a", result.best().orElseThrow().track().id());
            assertEquals(Confidence.HIGH, result.confidence());
        }
    }

    @Test
    void similarityIsSymmetric() {
        for (int i = 0; i < 1_000; i++) {
            NormalText one = NormalText.of(text());
            NormalText other = NormalText.of(text());
            assertEquals(one.sameAs(other), other.sameAs(one));
            if (!one.isEmpty() && !other.isEmpty()) {
                assertEquals(Typos.between(one, other), Typos.between(other, one));
            }
            ArtistNames artists = ArtistNames.of(text());
            ArtistNames others = ArtistNames.of(text());
            if (!artists.isEmpty() && !others.isEmpty()) {
                assertEquals(artists.sameAs(others), others.sameAs(artists));
            }
        }
    }

    @Test
    void hostileLengthsAreCutBeforeTheyAreWorkedOn() {
        for (String piece : PIECES) {
            String big = piece.repeat(10_000 / piece.length());
            LibraryTrack track = Tracks.library(big, big, big, big, 1, 1, big);
            CatalogTrack candidate = new CatalogTrack("1", big, big, Collections.nCopies(300, big), List.of(big),
                    big, 1, 1, big, big, big,
                    big, big, big);
            MatchResult result = matcher.match(track, List.of(candidate));
            assertTrue(result.reason().length() < 1_500, () -> "a reason of " + result.reason().length()
                    + " characters");
            assertTrue(ParsedTitle.parse(big, big).whole().length() <= NormalText.LIMIT);
        }
    }

    private LibraryTrack track() {
        return Tracks.library(text(), text(), text(), text(), random.nextInt(-10, 1_000),
                random.nextDouble(-10, 400), text());
    }

    private CatalogTrack candidate(String id) {
        return new CatalogTrack(id, text(), text(), List.of(text(), text()), List.of(text()), "", random.nextInt(),
                random.nextDouble() * 300,
                text(), text(), text(), text(), text(), "");
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(7);
        for (int i = 0; i < pieces; i++) {
            text.append(random.nextInt(12) == 0
                    ? Character.toString(random.nextInt(0x20000))
                    : PIECES[random.nextInt(PIECES.length)]);
            text.append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }
}
