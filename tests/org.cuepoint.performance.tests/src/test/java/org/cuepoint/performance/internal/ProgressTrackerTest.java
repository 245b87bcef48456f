package org.cuepoint.performance.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.cuepoint.performance.ProgressState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counting and throttling, with a clock in the test's hand. */
class ProgressTrackerTest {

    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 250 * MILLI); // nanoTime may be anywhere and wrap
    private final List<ProgressState> shown = new ArrayList<>();
    private final ProgressTracker tracker = new ProgressTracker(clock::get, () -> false);

    @Test
    void manyUnitsAreShownTenTimesASecondAndTheLastAlways() {
        tracker.listen(shown::add);
        tracker.begin(99_500);
        for (int i = 0; i < 99_500; i++) {
            clock.addAndGet(MILLI / 100); // almost one second in all
            tracker.advance(1);
        }
        tracker.showLast();
        tracker.showLast();
        assertEquals(11, shown.size(), shown.toString());
        assertEquals(new ProgressState(0, 99_500, ""), shown.getFirst());
        assertEquals(new ProgressState(99_500, 99_500, ""), shown.getLast());
        assertEquals(shown.stream().distinct().toList(), shown);
    }

    @Test
    void theFinishedPartNeverPassesTheTotal() {
        tracker.begin(10);
        tracker.advance(25);
        assertEquals(1.0, tracker.state().fraction());
        tracker.begin(0);
        tracker.advance(Long.MAX_VALUE);
        tracker.advance(Long.MAX_VALUE);
        assertEquals(new ProgressState(Long.MAX_VALUE, 0, ""), tracker.state());
        assertEquals(-1, tracker.state().fraction());
        tracker.detail("Around the World");
        assertEquals("Around the World", tracker.state().detail());
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE})
    void negativeUnitsAreAMistake(long units) {
        assertThrows(IllegalArgumentException.class, () -> tracker.begin(units));
        assertThrows(IllegalArgumentException.class, () -> tracker.advance(units));
    }

    @Test
    void aListenerThatFailsDoesNotStopTheWork() {
        tracker.listen(state -> {
            throw new IllegalStateException("a broken view");
        });
        tracker.listen(shown::add);
        tracker.advance(1);
        clock.addAndGet(200 * MILLI);
        tracker.advance(1);
        assertEquals(2, shown.size());
    }

    @Test
    void theThrottleLetsOneThroughPerInterval() {
        ProgressThrottle throttle = new ProgressThrottle(clock::get, 100 * MILLI);
        assertTrue(throttle.pass());
        assertFalse(throttle.pass());
        clock.addAndGet(100 * MILLI - 1);
        assertFalse(throttle.pass());
        clock.addAndGet(1);
        assertTrue(throttle.pass());
        assertFalse(throttle.pass());
    }

    @Test
    void ofManyThreadsAtOneMomentOneGetsThrough() {
        ProgressThrottle throttle = new ProgressThrottle(clock::get, 100 * MILLI);
        AtomicInteger passed = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 1_000; i++) {
                threads.submit(() -> throttle.pass() ? passed.incrementAndGet() : 0);
            }
        }
        assertEquals(1, passed.get());
    }
}
