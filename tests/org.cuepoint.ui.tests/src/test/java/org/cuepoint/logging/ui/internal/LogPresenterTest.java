package org.cuepoint.logging.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.index.LogIndexes;
import org.cuepoint.performance.testing.DeterministicWork;
import org.cuepoint.ui.table.Tone;
import org.cuepoint.ui.testing.QueuedUi;
import org.junit.jupiter.api.Test;

class LogPresenterTest {

    private final DeterministicWork work = new DeterministicWork();
    private final QueuedUi ui = new QueuedUi();
    private final FakeLog log = new FakeLog();
    private int changes;
    private final LogPresenter presenter = new LogPresenter(log, work, ui,
            Clock.fixed(FakeLog.START.plusSeconds(100), ZoneOffset.UTC), () -> changes++);

    private void settle() {
        for (int round = 0; round < 8; round++) {
            work.advance(Duration.ofSeconds(1));
            ui.runAll();
        }
    }

    private void start() {
        presenter.start();
        settle();
    }

    private List<Long> shown() {
        LogRows rows = presenter.rows().orElseThrow();
        return IntStream.range(0, rows.count()).mapToObj(rows::key).toList();
    }

    private void type(String words) {
        presenter.filter().text(words);
        settle();
    }

    @Test
    void theLogOfThisProcessIsOpenedAndItsEndFollowed() {
        log.with(3, LogLevel.INFO, "one");
        start();
        assertEquals(List.of(log.own), log.opened);
        assertEquals(List.of(0L, 1L, 2L), shown());
        assertTrue(presenter.following());
        log.grow(2, LogLevel.INFO, "two");
        settle();
        assertEquals(5, shown().size());
        assertTrue(presenter.following());
    }

    @Test
    void whatIsIndexedInTheMomentOfOpeningIsShown() {
        log.beforeListening = () -> log.grow(3, LogLevel.INFO, "one");
        start();
        assertEquals(List.of(0L, 1L, 2L), shown());
    }

    @Test
    void rowsAreReadInTheBackgroundOnceAndTheLevelIsKnownAtOnce() {
        log.with(5, LogLevel.WARNING, "one");
        start();
        log.read.clear();
        LogRows rows = presenter.rows().orElseThrow();
        assertTrue(rows.row(1).record().isEmpty());
        assertEquals(LogLevel.WARNING, rows.row(1).level());
        assertTrue(log.read.isEmpty());
        settle();
        assertEquals("one", rows.row(1).record().orElseThrow().message());
        rows.row(1);
        settle();
        assertEquals(List.of(1L), log.read);
    }

    @Test
    void theLastRecordIsReadAgainSinceItsTraceMayHaveCome() {
        log.with(2, LogLevel.INFO, "one");
        start();
        presenter.rows().orElseThrow().row(1);
        settle();
        log.read.clear();
        log.grow(1, LogLevel.INFO, "two");
        settle();
        presenter.rows().orElseThrow().row(1);
        settle();
        assertEquals(List.of(1L), log.read);
    }

    @Test
    void scrollingUpStopsFollowingAndCountsWhatComes() {
        log.with(10, LogLevel.INFO, "one");
        start();
        presenter.follow(false);
        log.grow(4, LogLevel.INFO, "two");
        settle();
        assertFalse(presenter.following());
        assertEquals(4, presenter.newer());
        presenter.follow(true);
        assertTrue(presenter.following());
    }

    @Test
    void selectingARecordOtherThanTheLastStopsFollowing() {
        log.with(10, LogLevel.INFO, "one");
        start();
        presenter.select(OptionalLong.of(9), true);
        assertTrue(presenter.following());
        presenter.select(OptionalLong.of(3), false);
        assertFalse(presenter.following());
        settle();
        presenter.details();
        settle();
        assertEquals(3, presenter.details().orElseThrow().number());
    }

    @Test
    void levelsAndWordsAreCombinedAndKeepUpWithTheLog() {
        log.with(2, LogLevel.INFO, "needle").with(2, LogLevel.ERROR, "needle").with(2, LogLevel.ERROR, "hay");
        start();
        presenter.filter().levels(EnumSet.of(LogLevel.ERROR));
        settle();
        assertEquals(List.of(2L, 3L, 4L, 5L), shown());
        type("needle");
        assertEquals(List.of(2L, 3L), shown());
        log.grow(1, LogLevel.ERROR, "another needle");
        log.grow(1, LogLevel.ERROR, "hay");
        settle();
        assertEquals(List.of(2L, 3L, 6L), shown());
        type("-another");
        assertEquals(List.of(2L, 3L, 4L, 5L, 7L), shown());
        presenter.clearFilter();
        settle();
        assertEquals(8, shown().size());
    }

    @Test
    void whileTheUserTypesOnlyTheLastWordsAreLookedFor() {
        log.with(3, LogLevel.INFO, "needle");
        start();
        presenter.type("n");
        presenter.type("nothing");
        settle();
        assertEquals(List.of(), shown());
        assertEquals("nothing", presenter.filter().text());
    }

    @Test
    void whatIsNoFilterIsSaidAndTheRestApplies() {
        log.with(1, LogLevel.INFO, "one");
        start();
        type("/(/ one");
        assertTrue(presenter.filterProblem().contains("no regular expression"), presenter.filterProblem());
        assertEquals(List.of(0L), shown());
    }

    @Test
    void aRotationKeepsNumbersSelectionAndTheFilter() {
        log.with(6, LogLevel.ERROR, "one");
        start();
        type("one");
        presenter.select(OptionalLong.of(4), false);
        presenter.bookmark(new long[]{1, 4});
        log.rotate(3);
        log.grow(1, LogLevel.ERROR, "one more");
        settle();
        assertEquals(List.of(3L, 4L, 5L, 6L), shown());
        assertEquals(4, presenter.selected().orElse(-1));
        assertEquals(1, presenter.bookmarks().count());
        presenter.clearFilter();
        settle();
        assertEquals(List.of(3L, 4L, 5L, 6L), shown());
    }

