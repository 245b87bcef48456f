package org.cuepoint.safety.internal.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.cuepoint.core.write.WriteRefusedException;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.FileWrite;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.safety.TransactionResult;
import org.cuepoint.safety.internal.Fixture;
import org.cuepoint.safety.internal.disk.PassingStorage;
import org.cuepoint.safety.internal.disk.StorageDevice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several files written together, on the real file system. */
class TransactionTest {

    @TempDir
    Path home;

    private Path library;
    private Path playlist;
    private Path report;
    private SafeFiles files;

    @BeforeEach
    void makeFiles() throws IOException {
        home = home.toRealPath();
        library = Files.createDirectory(home.resolve("music")).resolve("library.csv");
        playlist = library.resolveSibling("playlist.csv");
        report = home.resolve("reports/new/report.txt");
        Files.writeString(library, "old library");
        Files.writeString(playlist, "old playlist");
        files = files(new PassingStorage());
    }

    private SafeFiles files(StorageDevice device) {
        return Fixture.files(device, home.resolve("backups"), Fixture.EVERYTHING_ALLOWED);
    }

    private static FileWrite overwrite(Path file, String text) {
        return new FileWrite(file, SaveOptions.of(ConflictPolicy.OVERWRITE), Content.of(text));
    }

    private List<FileWrite> three() {
        return List.of(overwrite(library, "new library"), overwrite(playlist, "new playlist"),
                overwrite(report, "new report"));
    }

    private static TransactionResult.NotDone notDone(Problem problem, TransactionResult result) {
        TransactionResult.NotDone failed = assertInstanceOf(TransactionResult.NotDone.class, result, result.sentence());
        assertEquals(problem, failed.problem(), failed.sentence());
        assertTrue(failed.sentence().endsWith("."), failed.sentence());
        return failed;
    }

    private void assertNothingChanged() throws IOException {
        assertEquals("old library", Fixture.text(library));
        assertEquals("old playlist", Fixture.text(playlist));
        assertFalse(Files.exists(home.resolve("reports")));
        assertEquals(List.of("library.csv", "playlist.csv"), Fixture.names(library.getParent()));
        assertTrue(Fixture.tree(home).stream().noneMatch(name -> name.startsWith("transactions/")));
    }

    private void assertAllNew() throws IOException {
        assertEquals("new library", Fixture.text(library));
        assertEquals("new playlist", Fixture.text(playlist));
        assertEquals("new report", Fixture.text(report));
        assertEquals(List.of("library.csv", "playlist.csv"), Fixture.names(library.getParent()));
        assertEquals(List.of("report.txt"), Fixture.names(report.getParent()));
        assertTrue(Fixture.tree(home).stream().noneMatch(name -> name.startsWith("transactions/")));
    }

    @Test
    void allFilesAreWrittenAndWhatWasReplacedIsKept() throws Exception {
        TransactionResult.Done done = assertInstanceOf(TransactionResult.Done.class, files.writeAll(three()));

        assertAllNew();
        assertTrue(done.durable());
        assertEquals(3, done.files().size());
        SaveResult.Saved first = assertInstanceOf(SaveResult.Saved.class, done.files().getFirst());
        assertEquals("old library", Fixture.text(first.backup().orElseThrow()));
        assertEquals(library, first.file());
    }

    @Test
    void oneFileThatMayNotBeReplacedKeepsAllAsTheyAre() throws Exception {
        FileWrite forbidden = new FileWrite(playlist, SaveOptions.of(ConflictPolicy.FAIL), Content.of("new"));
        TransactionResult.NotDone failed = notDone(Problem.EXISTS,
                files.writeAll(List.of(overwrite(library, "new library"), forbidden, overwrite(report, "r"))));
        assertTrue(failed.sentence().endsWith("None of the 3 files was changed."), failed.sentence());
        assertEquals(playlist, failed.file());
        assertNothingChanged();
    }

    @Test
    void contentThatFailsOrIsRefusedKeepsAllAsTheyAre() throws Exception {
        FileWrite broken = new FileWrite(report, SaveOptions.of(ConflictPolicy.FAIL), out -> {
            out.write(1);
            throw new IOException("the source broke");
        });
        notDone(Problem.FAILED, files.writeAll(List.of(overwrite(library, "x"), overwrite(playlist, "y"), broken)));
        FileWrite invalid = new FileWrite(report, SaveOptions.of(ConflictPolicy.FAIL).checkedBy(written -> {
            throw new IOException("it is no report");
        }), Content.of("new"));
        TransactionResult.NotDone refused = notDone(Problem.INVALID,
                files.writeAll(List.of(overwrite(library, "x"), overwrite(playlist, "y"), invalid)));
        assertTrue(refused.sentence().contains("because it is no report."), refused.sentence());
        assertNothingChanged();
    }

