package org.cuepoint.crash.internal.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.locations.Location;
import org.cuepoint.testing.RecordedCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupportBundleCommandTest {

    @TempDir
    private Path root;
    private Fixture fixture;

    @BeforeEach
    void fill() {
        fixture = new Fixture(root);
        fixture.log("cuepoint.log", "mail to anna@example.org\n");
    }

    private ExitCode run(RecordedCall call) throws CommandFailure, InterruptedException {
        return new SupportBundleCommand(fixture.maker()).run(call);
    }

    @Test
    void makesTheProposedFileAndTellsOfIt() throws CommandFailure, InterruptedException, IOException {
        RecordedCall call = new RecordedCall().asJson();

        assertEquals(ExitCode.DONE, run(call));

        Map<?, ?> document = (Map<?, ?>) call.document();
        assertEquals(Set.of("output", "bytes", "entries", "redactions", "redactionsByKind", "warnings", "elapsedMs"),
                document.keySet());
        assertEquals(Files.size(Path.of(String.valueOf(document.get("output")))), document.get("bytes"));
        assertEquals(1, document.get("redactions"));
        assertEquals(Map.of("email", 1), document.get("redactionsByKind"));
        assertTrue(call.printed().getFirst().contains(".zip"));
        assertTrue(call.notes().contains("logs/ (0 %)"), call.notes()::toString);
    }

    @Test
    void takesAFileAndLeavesPartsOut() throws CommandFailure, InterruptedException, IOException {
        Path file = root.resolve("new/my.zip");

        assertEquals(ExitCode.DONE, run(new RecordedCall().with("--out", file.toString()).with("--without", "logs")
                .with("--without", "threads")));

        assertFalse(Fixture.unzipped(file).containsKey("logs/cuepoint.log"));
    }

    @Test
    void anUnknownPartIsAMistakeOfTheCaller() {
        CommandFailure failure = assertThrows(CommandFailure.class,
                () -> run(new RecordedCall().with("--without", "nothing")));

        assertEquals(ExitCode.USAGE, failure.exitCode());
        assertTrue(failure.getMessage().contains("diagnostics, paths, settings"), failure.getMessage());
        assertEquals(ExitCode.USAGE, assertThrows(CommandFailure.class,
                () -> run(new RecordedCall().with("--out", "a\0b"))).exitCode());
    }

    @Test
    void whatCannotBeWrittenFailsWithASentence() throws IOException {
        Path folder = Files.createDirectories(root.resolve("a.zip"));

        CommandFailure failure = assertThrows(CommandFailure.class,
                () -> run(new RecordedCall().with("--out", folder.toString())));

        assertEquals(ExitCode.FAILED, failure.exitCode());
        assertTrue(failure.getMessage().contains("a.zip"), failure.getMessage());
    }

    @Test
    void whatCannotBeReadIsToldAndTheRestIsThere() throws CommandFailure, InterruptedException, IOException {
        Files.createDirectory(fixture.places.path(Location.LOGS).resolve("cuepoint.log.1"));
        RecordedCall call = new RecordedCall();

        assertEquals(ExitCode.PARTIAL, run(call));

        assertTrue(call.notes().contains("logs/cuepoint.log.1: It is not a file."), call.notes()::toString);
    }

    @Test
    void interruptedItLeavesNothing() throws IOException {
        Thread.currentThread().interrupt();

        assertThrows(InterruptedException.class, () -> run(new RecordedCall()));

        assertEquals(List.of(), fixture.exports());
    }
}
