package org.cuepoint.logging.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.cuepoint.core.cli.CommandFailure;
import org.cuepoint.testing.RecordedCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code logs --follow}: what happens to the files between two looks at them. */
class FollowTest {

    @TempDir
    Path folder;

    /** What happens in the pauses; behind the last the user ends it. */
    private final Deque<Happening> happenings = new ArrayDeque<>();
    private RecordedCall call = new RecordedCall().with("--follow");

    private interface Happening {
        void happen() throws IOException;
    }

    private Path file(String name) {
        return folder.resolve("logs").resolve(name);
    }

    private static String record(String message) {
        return "2026-11-23T04:15:32.123+01:00 INFO  4711 5f3a9c1b7d2e4a60 [main] org.cuepoint.X - " + message + "\n";
    }

    private void append(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("logs"));
        Files.writeString(file(name), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private List<String> follow(Happening... all) {
        happenings.addAll(List.of(all));
        LogsCommand command = new LogsCommand(new FakeLocations(folder), () -> {
            if (happenings.isEmpty()) {
                throw new InterruptedException();
            }
            try {
                happenings.removeFirst().happen();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        assertThrows(InterruptedException.class, () -> command.run(call));
        return call.printed().stream().map(text -> text.substring(text.indexOf(" - ") + 3)).toList();
    }

    private static final Happening NOTHING = () -> {};

    @Test
    void whatIsAddedFollowsWhatWasThere() throws IOException {
        append("cuepoint.log", record("one"));
        assertEquals(List.of("one", "two", "three"), follow(() -> append("cuepoint.log", record("two")),
                () -> append("cuepoint.log", record("three")), NOTHING));
    }

    @Test
    void aRecordIsPrintedWhenItIsWhole() throws IOException {
        append("cuepoint.log", record("one"));
        String text = record("broken\n    java.io.IOException: why");
        assertEquals(List.of("one", "broken\n    java.io.IOException: why", "next"), follow(
                () -> append("cuepoint.log", text.substring(0, text.length() - 5)),
                () -> append("cuepoint.log", text.substring(text.length() - 5)),
                () -> append("cuepoint.log", record("next")), NOTHING));
    }

    @Test
    void aRotationLosesAndRepeatsNothing() throws IOException {
        append("cuepoint.log", record("one"));
        assertEquals(List.of("one", "two", "three", "four"), follow(() -> {
            append("cuepoint.log", record("two"));
            Files.move(file("cuepoint.log"), file("cuepoint.log.next"));
        }, () -> {
            Files.move(file("cuepoint.log.next"), file("cuepoint.log.1"));
            append("cuepoint.log", record("three"));
        }, () -> append("cuepoint.log", record("four")), NOTHING));
    }

    @Test
    void anotherProcessIsFollowedFromItsBeginning() throws IOException {
        append("cuepoint.log", record("one"));
        assertEquals(List.of("one", "other"),
                follow(() -> append("cuepoint-2.log", record("other")), NOTHING, NOTHING));
    }

    @Test
    void aTruncatedFileIsReadFromItsBeginning() throws IOException {
        append("cuepoint.log", record("a long record before"));
        assertEquals(List.of("a long record before", "x"),
                follow(() -> Files.writeString(file("cuepoint.log"), record("x")), NOTHING));
    }

    @Test
    void filtersHoldForWhatComesToo() throws IOException {
        append("cuepoint.log", record("one needle"));
        call = new RecordedCall().with(Map.of("--grep", "needle")).with("--follow");
        assertEquals(List.of("one needle", "a needle"), follow(() -> append("cuepoint.log", record("hay")),
                () -> append("cuepoint.log", record("a needle")), NOTHING));
    }

    @Test
    void aLogThatDoesNotExistYetIsWaitedFor() {
        assertEquals(List.of("first"),
                follow(NOTHING, () -> append("cuepoint.log", record("first")), NOTHING, NOTHING));
    }

    @Test
    void aDocumentHasAnEnd() {
        CommandFailure failure = assertThrows(CommandFailure.class,
                () -> new LogsCommand(new FakeLocations(folder)).run(new RecordedCall().asJson().with("--follow")));
        assertTrue(failure.getMessage().contains("--follow"), failure.getMessage());
    }
}