    @Test
    void theSearchCountsItsHitsAndGoesRound() {
        log.with(2, LogLevel.INFO, "hay").with(1, LogLevel.INFO, "needle").with(2, LogLevel.INFO, "hay")
                .with(1, LogLevel.INFO, "Needle");
        start();
        presenter.search("needle", false, false);
        settle();
        assertEquals("2 hits", words());
        presenter.searchNext(true);
        assertEquals(2, presenter.selected().orElse(-1));
        assertEquals("1 of 2", words());
        presenter.searchNext(true);
        assertEquals("2 of 2", words());
        presenter.searchNext(true);
        assertEquals(2, presenter.selected().orElse(-1));
        presenter.searchNext(false);
        assertEquals(5, presenter.place().takeRevealed().orElse(-1));
        presenter.search("needle", false, true);
        settle();
        assertEquals("1 hit", words());
        presenter.search("nothing", false, false);
        settle();
        assertEquals("Not found", words());
        presenter.search("(", true, false);
        settle();
        assertTrue(words().startsWith("This is no regular expression"), words());
    }

    private String words() {
        return presenter.search().words(presenter.log().orElseThrow(), presenter.selected());
    }

    @Test
    void theSearchLooksOnlyAmongWhatIsShownAndFindsWhatComesLater() {
        log.with(2, LogLevel.INFO, "needle").with(1, LogLevel.ERROR, "needle");
        start();
        presenter.search("needle", false, false);
        presenter.filter().levels(EnumSet.of(LogLevel.ERROR));
        settle();
        assertEquals("1 hit", words());
        log.grow(1, LogLevel.ERROR, "needle");
        settle();
        assertEquals("2 hits", words());
    }

    @Test
    void bookmarksGoRoundAndAreRemovedTogether() {
        log.with(9, LogLevel.INFO, "one");
        start();
        presenter.bookmark(new long[]{2, 7});
        presenter.nextBookmark(true);
        presenter.nextBookmark(true);
        assertEquals(7, presenter.selected().orElse(-1));
        presenter.nextBookmark(true);
        assertEquals(2, presenter.selected().orElse(-1));
        presenter.nextBookmark(false);
        assertEquals(7, presenter.selected().orElse(-1));
        presenter.bookmark(new long[]{2, 7});
        assertEquals(0, presenter.bookmarks().count());
    }

    @Test
    void theSlowestTimingComesFirst() {
        for (int millis : new int[]{30, 900, 5}) {
            log.add(LogLevel.INFO, "org.example.Deck", "main", "", "took", "",
                    Optional.of(Duration.ofMillis(millis)));
        }
        log.with(2, LogLevel.INFO, "no timing");
        start();
        presenter.slowestFirst(true);
        settle();
        assertEquals(List.of(1L, 0L, 2L), shown());
        assertFalse(presenter.following());
        assertEquals(2, presenter.rows().orElseThrow().placeOf(2));
        presenter.follow(true);
        assertEquals(5, shown().size());
    }

    @Test
    void aTimeIsFoundAmongTheShownRecords() {
        log.with(100, LogLevel.INFO, "one");
        start();
        presenter.jump(FakeLog.START.plusSeconds(42).minusMillis(1));
        settle();
        assertEquals(42, presenter.place().takeRevealed().orElse(-1));
        presenter.jump(FakeLog.START.plusSeconds(5_000));
        settle();
        assertEquals(99, presenter.selected().orElse(-1));
    }

    @Test
    void aClearedDisplayShowsOnlyWhatComes() {
        log.with(3, LogLevel.INFO, "one");
        start();
        presenter.clear();
        assertEquals(List.of(), shown());
        log.grow(1, LogLevel.INFO, "two");
        settle();
        assertEquals(List.of(3L), shown());
        type("two");
        assertEquals(List.of(3L), shown());
        presenter.clearFilter();
        settle();
        assertEquals(4, shown().size());
    }

    @Test
    void anyFileCanBeOpenedAndTheFirstOneIsClosed() {
        start();
        presenter.open(LogIndexes.file(Path.of("other.log")));
        settle();
        assertEquals("other.log", presenter.log().orElseThrow().source().name());
        assertEquals(2, presenter.sources().size());
        assertEquals(1, log.closed);
    }

    @Test
    void aClosedViewTellsNothingMore() {
        log.with(3, LogLevel.INFO, "one");
        start();
        presenter.close();
        settle();
        int before = changes;
        log.grow(1, LogLevel.INFO, "two");
        settle();
        assertEquals(before, changes);
        assertEquals(1, log.closed);
    }

    @Test
    void highlightersAreStackedAndRemembered() {
        log.with(1, LogLevel.INFO, "needle & hay");
        start();
        presenter.highlight(List.of(new Highlighter("off", "needle", Tone.BAD, false),
                new Highlighter("my, name", "NEEDLE", Tone.GOOD, true), new Highlighter("h", "hay", Tone.FAIR, true),
                new Highlighter("empty", " ", Tone.FAIR, true)));
        presenter.rows().orElseThrow().row(0);
        settle();
        Row row = presenter.rows().orElseThrow().row(0);
        assertEquals("my, name", presenter.highlighters().of(row.record().orElseThrow()).orElseThrow().name());
        Highlighters read = new Highlighters();
        read.read(presenter.highlighters().text() + ",nonsense,.a .b PINK true");
        assertEquals(presenter.highlighters().all(), read.all());
        assertEquals(3, read.all().size());
    }
}
