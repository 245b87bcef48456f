package org.cuepoint.locations.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cuepoint.locations.migration.Migration;
import org.cuepoint.locations.migration.MigrationOutcome;
import org.cuepoint.locations.migration.MigrationPlan;
import org.cuepoint.locations.migration.MigrationProgress;
import org.cuepoint.locations.migration.MigrationReceipt;
import org.cuepoint.locations.migration.MigrationStep;
import org.cuepoint.performance.testing.DeterministicWork;
import org.cuepoint.ui.testing.QueuedUi;
import org.junit.jupiter.api.Test;

/** What the Storage page offers for the files of an older CuePoint. */
class OlderFilesTest {

    private static final MigrationPlan PLAN = new MigrationPlan(
            List.of(new MigrationStep(Path.of("/old/a"), Path.of("/new/a"), 1200, false)), List.of(Path.of("/old")),
            List.of());

    private final DeterministicWork work = new DeterministicWork();
    private final QueuedUi ui = new QueuedUi();
    private final Older older = new Older();
    private final OlderFiles olderFiles = new OlderFiles(older, work, ui, () -> {
        // asked for by the test
    });

    private void settle() {
        for (int i = 0; i < 3; i++) {
            work.runAll();
            ui.runAll();
        }
    }

    @Test
    void olderFilesAreOfferedBroughtOverAndGivenBack() {
        assertFalse(olderFiles.shown());
        olderFiles.look();
        settle();
        assertTrue(olderFiles.shown());
        assertEquals("An older CuePoint left 1 file (1.2 kB).", olderFiles.sentence());
        assertTrue(olderFiles.planText().contains("/old/a\n    is copied to /new/a (1.2 kB)"), olderFiles::planText);
        assertFalse(olderFiles.canUndo());

        olderFiles.bring();
        assertTrue(olderFiles.canCancel());
        assertFalse(olderFiles.canBring());
        settle();

        assertEquals("1 file was taken over.", olderFiles.sentence());
        assertTrue(olderFiles.canUndo());
        olderFiles.undo();
        settle();
        assertEquals("There is nothing to do.", olderFiles.sentence());
    }

    @Test
    void bringingOverIsCancelled() {
        olderFiles.look();
        settle();
        olderFiles.bring();
        olderFiles.cancel();
        settle();
        assertEquals("It was cancelled.", olderFiles.sentence());
        assertFalse(older.done);
    }

    @Test
    void theOfferNamesThePage() {
        assertEquals("An older CuePoint left 1 file (1.2 kB). The page Storage of the preferences brings them over.",
                OlderFiles.offer(PLAN));
        assertEquals("", OlderFiles.offer(new MigrationPlan(List.of(), List.of(), List.of())));
    }

    /** Finds one file until it was taken over. */
    private static final class Older implements Migration {

        private boolean done;

        @Override
        public MigrationPlan plan() {
            return done ? new MigrationPlan(List.of(), List.of(), List.of()) : PLAN;
        }

        @Override
        public MigrationPlan plan(Path olderHome) {
            return plan();
        }

        @Override
        public MigrationOutcome run(MigrationPlan plan, MigrationProgress progress) {
            done = progress.proceed(0, plan.bytes()) && progress.proceed(plan.bytes(), plan.bytes());
            if (!done) {
                return new MigrationOutcome.NotDone("It was cancelled.");
            }
            return new MigrationOutcome.Done(1, plan.bytes(), List.of("a note"), "1 file was taken over.");
        }

        @Override
        public Optional<MigrationReceipt> receipt() {
            return done
                    ? Optional.of(new MigrationReceipt(Instant.EPOCH, List.of(), List.of(), List.of()))
                    : Optional.empty();
        }

        @Override
        public MigrationOutcome rollBack() {
            return new MigrationOutcome.NothingToDo();
        }
    }
}