    @Test
    void aFileChangedMeanwhileKeepsAllAsTheyAre() throws Exception {
        FileWrite slow = new FileWrite(report, SaveOptions.of(ConflictPolicy.FAIL),
                out -> Files.writeString(library, "theirs"));
        notDone(Problem.CHANGED, files.writeAll(List.of(overwrite(library, "x"), slow)));
        assertEquals("theirs", Fixture.text(library));
        FileWrite taken = new FileWrite(report, SaveOptions.of(ConflictPolicy.FAIL), out -> {
            Files.createDirectories(report.getParent());
            Files.writeString(report, "theirs");
        });
        notDone(Problem.CHANGED, files.writeAll(List.of(overwrite(playlist, "x"), taken)));
        assertEquals("theirs", Fixture.text(report));
        assertEquals("old playlist", Fixture.text(playlist));
    }

    @Test
    void theSameFileTwiceIsRefusedAlsoThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(home.resolve("link.csv"), library);
        notDone(Problem.NOT_A_FILE, files.writeAll(List.of(overwrite(library, "x"), overwrite(link, "y"))));
        FileWrite renamed = new FileWrite(library, SaveOptions.of(ConflictPolicy.RENAME), Content.of("x"));
        notDone(Problem.EXISTS,
                files.writeAll(List.of(renamed, overwrite(library.resolveSibling("library (1).csv"), "y"))));
        assertNothingChanged();
    }

    @Test
    void skippedAndRenamedFilesGoTogetherWithOthers() throws Exception {
        TransactionResult.Done done = assertInstanceOf(TransactionResult.Done.class, files.writeAll(List.of(
                new FileWrite(library, SaveOptions.of(ConflictPolicy.SKIP), Content.of("x")),
                new FileWrite(playlist, SaveOptions.of(ConflictPolicy.RENAME), Content.of("new")),
                overwrite(report, "new report"))));
        assertInstanceOf(SaveResult.Skipped.class, done.files().get(0));
        assertEquals(playlist.resolveSibling("playlist (1).csv"), done.files().get(1).file());
        assertEquals("new", Fixture.text(done.files().get(1).file()));
        assertEquals("old library", Fixture.text(library));
        assertTrue(files.writeAll(List.of()).done());
        assertTrue(files.writeAll(List.of(new FileWrite(library, SaveOptions.of(ConflictPolicy.SKIP),
                Content.of("x")))).done());
    }

    @Test
    void aNumberedNameIsBesideTheLinkAndNotBesideWhatItLeadsTo() throws Exception {
        Path link = Files.createSymbolicLink(home.resolve("link.csv"), library);
        assertTrue(files.writeAll(List.of(new FileWrite(link, SaveOptions.of(ConflictPolicy.RENAME), Content.of("new")),
                overwrite(playlist, "new"))).done());
        assertEquals("new", Fixture.text(home.resolve("link (1).csv")));
        assertEquals("old library", Fixture.text(library));
        assertTrue(files.writeAll(List.of(overwrite(link, "through"), overwrite(playlist, "newer"))).done());
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("through", Fixture.text(library));
    }

    @Test
    void anInterruptBeforeTheDecisionChangesNothing() throws Exception {
        FileWrite interrupting = new FileWrite(report, SaveOptions.of(ConflictPolicy.FAIL), out -> {
            out.write(1);
            Thread.currentThread().interrupt();
        });
        assertThrows(InterruptedException.class,
                () -> files.writeAll(List.of(overwrite(library, "x"), overwrite(playlist, "y"), interrupting)));
        assertFalse(Thread.interrupted());
        assertNothingChanged();
    }

    @Test
    void theGuardIsAskedForEveryFile() throws Exception {
        SafeFiles guarded = Fixture.files(new PassingStorage(), home.resolve("backups"), target -> {
            if (target.equals(playlist)) {
                throw new WriteRefusedException(target, "it belongs to somebody else", home);
            }
        });
        notDone(Problem.REFUSED, guarded.writeAll(three()));
        assertNothingChanged();
    }

    /** The disk gives the second name no more. */
    private static final class SecondNameFails extends PassingStorage {

        private int named;

        @Override
        public void replace(Path from, Path to) throws IOException {
            if (named++ == 1) {
                throw new IOException("Input/output error");
            }
            super.replace(from, to);
        }
    }

    @Test
    void aNameThatFailsAfterTheFirstIsGivenByTheNextStart() throws Exception {
        TransactionResult result = files(new SecondNameFails()).writeAll(three());

        TransactionResult.Unfinished unfinished = assertInstanceOf(TransactionResult.Unfinished.class, result);
        assertEquals(playlist, unfinished.file());
        assertTrue(unfinished.sentence().endsWith("the next start of the application finishes it."),
                unfinished.sentence());
        assertEquals("new library", Fixture.text(library));
        assertEquals("old playlist", Fixture.text(playlist));
        List<String> told = new TransactionRecovery(Fixture.workshop(), () -> home.resolve("transactions")).recover();
        assertEquals(1, told.size(), told.toString());
        assertAllNew();
    }

    @Test
    void theLeftoverSearchOfAnotherSaveFinishesItFirst() throws Exception {
        assertInstanceOf(TransactionResult.Unfinished.class, files(new SecondNameFails()).writeAll(three()));
        TransactionRecovery recovery = new TransactionRecovery(Fixture.workshop(), () -> home.resolve("transactions"));
        assertEquals(0, Fixture.workshop().finishing(recovery).leftovers().sweep(library.getParent()).removed());
        assertAllNew();
    }
}
