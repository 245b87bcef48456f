package org.cuepoint.logging.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;

import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.index.LogHits;
import org.cuepoint.logging.index.LogIndex.LogHistogram;
import org.cuepoint.performance.testing.DeterministicWork;
import org.cuepoint.ui.testing.QueuedUi;
import org.junit.jupiter.api.Test;

class HistogramModelTest {

    private final DeterministicWork work = new DeterministicWork();
    private final QueuedUi ui = new QueuedUi();
    private final FakeLog log = new FakeLog();
    private final HistogramModel model = new HistogramModel(work, ui, () -> {
        // asked below
    });

    private void settle() {
        for (int round = 0; round < 4; round++) {
            work.advance(Duration.ofSeconds(1));
            ui.runAll();
        }
    }

    @Test
    void recordsAreCountedByTimeAndLevel() {
        log.with(30, LogLevel.INFO, "one").with(10, LogLevel.ERROR, "two");
        model.request(log, LogHits.all(log.extent()), 4);
        assertTrue(model.shown().isEmpty());
        settle();
        LogHistogram histogram = model.shown().orElseThrow();
        assertEquals(10, HistogramModel.highest(histogram));
        assertEquals("18:01:15.000 to 18:01:40.000: 10 records, 10 errors",
                HistogramModel.words(histogram, 3, ZoneOffset.UTC));
        assertEquals(FakeLog.START.plusSeconds(25), HistogramModel.start(histogram, 1));
    }

    @Test
    void aLogThatGrowsAllTheTimeStillShowsOne() {
        log.with(10, LogLevel.INFO, "one");
        for (int i = 0; i < 5; i++) {
            model.request(log, LogHits.all(log.extent()), 4);
            work.advance(Duration.ofMillis(50));
            ui.runAll();
            log.with(1, LogLevel.INFO, "more");
        }
        assertTrue(model.shown().isPresent());
        model.request(log, LogHits.all(log.extent()), 4);
        settle();
        assertEquals(15, model.shown().orElseThrow().buckets().stream().mapToInt(HistogramModel::total).sum());
        assertTrue(work.waiting().isEmpty());
    }
}
