package org.cuepoint.network.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class SystemTimingTest {

    private final Timing timing = new SystemTiming();

    @Test
    void aWaitEndsWithAnInterruption() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> timing.sleep(Duration.ofDays(1)));
    }

    @Test
    void aWaitIsNotShorterThanAskedFor() throws Exception {
        long begun = timing.nanos();
        timing.sleep(Duration.ofMillis(2));
        assertTrue(timing.since(begun).compareTo(Duration.ofMillis(2)) >= 0);
        timing.sleep(Duration.ofSeconds(-5));
    }

    @Test
    void chanceIsWithinItsBoundsAndElapsedTimeNeverNegative() {
        double chance = timing.random();
        assertTrue(chance >= 0 && chance < 1);
        assertEquals(Duration.ZERO, timing.since(Long.MAX_VALUE / 2 + timing.nanos()));
    }
}
