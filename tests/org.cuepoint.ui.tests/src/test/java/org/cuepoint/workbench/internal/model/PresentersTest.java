package org.cuepoint.workbench.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.cuepoint.catalog.match.Candidate;
import org.cuepoint.catalog.match.Confidence;
import org.cuepoint.ui.table.SortOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresentersTest {

    private final Rig rig = new Rig();

    private static Path export(Path folder, String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static Path ownExport(Path folder) throws IOException {
        return export(folder, "mine.xml", """
                <?xml version="1.0" encoding="UTF-8"?><DJ_PLAYLISTS Version="1.0.0"><COLLECTION Entries="1">
                <TRACK TrackID="9" Name="Mine" Artist="Me"/></COLLECTION></DJ_PLAYLISTS>
                """);
    }

    @Test
    void openingShowsTheWholeCollectionToBeMatched() {
        rig.openSample();
        assertEquals(List.of("Charlie", "Alpha", "Bravo"), rig.titles());
        assertEquals(List.of("Opened Sample library: 3 tracks, 1 playlist."), rig.said);
        assertEquals("Will ask The sample catalogue.", rig.matching.whoAnswers());
        assertTrue(rig.matching.canStart());
    }

    @Test
    void ofTwoLibrariesTheOneAskedForLastIsShown(@TempDir Path folder) throws IOException {
        rig.library.open(ownExport(folder));
        rig.work.runNext();
        rig.library.openSample();
        rig.ui.runAll();
        assertEquals(Optional.empty(), rig.library.state().open(), "the outdated one arrived and is dropped");
        rig.settle();
        assertEquals("Sample library", rig.library.state().open().orElseThrow().name());
        assertEquals(List.of("Charlie", "Alpha", "Bravo"), rig.titles());
    }

    @Test
    void aFileThatCannotBeReadLeavesWhatIsOpen(@TempDir Path folder) throws IOException {
        rig.openSample();
        rig.library.open(export(folder, "bad.xml", "no xml"));
        rig.settle();
        assertTrue(rig.library.state().problem().contains("is not XML"), rig.library.state().problem());
        assertTrue(rig.library.state().open().isPresent());
        rig.openSample();
        assertEquals("", rig.library.state().problem());
    }

    @Test
    void anExportThatIsCutOffIsOpenedAndSaidToBeIncomplete(@TempDir Path folder) throws IOException {
        String whole = Files.readString(ownExport(folder));
        rig.library.open(export(folder, "cut.xml", whole.substring(0, whole.indexOf("</COLLECTION>"))));
        rig.settle();
        assertTrue(rig.library.state().open().orElseThrow().incomplete().contains("is cut off"));
    }

    @Test
    void aUsersOwnExportIsNotMatchedBeforeACatalogueIsChosen(@TempDir Path folder) throws IOException {
        rig.library.open(ownExport(folder));
        rig.settle();
        assertFalse(rig.matching.canStart());
        assertEquals("Choose the catalogue to look your tracks up in.", rig.matching.whoAnswers());
        assertEquals(List.of("beatport", "sample"),
                rig.catalogs.offers().stream().map(offer -> offer.choice()).toList());
        rig.catalogs.choose("sample");
        assertTrue(rig.matching.whoAnswers().endsWith("It knows none of your real tracks."));
        rig.catalogs.choose("beatport");
        assertEquals("Will ask The beatport catalogue.", rig.matching.whoAnswers());
        rig.openSample();
        assertEquals("sample", rig.catalogs.choice());
        rig.library.open(ownExport(folder));
        rig.settle();
        assertEquals("beatport", rig.catalogs.choice());
    }

    @Test
    void theCatalogueOfTheSettingsAnswersForAUsersOwnExport(@TempDir Path folder) throws IOException {
        rig.configured = "https://example.org";
        rig.library.open(ownExport(folder));
        rig.settle();
        assertEquals("Will ask The https://example.org catalogue.", rig.matching.whoAnswers());
        assertEquals("https://example.org", rig.catalogs.offers().getLast().choice());
    }

    @Test
    void aWrongCatalogueInTheSettingsIsSaid(@TempDir Path folder) throws IOException {
        rig.configured = "spotify";
        rig.library.open(ownExport(folder));
        rig.settle();
        assertEquals("There is no catalogue \"spotify\".", rig.matching.whoAnswers());
        assertFalse(rig.matching.canStart());
    }

    @Test
    void aRunEndsWithNumbersAndSaysWhoAnswered() {
        rig.openSample();
        rig.matching.start(false);
        assertInstanceOf(MatchState.Running.class, rig.matching.state());
        assertFalse(rig.matching.canStart());
        rig.settle();
        MatchState.Idle idle = assertInstanceOf(MatchState.Idle.class, rig.matching.state());
        assertEquals("Done in 1.5 s with 3 requests. 1 lookup failed: Match again to retry.", idle.sentence());
        assertEquals("Answered by The sample catalogue.", rig.matching.whoAnswers());
        assertEquals("3 tracks: 2 matched (2 high, 0 medium, 0 low), 1 failed",
                rig.results.shown().summary().sentence());
    }

    @Test
    void aRunThatIsCancelledBeforeItsFirstAnswerDoesNotOfferToContinue() {
        rig.openSample();
        rig.cancelAfter = 0;
        rig.matching.start(false);
        rig.settle();
        MatchState.Idle idle = assertInstanceOf(MatchState.Idle.class, rig.matching.state());
        assertEquals("Cancelled before a track was looked up.", idle.sentence());
        assertFalse(rig.matching.canResume());
    }

    @Test
    void whatWasFoundBeforeCancellingStaysAndCanBeContinued() {
        rig.openSample();
        rig.cancelAfter = 1;
        rig.resumable = 1;
        rig.matching.start(false);
        rig.settle();
        MatchState.Idle idle = assertInstanceOf(MatchState.Idle.class, rig.matching.state());
        assertEquals("Cancelled. 1 of 3 tracks looked up. Resume continues from here.", idle.sentence());
        assertEquals(2, rig.results.shown().summary().pending());
        assertTrue(rig.matching.canResume());

        rig.cancelAfter = Integer.MAX_VALUE;
        rig.resumable = 0;
        rig.matching.start(true);
        rig.settle();
        assertTrue(rig.asked.getLast().resume());
        assertEquals(0, rig.results.shown().summary().pending());
        assertFalse(rig.matching.canResume());
    }

    @Test
    void whatTheUserChoseSurvivesAContinuedRunAndNotANewOne() {
        rig.openSample();
        rig.matching.start(false);
        rig.settle();
        Candidate other = Rig.candidate("Charlie", 55);
        rig.matching.choose(rig.results.row(0).orElseThrow(), Optional.of(other));
        rig.settle();
        assertEquals(Confidence.LOW, chosen(0).orElseThrow().confidence());
        assertEquals("Chosen by you: title agrees", ResultColumns.reason(rig.results.row(0).orElseThrow().match()));

        rig.matching.start(true);
        rig.settle();
        assertEquals(Optional.of(other), chosen(0));
        rig.matching.start(false);
        rig.settle();
        assertEquals(99, chosen(0).orElseThrow().score());
    }

    private Optional<Candidate> chosen(int row) {
        return rig.results.row(row).orElseThrow().match().chosen();
    }

    @Test
    void aTrackThatIsSetToNoMatchIsSaidToBeSoByTheUser() {
        rig.openSample();
        rig.matching.start(false);
        rig.settle();
        rig.matching.choose(rig.results.row(0).orElseThrow(), Optional.empty());
        rig.settle();
        assertEquals("None", ResultColumns.chip(rig.results.row(0).orElseThrow().match()).word());
        assertEquals("Set to no match by you", ResultColumns.reason(rig.results.row(0).orElseThrow().match()));
    }

    @Test
    void aPlaylistIsAskedForEachTrackOnceAndShowsItAtEveryPlace() {
        rig.openSample();
        rig.library.select(Optional.of(rig.library.state().open().orElseThrow().library().allPlaylists().getFirst()));
        rig.settle();
        assertEquals(List.of("Bravo", "Charlie", "Bravo"), rig.titles());
        rig.matching.start(false);
        rig.settle();
        assertEquals(2, rig.asked.getFirst().tracks().size());
        assertEquals(0, rig.results.shown().summary().pending());
        rig.library.select(Optional.empty());
        rig.settle();
        assertEquals(1, rig.results.shown().summary().pending(), "Alpha is in no playlist");
    }

    @Test
    void answersOfTwoCataloguesAreNotMixed() {
        rig.openSample();
        rig.matching.start(false);
        rig.settle();
        rig.catalogs.choose("beatport");
        rig.settle();
        assertEquals("Will ask The beatport catalogue.", rig.matching.whoAnswers());
        rig.cancelAfter = 1;
        rig.matching.start(false);
        rig.settle();
        assertEquals(2, rig.results.shown().summary().pending());
    }

    @Test
    void aRunOfALibraryThatIsNoLongerOpenShowsNothing(@TempDir Path folder) throws IOException {
        rig.openSample();
        rig.library.open(ownExport(folder));
        rig.matching.start(false);
        rig.work.runAll();
        rig.ui.runAll(); // the library is opened first, then the end of the run arrives
        rig.settle();
        assertEquals(List.of("Mine"), rig.titles());
        assertEquals(new MatchState.Idle("", 0), rig.matching.state());
        assertEquals(1, rig.results.shown().summary().pending());
    }

    @Test
    void theFilterWaitsForTheNextLetterAndIgnoresAccents() {
        rig.openSample();
        rig.results.filter("b");
        rig.results.filter("bjo");
        rig.settle();
        assertEquals(3, rig.results.shown().rows().size(), "still waiting");
        rig.settleTyping();
        assertEquals(List.of("Alpha"), rig.titles());
        rig.results.filter("");
        rig.settleTyping();
        assertEquals(3, rig.results.shown().rows().size());
    }

    @Test
    void rowsThatChangeWhileAFilterIsTypedAreShownWithTheNewFilter() {
        rig.openSample();
        rig.results.filter("high");
        rig.matching.start(false);
        rig.settle();
        assertEquals(List.of("Charlie", "Alpha"), rig.titles());
        rig.settleTyping();
        assertEquals(List.of("Charlie", "Alpha"), rig.titles());
    }

    @Test
    void rowsAreSortedByAColumnBothWaysAndBack() {
        rig.openSample();
        rig.results.sort(Optional.of(new SortOrder("title", false)));
        rig.settle();
        assertEquals(List.of("Alpha", "Bravo", "Charlie"), rig.titles());
        rig.results.sort(Optional.of(new SortOrder("title", true)));
        rig.settle();
        assertEquals(List.of("Charlie", "Bravo", "Alpha"), rig.titles());
        rig.results.sort(Optional.empty());
        rig.settle();
        assertEquals(List.of("Charlie", "Alpha", "Bravo"), rig.titles());
    }
}
