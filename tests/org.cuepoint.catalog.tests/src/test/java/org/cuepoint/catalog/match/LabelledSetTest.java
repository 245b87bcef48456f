package org.cuepoint.catalog.match;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Precision and recall on the labelled sets. The held-out set is reported in numbers only, so that nobody tunes on it.
 */
class LabelledSetTest {

    @Test
    void theTuningSetReachesTheAims() throws IOException {
        LabelledSet set = LabelledSet.load("/matching/tuning.json").orElseThrow();
        LabelledSet.Figures figures = set.measure(new Matcher());
        System.out.println(figures.table("tuning set"));
        figures.byKind.forEach((kind, counts) -> System.out.printf("  %-28s %d of %d%n", kind, counts[1], counts[0]));
        figures.failures.forEach(failure -> System.out.println("  wrong: " + failure));
        assertEquals(set.cases().size(), set.cases().stream().map(LabelledSet.Case::id).collect(Collectors.toSet())
                .size());
        aims(figures, 100, 60, 20, String.join("\n", figures.failures));
    }

    @Test
    void theHeldOutSetReachesTheAims() throws IOException {
        Optional<LabelledSet> set = LabelledSet.load("/matching/heldout.json");
        assumeTrue(set.isPresent(), "no held-out set on the class path");
        LabelledSet.Figures figures = set.orElseThrow().measure(new Matcher());
        System.out.println(figures.table("held-out set"));
        aims(figures, 50, 30, 8, "");
    }

    private static void aims(LabelledSet.Figures figures, int leastCases, int leastMatchable, int leastWithout,
            String failures) {
        assertAll(() -> assertTrue(figures.total >= leastCases, "at least " + leastCases + " cases"),
                () -> assertTrue(figures.matchable >= leastMatchable, "at least " + leastMatchable + " with a match"),
                () -> assertTrue(figures.total - figures.matchable >= leastWithout, leastWithout + " without"),
                () -> assertTrue(figures.high >= figures.matchable / 3, "high is said too rarely: " + figures.high),
                () -> assertTrue(figures.precisionOfHigh() >= 0.99, "precision of high\n" + failures),
                () -> assertTrue(figures.recall() >= 0.9, "recall\n" + failures),
                () -> assertTrue(figures.falsePositives <= (figures.total - figures.matchable) / 10,
                        "false positives\n" + failures));
    }
}
