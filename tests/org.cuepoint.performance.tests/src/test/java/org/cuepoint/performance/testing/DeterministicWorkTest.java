package org.cuepoint.performance.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.cuepoint.performance.RunningWork;
import org.cuepoint.performance.WorkOptions;
import org.junit.jupiter.api.Test;

/** The stand-in for tests behaves like the real one, only in the test's order. */
class DeterministicWorkTest {

    private final DeterministicWork work = new DeterministicWork();
    private final List<String> ran = new ArrayList<>();

    private RunningWork<Integer> later(String title, int millis) {
        return work.start(WorkOptions.of(title).after(Duration.ofMillis(millis)), progress -> {
            ran.add(title + "@" + work.time().toMillis());
            return ran.size();
        });
    }

    @Test
    void nothingRunsUntilTheTestSaysSo() {
        RunningWork<Integer> first = later("first", 0);
        later("second", 0);
        assertEquals(List.of("first", "second"), work.waiting());
        assertFalse(first.result().isDone());
        assertTrue(work.runNext());
        assertEquals(List.of("first@0"), ran);
        assertEquals(1, first.result().join());
        work.runAll();
        assertFalse(work.runNext());
        assertEquals(List.of("first@0", "second@0"), ran);
    }

    @Test
    void timePassesOnlyThroughTheTestAndWorkRunsAtItsTime() {
        later("c", 30);
        later("a", 10);
        later("b", 10);
        work.runAll();
        assertEquals(List.of(), ran);
        work.advance(Duration.ofMillis(20));
        assertEquals(List.of("a@10", "b@10"), ran);
        later("d", 5);
        work.advance(Duration.ofMillis(10));
        assertEquals(List.of("a@10", "b@10", "d@25", "c@30"), ran);
        assertEquals(Duration.ofMillis(30), work.time());
    }

    @Test
    void workThatStartsWorkIsRunToTheEnd() {
        work.start("outer", progress -> work.start("inner", inner -> ran.add("inner")));
        work.runAll();
        assertEquals(List.of("inner"), ran);
    }

    @Test
    void cancelledWorkNeverBeginsAndCancelledRunningWorkEndsAsCancelled() {
        RunningWork<Integer> waiting = later("never", 0);
        waiting.cancel();
        assertEquals(List.of(), work.waiting());
        assertThrows(CancellationException.class, () -> waiting.result().join());

        List<RunningWork<Boolean>> self = new ArrayList<>();
        self.add(work.start("self", progress -> {
            self.getFirst().cancel();
            return progress.cancelled() && Thread.currentThread().isInterrupted();
        }));
        work.runAll();
        assertFalse(Thread.interrupted(), "the interrupt leaked into the test's thread");
        assertTrue(self.getFirst().result().isCancelled());
    }
}
