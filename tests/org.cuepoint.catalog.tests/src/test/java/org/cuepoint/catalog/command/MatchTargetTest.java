package org.cuepoint.catalog.command;

import static org.cuepoint.catalog.command.CommandRig.WHOLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.safety.ConflictPolicy;
import org.cuepoint.safety.Content;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.SaveOptions;
import org.cuepoint.safety.SaveResult;
import org.cuepoint.testing.RecordedCall;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The file that is written: judged before anything is asked, and never replaced unasked. */
class MatchTargetTest {

    @TempDir
    private Path folder;

    private CommandRig rig;
    private Path export;

    @BeforeEach
    void prepare() throws IOException {
        rig = new CommandRig(folder);
        export = rig.write("in.xml", WHOLE);
    }

    private CommandFailure refused(String out) {
        CommandFailure failed = rig
                .fails(new RecordedCall(export.toString()).with("--catalog", "fake").with("--out", out));
        assertEquals(0, rig.asked, "searches were sent for a file that cannot be written");
        return failed;
    }

    private void nothingLeftBehind() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            assertEquals(0, all.filter(file -> file.toString().endsWith(".tmp")).count());
        }
    }

    @Test
    void anExistingFileStopsBeforeTheRunAndIsNotTouched() throws Exception {
        Files.writeString(rig.out(), "mine");

        CommandFailure failed = refused(rig.out().toString());

        assertEquals(ExitCode.FAILED, failed.exitCode());
        assertTrue(failed.getMessage().contains("exists already") && failed.getMessage().contains("--on-conflict"),
                failed.getMessage());
        assertEquals("mine", Files.readString(rig.out()));
        nothingLeftBehind();
    }

    @Test
    void aFileToBeSkippedIsLeftAloneAndNothingIsAsked() throws Exception {
        Files.writeString(rig.out(), "mine");
        RecordedCall call = rig.call(export).with("--on-conflict", "skip");

        assertEquals(ExitCode.DONE, rig.command().run(call));

        assertEquals("mine", Files.readString(rig.out()));
        assertEquals(0, rig.asked);
        Map<?, ?> document = (Map<?, ?>) call.document();
        assertEquals(Boolean.FALSE, document.get("written"));
        assertEquals(Boolean.FALSE, document.get("complete"));
        assertEquals(2L, document.get("notLookedUp"));
        assertTrue(call.printed().getFirst().contains("left as it is"), call.printed().toString());
    }

    @Test
    void anExistingFileStaysBesideTheRenamedOneOrInABackup() throws Exception {
        Files.writeString(rig.out(), "mine");

        RecordedCall renamed = rig.call(export).with("--on-conflict", "rename");
        rig.command().run(renamed);
        assertEquals("mine", Files.readString(rig.out()));
        assertTrue(Files.readString(folder.resolve("out (1).csv")).startsWith("track_id"));
        assertEquals(folder.resolve("out (1).csv").toString(), ((Map<?, ?>) renamed.document()).get("output"));

        rig.command().run(rig.call(export).with("--on-conflict", "overwrite"));
        assertTrue(Files.readString(rig.out()).startsWith("track_id"));
        try (Stream<Path> kept = Files.walk(folder.resolve("backups"))) {
            assertTrue(kept.filter(Files::isRegularFile).anyMatch(file -> holds(file, "mine")), "no backup was kept");
        }
        nothingLeftBehind();
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file).equals(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"fail", "skip", "rename", "overwrite"})
    void aTargetThatCannotBeIsRefusedBeforeTheRun(String policy) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        Path aFolder = Files.createDirectories(folder.resolve("folder.csv"));

        CommandFailure below = rig.fails(new RecordedCall(export.toString()).with("--catalog", "fake")
                .with("--on-conflict", policy).with("--out", file + "/out.csv"));
        CommandFailure over = rig.fails(new RecordedCall(export.toString()).with("--catalog", "fake")
                .with("--on-conflict", policy).with("--out", aFolder.toString()));

        assertTrue(below.getMessage().contains("is a file, not a folder"), below.getMessage());
        assertTrue(over.getMessage().contains("is a folder"), over.getMessage());
        assertEquals("mine", Files.readString(file));
        assertEquals(0, rig.asked);
    }

    @Test
    void aReadOnlyFileIsRefusedBeforeTheRunEvenForTheAdministrator() throws Exception {
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Files.writeString(rig.out(), "mine");
        Files.setPosixFilePermissions(rig.out(), PosixFilePermissions.fromString("r--r--r--"));

        CommandFailure failed = rig.fails(rig.call(export).with("--on-conflict", "overwrite"));

        assertTrue(failed.getMessage().contains("read-only"), failed.getMessage());
        assertEquals("mine", Files.readString(rig.out()));
        assertEquals(0, rig.asked);
    }

    @Test
    void anotherEndOfTheNameIsAUsageError() throws Exception {
        CommandFailure ending = refused(folder.resolve("o.doc").toString());
        CommandFailure none = refused("a\0b.csv");

        assertEquals(ExitCode.USAGE, ending.exitCode());
        assertTrue(ending.getMessage().contains(".csv or .json"), ending.getMessage());
        assertEquals(ExitCode.USAGE, none.exitCode());
    }

    @Test
    void missingFoldersAreMadeForTheFileAndNotForARunThatIsCancelled() throws Exception {
        Path deep = folder.resolve("a/b/out.json");
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> rig.command()
                .run(new RecordedCall(export.toString()).with("--catalog", "fake").with("--out", deep.toString())));
        assertFalse(Thread.interrupted());
        assertFalse(Files.exists(folder.resolve("a")));

        rig.command().run(new RecordedCall(export.toString()).with("--catalog", "fake").with("--out", deep.toString()));
        assertTrue(Files.readString(deep).startsWith("{") || Files.readString(deep).startsWith("["));
    }

    @ParameterizedTest
    @EnumSource(value = Problem.class, names = {"NO_SPACE", "NO_PERMISSION", "READ_ONLY", "REFUSED", "BAD_NAME",
            "FAILED"})
    void whatTheRehearsalMeetsStopsBeforeTheRun(Problem problem) {
        rig.files = new FailsFrom(rig.files, problem, 0, new int[1]);

        CommandFailure failed = refused(rig.out().toString());

        assertEquals(rig.out() + " was not saved: " + problem + ". Nothing was looked up.", failed.getMessage());
    }

    @Test
    void theRehearsalWritesAboutAsMuchAsTheResultAndLeavesNothing() throws Exception {
        long[] most = new long[1];
        SafeFiles counting = new FailsFrom(rig.files, Problem.FAILED, Integer.MAX_VALUE, new int[1]) {

            @Override
            public SaveResult write(Path target, SaveOptions options, Content content) throws InterruptedException {
                return super.write(target, options, out -> content.writeTo(new FilterOutputStream(out) {

                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        most[0] += length;
                        out.write(bytes, offset, length);
                    }
                }));
            }
        };

        Optional<String> nothing = MatchTarget.of(rig.out().toString(), () -> folder, "x", ConflictPolicy.FAIL)
                .rehearse(counting, 1000);

        assertEquals(Optional.empty(), nothing);
        assertEquals(300_000, most[0]);
        assertEquals(Optional.empty(), rig.written());
        nothingLeftBehind();
    }
}
