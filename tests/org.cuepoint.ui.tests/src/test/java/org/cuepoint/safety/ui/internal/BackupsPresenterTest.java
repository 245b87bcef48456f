package org.cuepoint.safety.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.cuepoint.performance.testing.DeterministicWork;
import org.cuepoint.safety.BackedUpFile;
import org.cuepoint.safety.BackupStore;
import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.Trash;
import org.cuepoint.safety.TransactionResult;
import org.cuepoint.safety.Problem;
import org.cuepoint.ui.testing.QueuedUi;
import org.junit.jupiter.api.Test;

class BackupsPresenterTest {

    private static final BackupVersion NEW = version("a", 2);
    private static final BackupVersion OLD = version("a", 1);
    private static final BackupVersion OTHER = version("b", 1);

    private final DeterministicWork work = new DeterministicWork();
    private final QueuedUi ui = new QueuedUi();
    private final List<String> calls = new ArrayList<>();
    private List<BackedUpFile> kept = List.of(new BackedUpFile(Path.of("a"), List.of(NEW, OLD)),
            new BackedUpFile(Path.of("b"), List.of(OTHER)));
    private final BackupsPresenter presenter = new BackupsPresenter(store(), trash(), work, ui, () -> {});

    private static BackupVersion version(String file, int number) {
        return new BackupVersion(file + number, Path.of(file), Path.of("kept", file + number),
                Instant.ofEpochSecond(number), 10, 500, file + number);
    }

    private BackupStore store() {
        return (BackupStore) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{BackupStore.class},
                (proxy, method, args) -> {
                    calls.add(method.getName());
                    return switch (method.getName()) {
                        case "list" -> kept;
                        case "verify" -> !NEW.equals(args[0]);
                        case "onChange" -> (BackupStore.Listening) () -> calls.add("closed");
                        case "restore" -> new SaveResult.NotSaved(Path.of("a"), Problem.EXISTS, "One.");
                        case "restoreAll" -> new TransactionResult.NotDone(Path.of("a"), Problem.EXISTS, "Several.");
                        default -> throw new StorageException(Path.of("a"), Problem.EXISTS, "It cannot be read.");
                    };
                });
    }

    private Trash trash() {
        return (Trash) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Trash.class},
                (proxy, method, args) -> List.of());
    }

    private void settle() {
        for (int round = 0; round < 3; round++) {
            work.advance(Duration.ofSeconds(1));
            ui.runAll();
        }
    }

    private void load() {
        presenter.refresh();
        settle();
    }

    @Test
    void aLateListIsDropped() {
        presenter.refresh();
        work.advance(Duration.ofSeconds(1));
        kept = List.of();
        presenter.refresh();
        ui.runAll();
        assertFalse(presenter.loaded());
        settle();
        assertTrue(presenter.list().empty());
    }

    @Test
    void nothingIsListedOnTheUiThread() {
        presenter.refresh();
        assertFalse(calls.contains("list"));
    }

    @Test
    void verifyingMarksAndTheNewestGoodOneIsOffered() {
        load();
        assertEquals("2 files, 3 versions, 1.5 kB used", presenter.list().footer());
        presenter.verifyAll();
        settle();
        assertEquals(Mark.DAMAGED, presenter.list().mark(NEW));
        assertEquals(Mark.GOOD, presenter.list().mark(OTHER));
        assertEquals("1 version of 3 cannot be restored.", presenter.sentence());
        assertEquals(List.of(OLD), presenter.restorable(List.of(NEW)).orElseThrow());
    }

    @Test
    void severalFilesAreOneTransaction() {
        load();
        presenter.restore(List.of(OLD, OTHER));
        settle();
        assertTrue(calls.contains("restoreAll"));
        assertEquals("Several.", presenter.sentence());
        assertFalse(presenter.canRestore(List.of(NEW, OLD)), "two versions of one file");
    }

    @Test
    void aFailureIsASentence() {
        load();
        presenter.compare(NEW, compared -> calls.add("shown"));
        settle();
        assertEquals("It cannot be read.", presenter.sentence());
        assertFalse(calls.contains("shown"));
        assertFalse(presenter.busy());
    }

    @Test
    void theFilterLooksAtPaths() {
        load();
        presenter.filter(" B ");
        assertEquals(List.of(Path.of("b")), presenter.list().shown().stream().map(BackedUpFile::file).toList());
    }

    @Test
    void anActionCanBeStoppedAndAnotherOneBegunThen() {
        load();
        presenter.verifyAll();
        assertTrue(presenter.busy());
        presenter.cancel();
        settle();
        assertFalse(presenter.busy());
        assertEquals("Cancelled.", presenter.sentence());
        assertFalse(calls.contains("verify"), calls.toString());
        presenter.verifyAll();
        settle();
        assertTrue(calls.contains("verify"));
    }
}
