package org.cuepoint.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cuepoint.performance.FreezeDetector.Finding;
import org.junit.jupiter.api.Test;

/** What is a freeze, and what only looks like one. */
class FreezeDetectorTest {

    private static final long TICK = 500_000_000L;
    private static final List<StackTraceElement> SLOW = List.of(new StackTraceElement("a.B", "slow", "B.java", 1));
    private static final List<StackTraceElement> OTHER = List.of(new StackTraceElement("a.B", "other", "B.java", 2));

    private final FreezeDetector detector = new FreezeDetector(Duration.ofSeconds(10), Duration.ofNanos(TICK));
    private final List<Finding> freezes = new ArrayList<>();
    private final List<Duration> thawed = new ArrayList<>();
    private long now;
    private int samples;

    private void ticks(int count, boolean answered, List<StackTraceElement> stack) {
        for (int i = 0; i < count; i++) {
            now += TICK;
            Finding finding = detector.tick(now, answered, () -> {
                samples++;
                return stack;
            });
            assertEquals(answered || finding.ask(), finding.ask());
            finding.freeze().ifPresent(found -> freezes.add(finding));
            finding.thawed().ifPresent(thawed::add);
        }
    }

    @Test
    void aThreadThatAnswersIsNeverFrozenNorLookedAt() {
        ticks(1_000, true, SLOW);
        assertEquals(0, freezes.size() + thawed.size() + samples);
    }

    @Test
    void aShortWaitIsNone() {
        for (int i = 0; i < 20; i++) {
            ticks(19, false, SLOW);
            ticks(1, true, SLOW);
        }
        assertEquals(0, freezes.size() + thawed.size());
    }

    @Test
    void aLongOneIsToldOnceWithItsStacksAndItsEnd() {
        ticks(1, true, SLOW);
        ticks(8, false, OTHER);
        ticks(44, false, SLOW);
        assertEquals(1, freezes.size());
        List<FreezeDetector.Sample> stacks = freezes.getFirst().freeze().orElseThrow();
        assertEquals(List.of(SLOW, OTHER), stacks.stream().map(FreezeDetector.Sample::frames).toList());
        assertEquals(List.of(12, 8), stacks.stream().map(FreezeDetector.Sample::times).toList());
        assertEquals(Duration.ofSeconds(10), freezes.getFirst().waited());
        ticks(1, true, SLOW);
        assertEquals(List.of(Duration.ofNanos(53 * TICK)), thawed);
        assertEquals(20, samples, "a freeze that is told is not looked at any more");
    }

    @Test
    void theNextOneIsToldAgain() {
        for (int i = 0; i < 3; i++) {
            ticks(1, true, SLOW);
            ticks(25, false, SLOW);
        }
        ticks(1, true, SLOW);
        assertEquals(3, freezes.size());
        assertEquals(3, thawed.size());
    }

    @Test
    void aMachineThatSleptIsNone() {
        ticks(1, true, SLOW);
        ticks(3, false, SLOW);
        now += Duration.ofHours(8).toNanos();
        ticks(15, false, SLOW);
        assertEquals(0, freezes.size());
        ticks(6, false, SLOW);
        assertEquals(1, freezes.size(), "a real one after that is told");
    }

    @Test
    void aWatchThatIsLateAgainAndAgainConcludesNothing() {
        ticks(1, true, SLOW);
        for (int i = 0; i < 100; i++) {
            now += 5 * TICK;
            ticks(1, false, SLOW);
        }
        assertTrue(freezes.isEmpty(), "the whole process was held up: garbage collection, a debugger, a busy machine");
    }
}
