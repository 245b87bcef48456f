package org.cuepoint.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.cuepoint.core.diagnostics.DiagnosticsSection;
import org.junit.jupiter.api.Test;

class DoctorTest {

    private static final Duration AMPLE = Duration.ofMinutes(1);

    private record Fixed(String name, Supplier<Map<String, ?>> tree) implements DiagnosticsSection {
        @Override
        public Map<String, ?> collect() {
            return tree.get();
        }
    }

    private static Supplier<DiagnosticsSection> section(String name, Supplier<Map<String, ?>> tree) {
        return () -> new Fixed(name, tree);
    }

    @Test
    void sectionsAreSortedAndThoseOfOneNameMerged() throws InterruptedException {
        Doctor.Findings findings = new Doctor(AMPLE).examine(List.of(section("storage", () -> Map.of("free", 5)),
                section("session", () -> Map.of("id", "a")),
                section("session", () -> Map.of("id", "b", "previous", Map.of("verdict", "clean")))));
        assertTrue(findings.complete());
        assertEquals(List.of("session", "storage"), List.copyOf(findings.sections().keySet()));
        assertEquals(Map.of("id", "a", "previous", Map.of("verdict", "clean")), findings.sections().get("session"));
    }

    @Test
    void aFailingSectionShowsItsFailureAndTheOthersStillAppear() throws InterruptedException {
        Doctor.Findings findings = new Doctor(AMPLE).examine(List.of(section("bad", () -> {
            throw new IllegalStateException("no database");
        }), () -> {
            throw new IllegalStateException("cannot be created");
        }, section("good", () -> Map.of("n", 1))));
        assertFalse(findings.complete());
        assertEquals("It failed: java.lang.IllegalStateException: no database",
                findings.sections().get("bad").get("error"));
        assertEquals("It failed: java.lang.IllegalStateException: cannot be created",
                findings.sections().get("unnamed").get("error"));
        assertEquals(Map.of("n", 1), findings.sections().get("good"));
    }

    @Test
    void aSectionThatHangsIsGivenUpAndInterrupted() throws InterruptedException {
        CountDownLatch collecting = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Supplier<DiagnosticsSection> hanging = section("hanging", () -> {
            collecting.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return Map.of();
        });
        Doctor.Findings findings = new Doctor(Duration.ofMillis(200)).examine(List.of(hanging));
        assertFalse(findings.complete());
        assertEquals(1, findings.sections().size());
        collecting.await();
        interrupted.await();
    }

    @Test
    void nestedValuesAreIndented() throws InterruptedException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("config", new LinkedHashMap<>(Map.of("path", "/a")));
        tree.put("list", List.of("x", Map.of("y", 2)));
        tree.put("nothing", null);
        tree.put("empty", List.of());
        Doctor.Findings findings = new Doctor(AMPLE).examine(List.of(section("places", () -> tree)));
        assertEquals(List.of("places", "  config:", "    path: /a", "  list:", "    - x", "    -", "      y: 2",
                "  nothing: unknown", "  empty: none", ""), Doctor.lines(findings));
    }
}
