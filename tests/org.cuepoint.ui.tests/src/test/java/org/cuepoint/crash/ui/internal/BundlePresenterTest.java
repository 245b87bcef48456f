package org.cuepoint.crash.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.cuepoint.crash.support.SupportBundles;
import org.cuepoint.performance.testing.DeterministicWork;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.StorageException;
import org.cuepoint.ui.testing.QueuedUi;
import org.junit.jupiter.api.Test;

/** The support bundle's dialog without widgets. */
class BundlePresenterTest {

    private final DeterministicWork work = new DeterministicWork();
    private final QueuedUi ui = new QueuedUi();
    private final Bundles bundles = new Bundles();
    private final BundlePresenter presenter = new BundlePresenter(bundles, work, ui, () -> {});

    private static final class Bundles implements SupportBundles {
        Set<String> without = Set.of();
        long size = 1000;
        Optional<StorageException> failure = Optional.empty();

        @Override
        public List<Part> parts() {
            return List.of(new Part("diagnostics", "Diagnostics", List.of("diagnostics.json"), 4000),
                    new Part("logs", "Logs", List.of("logs/cuepoint.log", "logs/cuepoint.log.1"), 60L << 20));
        }

        @Override
        public String preview(String entry) {
            return "First line\nof " + entry + "\nand Again first";
        }

        @Override
        public Path proposedFile() {
            return Path.of("/exports/cuepoint-support-1.zip");
        }

        @Override
        public Optional<Result> create(Path file, Set<String> left, Progress progress) throws StorageException {
            without = left;
            if (failure.isPresent()) {
                throw failure.get();
            }
            progress.entry("a", 0, 100);
            progress.entry("b", 50, 100);
            return progress.cancelled()
                    ? Optional.empty()
                    : Optional.of(new Result(file, size, 3, Map.of("token", 2, "email", 3), List.of()));
        }
    }

    private void settle() {
        for (int round = 0; round < 4; round++) {
            work.advance(Duration.ofSeconds(1));
            ui.runAll();
        }
    }

    @Test
    void partsAreLookedUpAndLargeOnesMentioned() {
        assertFalse(presenter.canCreate());
        presenter.start();
        settle();
        assertTrue(presenter.canCreate());
        assertTrue(presenter.advice().contains("a lot to send"), presenter.advice());
        presenter.include(presenter.parts().get(1), false);
        assertFalse(presenter.advice().contains("a lot to send"));
        presenter.include(presenter.parts().getFirst(), false);
        assertFalse(presenter.canCreate());
    }

    @Test
    void theBundleIsMadeWithoutWhatWasLeftOut() {
        presenter.start();
        settle();
        presenter.include(presenter.parts().get(1), false);
        presenter.file(Path.of("/elsewhere.zip"));
        presenter.create();
        assertTrue(presenter.busy());
        settle();
        assertEquals(Set.of("logs"), bundles.without);
        assertEquals(500, presenter.progress());
        assertEquals("The bundle is ready: /elsewhere.zip, 1.0 kB, 3 entries, 5 places masked.", presenter.sentence());
        assertFalse(presenter.canCreate());
    }

    @Test
    void aLargeBundleIsWarnedOf() {
        bundles.size = BundlePresenter.LARGE + 1;
        presenter.start();
        settle();
        presenter.create();
        settle();
        assertTrue(presenter.sentence().contains("It is large"), presenter.sentence());
    }

    @Test
    void cancellationLeavesNothing() {
        presenter.start();
        settle();
        presenter.create();
        presenter.cancel();
        settle();
        assertEquals("Cancelled. Nothing was written.", presenter.sentence());
        assertTrue(presenter.made().isEmpty());
        assertTrue(presenter.canCreate());
    }

    @Test
    void aFullDiskIsSaid() {
        bundles.failure = Optional.of(new StorageException(Path.of("/x"), Problem.values()[0],
                "The disk is full."));
        presenter.start();
        settle();
        presenter.create();
        settle();
        assertEquals("The disk is full.", presenter.sentence());
    }

    @Test
    void theMaskedTextIsShownAndSearchedRoundAndRound() {
        presenter.show("diagnostics.json");
        presenter.show("logs/cuepoint.log");
        settle();
        assertEquals("First line\nof logs/cuepoint.log\nand Again first", presenter.text());
        int first = presenter.find("FIRST", 0);
        assertEquals(0, first);
        int second = presenter.find("first", first + 1);
        assertTrue(second > 0);
        assertEquals(0, presenter.find("first", second + 1));
        assertEquals(-1, presenter.find("nowhere", 0));
        assertEquals(-1, presenter.find("", 0));
    }
}
