package org.cuepoint.logging.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.ExitCode;
import org.cuepoint.testing.RecordedCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogsCommandTest {

    @TempDir
    Path folder;

    private LogsCommand command;

    @BeforeEach
    void files() throws Exception {
        command = new LogsCommand(new FakeLocations(folder));
        try (TestLog log = new TestLog().open(folder.resolve("logs"), 1 << 20, 5, TestLog.MOVE)) {
            log.logger().info("first");
            log.logger().warn("second", new IllegalStateException("why"));
            log.logger().info("third");
        }
    }

    @Test
    void recordsArePrintedWhole() throws Exception {
        RecordedCall call = new RecordedCall().with(Map.of("--level", "warning"));
        assertEquals(ExitCode.DONE, command.run(call));
        assertEquals(1, call.printed().size());
        assertTrue(call.printed().getFirst().contains("second\n    java.lang.IllegalStateException: why\n    \tat "),
                () -> call.printed().toString());
    }

    @Test
    void theDocumentHoldsTheRecordsAndTheFiles() throws Exception {
        RecordedCall call = new RecordedCall().asJson().with(Map.of("--tail", "1"));
        command.run(call);
        Map<?, ?> document = (Map<?, ?>) call.documents().getFirst();
        assertEquals(3L, document.get("matched"));
        List<?> entries = List.copyOf((java.util.Collection<?>) document.get("entries"));
        assertEquals(1, entries.size());
        assertEquals("third", ((Map<?, ?>) entries.getFirst()).get("message"));
        assertEquals("info", ((Map<?, ?>) entries.getFirst()).get("level"));
        assertEquals(List.of(folder.resolve("logs/cuepoint.log").toString()), document.get("files"));
    }

    @Test
    void noFilesYetIsNoFailure() throws Exception {
        RecordedCall call = new RecordedCall();
        assertEquals(ExitCode.DONE, new LogsCommand(new FakeLocations(folder.resolve("none"))).run(call));
        assertEquals(1, call.notes().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--tail | x | 2", "--tail | -1 | 2", "--since | x | 2", "--grep | [ | 2",
            "--grep | (.*.*.*.*.*.*.*.*)*never | 1"})
    void wrongValuesAreExplained(String option, String value, int code) {
        CommandFailure failure = assertThrows(CommandFailure.class,
                () -> command.run(new RecordedCall().with(Map.of(option, value))));
        assertEquals(code, failure.exitCode().value());
        assertTrue(failure.getMessage().contains(option), failure.getMessage());
    }

    @Test
    void aFileThatIsNoArchiveIsASentence() throws Exception {
        Files.writeString(folder.resolve("logs/cuepoint.log.1.gz"), "not compressed");
        CommandFailure failure = assertThrows(CommandFailure.class, () -> command.run(new RecordedCall()));
        assertTrue(failure.getMessage().contains("cannot be read"), failure.getMessage());
    }
}
