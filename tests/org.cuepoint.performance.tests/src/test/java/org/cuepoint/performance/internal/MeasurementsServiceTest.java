package org.cuepoint.performance.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.cuepoint.performance.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Percentiles against exact ones. */
class MeasurementsServiceTest {

    private final MeasurementsService measurements = new MeasurementsService();

    private Distribution only() {
        assertEquals(1, measurements.distributions().size());
        return measurements.distributions().getFirst();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void percentilesAreAtMostOnePartIn64TooHigh(long seed) {
        Random random = new Random(seed);
        long[] nanos = new long[5_000];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = (long) Math.exp(random.nextDouble() * 28); // 1 ns to 24 minutes
            measurements.record("x", Duration.ofNanos(nanos[i]));
        }
        Arrays.sort(nanos);
        Distribution d = only();
        assertEquals(5_000, d.count());
        check(nanos[2_499], d.p50());
        check(nanos[4_749], d.p95());
        check(nanos[4_949], d.p99());
        assertEquals(nanos[4_999], d.max().toNanos());
    }

    private static void check(long exact, Duration found) {
        assertTrue(found.toNanos() >= exact, found + " is less than " + exact);
        assertTrue(found.toNanos() <= exact * (1 + 1.0 / 64) + 1_000, found + " is far more than " + exact);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT0S", "PT-5S, PT0S", "PT0.000000001S, PT0.000000001S", "PT2H, PT2H", "PT1000H, PT1000H",
            "PT0.000063S, PT0.000063S"})
    void oneOccurrenceIsAllPercentilesAtOnce(Duration elapsed, Duration shown) {
        measurements.record("x", elapsed);
        Distribution d = only();
        assertEquals(new Distribution("x", 1, shown, shown, shown, shown), d);
    }

    @Test
    void theLongestDurationThereIsDoesNotBreakIt() {
        measurements.record("x", Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));
        assertTrue(only().max().toDays() > 100_000);
    }

    @Test
    void theSectionShowsMillisecondsByName() {
        measurements.record("catalog.search", Duration.ofMillis(20));
        measurements.record("a.first", Duration.ofNanos(1_500));
        assertEquals("performance", measurements.name());
        assertEquals(Map.of("durations", Map.of(
                "a.first", Map.of("count", 1L, "p50Ms", 0.002, "p95Ms", 0.002, "p99Ms", 0.002, "maxMs", 0.002),
                "catalog.search", Map.of("count", 1L, "p50Ms", 20.0, "p95Ms", 20.0, "p99Ms", 20.0, "maxMs", 20.0))),
                measurements.collect());
        assertEquals(List.of("a.first", "catalog.search"),
                measurements.distributions().stream().map(Distribution::name).toList());
    }

    @Test
    void tooManyNamesAreCountedTogether() {
        for (int i = 0; i < 2 * MeasurementsService.MOST_NAMES; i++) {
            measurements.record("track." + i, Duration.ofMillis(1));
        }
        List<Distribution> all = measurements.distributions();
        assertEquals(MeasurementsService.MOST_NAMES + 1, all.size());
        assertEquals(MeasurementsService.MOST_NAMES,
                all.stream().filter(d -> d.name().equals(MeasurementsService.OTHER)).findAny().orElseThrow().count());
    }

    @Test
    void noOccurrenceOfManyThreadsIsLost() {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                threads.submit(() -> {
                    for (int n = 0; n < 10_000; n++) {
                        measurements.record("x", Duration.ofMillis(n % 100));
                    }
                });
            }
        }
        assertEquals(80_000, only().count());
    }
}
