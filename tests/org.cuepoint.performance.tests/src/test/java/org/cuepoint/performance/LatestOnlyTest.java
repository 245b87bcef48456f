package org.cuepoint.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.cuepoint.performance.testing.DeterministicWork;
import org.junit.jupiter.api.Test;

/** Waiting for a pause and dropping what is outdated. */
class LatestOnlyTest {

    private final DeterministicWork work = new DeterministicWork();
    private final Deque<Runnable> userInterface = new ArrayDeque<>();
    private final List<String> computed = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final LatestOnly<String> filter = new LatestOnly<>(work, "Filter", Duration.ofMillis(150),
            userInterface::add, shown::add, failures::add);

    private void type(String text) {
        filter.request(progress -> {
            computed.add(text);
            return text;
        });
    }

    private void runUserInterface() {
        while (!userInterface.isEmpty()) {
            userInterface.poll().run();
        }
    }

    @Test
    void onlyTheLastOfQuickRequestsIsComputed() {
        type("d");
        work.advance(Duration.ofMillis(100));
        type("da");
        work.advance(Duration.ofMillis(149));
        type("daf");
        work.advance(Duration.ofMillis(149));
        assertEquals(List.of(), computed);
        work.advance(Duration.ofMillis(1));
        runUserInterface();
        assertEquals(List.of("daf"), computed);
        assertEquals(List.of("daf"), shown);
    }

    @Test
    void aResultThatWaitsForTheUserInterfaceIsDroppedWhenANewerRequestComes() {
        type("old");
        work.advance(Duration.ofMillis(150));
        assertEquals(1, userInterface.size());
        type("new");
        runUserInterface();
        assertEquals(List.of(), shown);
        work.advance(Duration.ofMillis(150));
        runUserInterface();
        assertEquals(List.of("new"), shown);
        assertEquals(List.of(), failures);
    }

    @Test
    void aNewerRequestWhileTheOldOneRunsCancelsIt() {
        boolean[] cancelled = new boolean[1];
        filter.request(progress -> {
            type("new");
            cancelled[0] = progress.cancelled();
            return "old";
        });
        work.advance(Duration.ofMillis(150));
        runUserInterface();
        assertTrue(cancelled[0]);
        work.advance(Duration.ofMillis(150));
        runUserInterface();
        assertEquals(List.of("new"), shown);
    }

    @Test
    void theFailureOfTheNewestRequestIsToldAndThatOfAnOldOneIsNot() {
        IOException failure = new IOException("broken");
        filter.request(progress -> {
            throw new IOException("outdated");
        });
        work.advance(Duration.ofMillis(150));
        filter.request(progress -> {
            throw failure;
        });
        work.advance(Duration.ofMillis(150));
        runUserInterface();
        assertEquals(1, failures.size());
        assertSame(failure, failures.getFirst());
    }

    @Test
    void afterCancellingNothingIsShown() {
        type("a");
        work.advance(Duration.ofMillis(150));
        filter.cancel();
        runUserInterface();
        type("b");
        filter.cancel();
        work.advance(Duration.ofMillis(500));
        runUserInterface();
        assertEquals(List.of(), shown);
        assertEquals(List.of("a"), computed);
        assertEquals(List.of(), failures);
    }
}
