package org.cuepoint.performance.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.cuepoint.core.incident.Incident.Sample;
import org.cuepoint.performance.internal.FreezeDetector.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a freeze, and what only looks like one. The time and the stacks are the test's. */
class FreezeDetectorTest {

    private static final long MS = 1_000_000L;

    private long now = 5_000 * MS;
    private long sign = now;
    private long nextCall = now;
    private boolean debugged;
    private String doing = "slow";
    private int samples;
    private FreezeDetector detector = new FreezeDetector(Duration.ofSeconds(10));
    private final List<Finding> freezes = new ArrayList<>();
    private final List<Long> thawed = new ArrayList<>();

    private final FreezeDetector.Watched watched = new FreezeDetector.Watched() {
        @Override
        public Sample sample() {
            samples++;
            return new Sample("main", "RUNNABLE", List.of(new StackTraceElement("a.B", doing, "B.java", 1)), 1);
        }

        @Override
        public boolean debugged() {
            return debugged;
        }
    };

    private void call() {
        Finding found = detector.look(now, sign, watched);
        nextCall = now + found.pause();
        found.freeze().ifPresent(stacks -> freezes.add(found));
        found.thawed().ifPresent(lasted -> thawed.add(lasted.toMillis()));
    }

    /** Lets time pass in steps of 50 ms; the thread gives a sign each second when it is alive. */
    private void pass(long ms, boolean alive) {
        for (long end = now + ms * MS; now < end;) {
            now += 50 * MS;
            if (alive && now - sign >= 1_000 * MS) {
                sign = now;
            }
            if (now >= nextCall) {
                call();
            }
        }
    }

    /** Lets time pass in which nobody runs. */
    private void standStill(long ms) {
        now += ms * MS;
    }

    /**
     * a: alive, f: the thread is busy, s: nothing runs, d: a debugger comes, g: it goes; each with its milliseconds.
     */
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', value = {
            "idle for an hour                       | a3600000                             | 0 | 0",
            "short                                  | a5000 f9000 a5000                    | 0 | 0",
            "short ones, close together             | a5000 f8000 a1000 f8000 a1000 f8000  | 0 | 0",
            "long                                   | a5000 f13000                         | 1 | 0",
            "very long                              | a5000 f600000                        | 1 | 0",
            "one that ends                          | a5000 f13000 a5000                   | 1 | 1",
            "two                                    | a5000 f13000 a5000 f13000 a2000      | 2 | 2",
            "two, one without an end                | a5000 f13000 a1000 f600000           | 2 | 1",
            "frozen from the beginning              | f13000                               | 1 | 0",
            "a machine that slept while idle        | a5000 s28800000 a5000                | 0 | 0",
            "a machine that slept in a short wait   | a5000 f4000 s28800000 f4000 a5000    | 0 | 0",
            "a machine that slept in a long freeze  | a5000 f6000 s28800000 f6000 a2000    | 1 | 1",
            "a suspended process, again and again   | f900 s20000 f900 s20000 f900 s20000 a1000 s60000 | 0 | 0",
            "a machine that slept in a told freeze  | a5000 f13000 s28800000 a5000         | 1 | 1",
            "a debugger                             | a5000 d f600000 a5000                | 0 | 0",
            "a debugger, then a freeze without it   | a5000 d f13000 a5000 g f13000 a1000  | 1 | 1",
            "a debugger that comes too late         | a5000 f13000 d f20000 a2000          | 1 | 1"})
    void theTable(String name, String script, int expectedFreezes, int expectedThaws) {
        for (String step : script.split(" +")) {
            long ms = step.length() > 1 ? Long.parseLong(step.substring(1)) : 0;
            switch (step.charAt(0)) {
                case 'a' -> pass(ms, true);
                case 'f' -> pass(ms, false);
                case 's' -> standStill(ms);
                case 'd' -> debugged = true;
                case 'g' -> debugged = false;
                default -> throw new AssertionError(step);
            }
        }
        assertEquals(expectedFreezes, freezes.size(), name);
        assertEquals(expectedThaws, thawed.size(), name);
    }

    @Test
    void aWatchThatIsLateEachTimeConcludesNothing() {
        pass(5_000, true);
        for (int i = 0; i < 1_000; i++) {
            standStill(4_000);
            call();
        }
        assertEquals(0, freezes.size(), "garbage collection, or a machine too busy to run anything");
        assertEquals(0, samples);
    }

    @Test
    void itIsToldAtTheLimitAndNotBefore() {
        for (int seconds : new int[]{2, 10, 120}) {
            for (int phase = 0; phase < 1_000; phase += 50) {
                detector = new FreezeDetector(Duration.ofSeconds(seconds));
                freezes.clear();
                nextCall = now;
                pass(20_000 + phase, true);
                long begun = now;
                while (freezes.isEmpty()) {
                    pass(50, false);
                }
                long after = (now - begun) / MS;
                assertTrue(after >= seconds * 1_000L && after <= seconds * 1_000L + 2_000, seconds + " s: " + after);
                assertTrue(freezes.getFirst().quiet().toNanos() <= now - begun, "no more than it lasted");
            }
        }
    }

    @Test
    void whatItDidIsToldInOrderWithCounts() {
        pass(5_000, true);
        pass(6_000, false);
        doing = "other";
        pass(3_000, false);
        doing = "slow";
        pass(3_000, false);
        List<Sample> stacks = freezes.getFirst().freeze().orElseThrow();
        assertEquals(List.of("slow", "other", "slow"),
                stacks.stream().map(sample -> sample.frames().getFirst().getMethodName()).toList());
        assertEquals(samples, stacks.stream().mapToInt(Sample::times).sum());
        assertTrue(stacks.get(1).times() >= 5 && stacks.get(1).times() <= 7, stacks::toString);
        int then = samples;
        pass(60_000, false);
        assertEquals(then, samples, "what was told is not looked at any more");
    }

    @Test
    void theStacksAreBounded() {
        detector = new FreezeDetector(Duration.ofSeconds(120));
        for (int i = 0; i < 400; i++) {
            doing = "step" + i;
            pass(500, false);
        }
        List<Sample> stacks = freezes.getFirst().freeze().orElseThrow();
        assertEquals(30, stacks.size());
        int last = Integer.parseInt(stacks.getLast().frames().getFirst().getMethodName().substring("step".length()));
        assertEquals(IntStream.rangeClosed(last - 29, last).mapToObj(i -> "step" + i).collect(Collectors.toList()),
                stacks.stream().map(sample -> sample.frames().getFirst().getMethodName()).toList());
    }

    @Test
    void anAliveThreadIsNeverLookedAtAndTheWatchWakesOnceASecond() {
        pass(5_000, true);
        int calls = 0;
        for (int i = 0; i < 100_000; i++) {
            now += 50 * MS;
            sign = now - sign >= 1_000 * MS ? now : sign;
            if (now >= nextCall) {
                calls++;
                call();
            }
        }
        assertEquals(0, samples);
        assertTrue(calls <= 5_001, "5,000 seconds, " + calls + " calls");
    }

    @Test
    void theEndTellsHowLongItLasted() {
        pass(5_000, true);
        long begun = sign;
        pass(30_000, false);
        pass(3_000, true);
        assertEquals((now - begun) / MS - 3_000, thawed.getFirst(), 1_100);
    }

    @Test
    void aLimitBelowASecondIsRefused() {
        Duration tooShort = Duration.ofMillis(999);
        assertThrows(IllegalArgumentException.class, () -> new FreezeDetector(tooShort));
    }
}
