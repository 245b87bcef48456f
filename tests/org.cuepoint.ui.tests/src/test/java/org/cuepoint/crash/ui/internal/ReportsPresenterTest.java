package org.cuepoint.crash.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.cuepoint.crash.CrashReport;
import org.cuepoint.performance.testing.DeterministicWork;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.StorageException;
import org.cuepoint.ui.testing.QueuedUi;
import org.junit.jupiter.api.Test;

/** The view of reports without widgets. */
class ReportsPresenterTest {

    private final FakeCrashes crashes = new FakeCrashes()
            .add("java.lang.IllegalStateException", "aa", 7, "crash-1", "crash-2")
            .add("freeze", "bb", 1, "crash-3");
    private final DeterministicWork work = new DeterministicWork();
    private final QueuedUi ui = new QueuedUi();
    private final FakeFiles files = new FakeFiles();
    private int changes;
    private final ReportsPresenter presenter = new ReportsPresenter(crashes, new ReportExport(crashes, files), work, ui,
            () -> changes++);

    private void settle() {
        for (int round = 0; round < 4; round++) {
            work.advance(Duration.ofSeconds(1));
            ui.runAll();
        }
    }

    private void load() {
        presenter.refresh();
        settle();
    }

    @Test
    void failuresAreListedAndCounted() {
        assertFalse(presenter.loaded());
        load();
        assertTrue(presenter.loaded());
        assertEquals("3 reports, 2 different failures", presenter.footer());
        assertEquals("IllegalStateException: it broke", ReportsTree.what(presenter.shown().getFirst()));
        assertEquals("7 times, first in 1.2.0", ReportsTree.often(presenter.shown().getFirst()));
    }

    @Test
    void theFilterLooksIntoTypeMessageAndBundle() {
        load();
        for (Map.Entry<String, Integer> expected : Map.of("ILLEGAL", 1, "broke", 2, "catalog", 2, "freeze", 1,
                "nowhere", 0, "crash-3", 1).entrySet()) {
            presenter.filter(expected.getKey());
            assertEquals(expected.getValue(), presenter.shown().size(), expected.getKey());
        }
    }

    @Test
    void aLateReportIsDropped() {
        load();
        presenter.select(Optional.of("crash-1"));
        work.advance(Duration.ofSeconds(1));
        presenter.select(Optional.of("crash-3"));
        settle();
        assertEquals("crash-3", presenter.details().orElseThrow().report().summary().id());
        presenter.select(Optional.of("crash-1"));
        work.advance(Duration.ofSeconds(1));
        presenter.select(Optional.empty());
        ui.runAll();
        assertTrue(presenter.details().isEmpty());
    }

    @Test
    void aSelectionThatMovesOnIsNotRead() {
        load();
        presenter.select(Optional.of("crash-1"));
        presenter.select(Optional.of("crash-2"));
        presenter.select(Optional.of("crash-3"));
        settle();
        assertEquals(1, crashes.reads);
    }

    @Test
    void deletedReportsGoAndTheCountStays() {
        load();
        presenter.select(Optional.of("crash-1"));
        settle();
        presenter.delete(Set.of("crash-1", "crash-2"));
        assertTrue(presenter.busy());
        settle();
        assertEquals("2 reports deleted.", presenter.footer());
        assertEquals(7, presenter.shown().getFirst().count());
        assertEquals(Optional.empty(), presenter.selected());
        assertTrue(presenter.details().isEmpty());
    }

    @Test
    void aReportThatWentMeanwhileIsSaid() {
        load();
        crashes.whole.clear();
        presenter.select(Optional.of("crash-1"));
        settle();
        assertEquals("The report is no longer there.", presenter.footer());
    }

    @Test
    void aFolderThatCannotBeReadIsSaid() {
        crashes.failure = Optional.of(new StorageException(Path.of("/crashes"),
                Problem.values()[0], "The folder /crashes cannot be read."));
        load();
        assertEquals("The folder /crashes cannot be read.", presenter.footer());
        assertTrue(presenter.empty());
    }

    @Test
    void reportsAreCopiedAndExported() {
        load();
        AtomicReference<String> copied = new AtomicReference<>("");
        presenter.copy(Set.of("crash-2", "crash-1"), copied::set);
        settle();
        assertEquals("text of crash-1\ntext of crash-2\n", copied.get());
        presenter.export(Set.of("crash-1"), Path.of("/out"));
        settle();
        assertEquals(Set.of(Path.of("/out/crash-1.log")), files.written.keySet());
        assertEquals("1 report written to /out.", presenter.footer());
    }

    @Test
    void afterTheEndNothingIsAsked() {
        presenter.refresh();
        presenter.close();
        settle();
        presenter.refresh();
        settle();
        assertEquals(0, changes);
    }

    @Test
    void occurrencesAreCountedByDay() {
        Instant now = Instant.parse("2026-11-24T12:00:00Z");
        Occurrences days = Occurrences.of(List.of(now, now.minusSeconds(3600), now.minus(Duration.ofDays(1)),
                now.minus(Duration.ofDays(30)), now.plus(Duration.ofDays(1))), now, ZoneOffset.UTC);
        assertEquals(2, days.counts()[Occurrences.DAYS - 1]);
        assertEquals(1, days.counts()[Occurrences.DAYS - 2]);
        assertEquals(2, days.highest());
        assertEquals(3, Arrays.stream(days.counts()).sum());
        assertEquals("2026-11-24: 2 reports", days.words(Occurrences.DAYS - 1));
    }

    @Test
    void theTabsShowAllOfAReport() {
        ReportDetails details = ReportDetails.of(crashes.whole.get("crash-1"));
        assertEquals(List.of("java.lang.IllegalStateException: it broke",
                "org.cuepoint.catalog.Reader.read(Reader.java:42)", "Suppressed: A: b",
                "Caused by: java.io.IOException",
                "org.cuepoint.catalog.Reader.read(Reader.java:42)"),
                details.stack().stream().map(ReportDetails.StackLine::text).toList());
        assertEquals("org.cuepoint.catalog", details.stack().get(1).bundle());
        assertEquals(Optional.of("1.0.0"), details.version("org.cuepoint.catalog"));
        assertEquals("one\ntwo\n", details.log());
        assertEquals("t  view  Results\nRunning then: Matching\n", details.breadcrumbs());
        assertEquals("\"main\" RUNNABLE\n    at a.b(C.java:1)\n\n", details.threads());
        assertTrue(details.system().contains("application\n"));
        assertTrue(details.system().contains("        org.cuepoint.catalog 1.0.0\n"));
    }

    @Test
    void aReportOfAnotherShapeIsShownAsFarAsItGoes() {
        for (Map<String, ?> strange : List.of(Map.<String, Object>of(),
                Map.of("exceptions", "text", "log", 5, "threads",
                        List.of(1, "a"), "stacks", List.of(Map.of("frames", List.of("x.y(Z)"))), "system", List.of(),
                        "application", Map.of("bundles", List.of("x", 3.5, Map.of("name", true)))))) {
            ReportDetails details = ReportDetails.of(
                    new CrashReport(FakeCrashes.summary("crash-1", "x", "y"), strange, ""));
            assertEquals(Optional.empty(), details.version("none"));
        }
    }
}
