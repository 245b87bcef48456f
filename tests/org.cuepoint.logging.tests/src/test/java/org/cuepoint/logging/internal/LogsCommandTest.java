package org.cuepoint.logging.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuepoint.core.cli.CommandCall;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.core.cli.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogsCommandTest {

    private record Call(Map<String, String> given, boolean json, List<String> printed, List<String> notes,
            List<Object> documents)
            implements
                CommandCall {

        static Call of(boolean json, Map<String, String> given) {
            return new Call(given, json, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        @Override
        public Optional<String> option(String name) {
            return Optional.ofNullable(given.get(name));
        }

        @Override
        public List<String> options(String name) {
            return List.of();
        }

        @Override
        public boolean flag(String name) {
            return false;
        }

        @Override
        public List<String> arguments() {
            return List.of();
        }

        @Override
        public void print(String line) {
            printed.add(line);
        }

        @Override
        public void note(String line) {
            notes.add(line);
        }

        @Override
        public void result(Object document) {
            documents.add(document);
        }
    }

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
        Call call = Call.of(false, Map.of("--level", "warning"));
        assertEquals(ExitCode.DONE, command.run(call));
        assertEquals(1, call.printed.size());
        assertTrue(call.printed.getFirst().contains("second\n    java.lang.IllegalStateException: why\n    \tat "),
                call.printed::toString);
    }

    @Test
    void theDocumentHoldsTheRecordsAndTheFiles() throws Exception {
        Call call = Call.of(true, Map.of("--tail", "1"));
        command.run(call);
        Map<?, ?> document = (Map<?, ?>) call.documents.getFirst();
        assertEquals(3L, document.get("matched"));
        List<?> entries = List.copyOf((java.util.Collection<?>) document.get("entries"));
        assertEquals(1, entries.size());
        assertEquals("third", ((Map<?, ?>) entries.getFirst()).get("message"));
        assertEquals("info", ((Map<?, ?>) entries.getFirst()).get("level"));
        assertEquals(List.of(folder.resolve("logs/cuepoint.log").toString()), document.get("files"));
    }

    @Test
    void noFilesYetIsNoFailure() throws Exception {
        Call call = Call.of(false, Map.of());
        assertEquals(ExitCode.DONE, new LogsCommand(new FakeLocations(folder.resolve("none"))).run(call));
        assertEquals(1, call.notes.size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--tail | x | 2", "--tail | -1 | 2", "--since | x | 2", "--grep | [ | 2",
            "--grep | (.*.*.*.*.*.*.*.*)*never | 1"})
    void wrongValuesAreExplained(String option, String value, int code) {
        CommandFailure failure = assertThrows(CommandFailure.class,
                () -> command.run(Call.of(false, Map.of(option, value))));
        assertEquals(code, failure.exitCode().value());
        assertTrue(failure.getMessage().contains(option), failure.getMessage());
    }

    @Test
    void aFileThatIsNoArchiveIsASentence() throws Exception {
        Files.writeString(folder.resolve("logs/cuepoint.log.1.gz"), "not compressed");
        CommandFailure failure = assertThrows(CommandFailure.class, () -> command.run(Call.of(false, Map.of())));
        assertTrue(failure.getMessage().contains("cannot be read"), failure.getMessage());
    }
}
