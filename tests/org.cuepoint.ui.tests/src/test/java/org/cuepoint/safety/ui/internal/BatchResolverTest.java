package org.cuepoint.safety.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cuepoint.safety.Conflict;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.FileComparison;
import org.cuepoint.safety.Problem;
import org.junit.jupiter.api.Test;

class BatchResolverTest {

    private static final Path FILE = Path.of("music", "friday.csv");

    private final Fake fake = new Fake();

    /** Answers with what was put in. */
    private static final class Fake implements Asking {
        private final List<ConflictText> asked = new ArrayList<>();
        private Answer next = Answer.CANCEL;
        private boolean gone;

        @Override
        public Answer ask(ConflictText text) {
            asked.add(text);
            return next;
        }

        @Override
        public boolean onUiThread() {
            return false;
        }

        @Override
        public boolean gone() {
            return gone;
        }
    }

    private static Conflict conflict() {
        FileComparison.Side side = new FileComparison.Side(1500, Instant.EPOCH);
        return new Conflict(FILE, Problem.EXISTS, new FileComparison(side, side,
                Optional.of(new FileComparison.Difference(12, 3, 4, "a", "b", true))),
                FILE.resolveSibling("friday (2).csv"));
    }

    @Test
    void theAnswerComesBackToTheThreadThatSaves() throws InterruptedException {
        fake.next = new Answer(ConflictPolicy.OVERWRITE, false);
        BatchResolver resolver = new BatchResolver(Runnable::run, fake);
        assertEquals(ConflictPolicy.OVERWRITE, resolver.resolve(conflict()));
        assertEquals(ConflictPolicy.OVERWRITE, resolver.resolve(conflict()));
        assertEquals(2, fake.asked.size());
        assertEquals("The first difference is in line 3, column 4.", fake.asked.getFirst().difference());
        assertEquals("1.5 kB", fake.asked.getFirst().existing().size());
        assertEquals("friday (2).csv", fake.asked.getFirst().freeName());
    }

    @Test
    void anAnswerForAllIsNotAskedForAgain() throws InterruptedException {
        fake.next = new Answer(ConflictPolicy.SKIP, true);
        BatchResolver resolver = new BatchResolver(Runnable::run, fake);
        resolver.resolve(conflict());
        assertEquals(ConflictPolicy.SKIP, resolver.resolve(conflict()));
        assertEquals(1, fake.asked.size());
    }

    @Test
    void whenTheUserInterfaceIsGoneNobodyWaits() throws InterruptedException {
        fake.gone = true;
        assertEquals(ConflictPolicy.FAIL, new BatchResolver(task -> {}, fake).resolve(conflict()));
    }

    @Test
    void anInterruptedSaveDoesNotWaitAndDoesNotAskLater() {
        List<Runnable> tasks = new ArrayList<>();
        BatchResolver resolver = new BatchResolver(tasks::add, fake);
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> resolver.resolve(conflict()));
        tasks.forEach(Runnable::run);
        assertEquals(0, fake.asked.size());
    }
}
