package org.cuepoint.logging.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.cuepoint.logging.LogLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogQueryTest {

    private static final LogQuery ALL = new LogQuery(LogLevel.TRACE, Instant.MIN, Optional.empty(), Optional.empty());

    @TempDir
    Path folder;

    private static String record(int minute, String level, String message) {
        return "2026-11-23T04:%02d:00.000+01:00 %-5s 5f3a9c1b7d2e4a60 [main] org.cuepoint.X - %s\n".formatted(minute,
                level, message);
    }

    private void file(String name, String... records) throws IOException {
        Files.writeString(folder.resolve(name), String.join("", records));
    }

    private List<String> run(LogQuery query) throws IOException, InterruptedException {
        List<String> messages = new ArrayList<>();
        query.run(LogFiles.chains(folder), entry -> messages.add(entry.message()));
        return messages;
    }

    @Test
    void allFilesAreReadInOrderTheCompressedAndHalfRotatedOnesToo() throws Exception {
        file("cuepoint.log", record(5, "INFO", "five"));
        file("cuepoint.log.next", record(4, "INFO", "four"));
        file("cuepoint.log.1", record(3, "INFO", "three"));
        file("cuepoint.log.2", record(2, "INFO", "two"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("cuepoint.log.10.gz")))) {
            out.write(record(1, "INFO", "one").getBytes());
        }
        file(".cuepoint.log.lock");
        file("other.txt", "x");
        assertEquals(List.of("one", "two", "three", "four", "five"), run(ALL));
    }

    @Test
    void recordsOfSeveralProcessesAreMergedByTime() throws Exception {
        file("cuepoint.log", record(1, "INFO", "a1"), record(3, "INFO", "a3"));
        file("cuepoint-2.log", record(2, "INFO", "b2"), record(3, "INFO", "b3"), record(4, "INFO", "b4"));
        assertEquals(List.of("a1", "b2", "b3", "a3", "b4"), run(ALL));
    }

    @Test
    void filtersCombine() throws Exception {
        file("cuepoint.log", record(1, "ERROR", "old match"), record(2, "INFO", "low match"), record(3, "WARN", "no"),
                record(4, "ERROR", "a Match\n    on lines"), record(5, "WARN", "match b"),
                record(6, "ERROR", "match c"));
        LogQuery query = new LogQuery(LogLevel.WARNING, Instant.parse("2026-11-23T03:02:00Z"),
                Optional.of(Pattern.compile("match", Pattern.CASE_INSENSITIVE)), Optional.empty());
        assertEquals(List.of("a Match\n    on lines", "match b", "match c"), run(query));
        assertEquals(List.of("match b", "match c"),
                run(new LogQuery(query.level(), query.since(), query.pattern(), Optional.of(2))));
        assertEquals(List.of(), run(new LogQuery(query.level(), query.since(), query.pattern(), Optional.of(0))));
    }

    @Test
    void foreignTornAndEmptyLinesAreShownAsTheyAre() throws Exception {
        file("cuepoint.log", "torn end of something\n", record(1, "INFO", "one"), "\n",
                "2026-99-99T04:00:00.000+01:00 INFO  x\n",
                "2026-11-23T04:02:00.000+01:00 WARN  no more");
        List<LogEntry> entries = new ArrayList<>();
        ALL.run(LogFiles.chains(folder), entries::add);
        assertEquals(List.of("torn end of something", "one\n", "2026-99-99T04:00:00.000+01:00 INFO  x",
                "2026-11-23T04:02:00.000+01:00 WARN  no more"), entries.stream().map(LogEntry::message).toList());
        assertEquals(LogLevel.WARNING, entries.getLast().level());
    }

    @Test
    void anEmptyOrMissingFolderHasNoRecords() throws Exception {
        assertEquals(List.of(), run(ALL));
        assertEquals(List.of(), LogFiles.chains(folder.resolve("none")));
    }

    @Test
    void aPatternThatExplodesIsStopped() throws Exception {
        file("cuepoint.log", record(1, "INFO", "a".repeat(60)));
        LogQuery query = new LogQuery(LogLevel.TRACE, Instant.MIN,
                Optional.of(Pattern.compile(".*.*.*.*.*.*.*.*never")), Optional.empty());
        assertThrows(GuardedText.TooManySteps.class, () -> run(query));
    }

    @Test
    void anOrdinaryPatternIsNotStoppedOnALongRecord() throws Exception {
        file("cuepoint.log", record(1, "INFO", "x".repeat(200_000) + "needle"));
        LogQuery query = new LogQuery(LogLevel.TRACE, Instant.MIN, Optional.of(Pattern.compile("need(le)?$")),
                Optional.empty());
        assertEquals(1, run(query).size());
    }

    @Test
    void aFileWithoutLineEndsDoesNotFillTheMemory() throws Exception {
        file("cuepoint.log", "x".repeat(3_000_000));
        assertTrue(run(ALL).getFirst().length() < 600_000);
    }

    @Test
    void aRecordOfEndlessLinesDoesNotFillTheMemoryEither() throws Exception {
        file("cuepoint.log", record(1, "INFO", "one"), ("    " + "x".repeat(1_000) + "\n").repeat(3_000),
                record(2, "INFO", "two"));
        List<String> messages = run(ALL);
        assertTrue(messages.getFirst().length() < 600_000);
        assertEquals("two", messages.getLast());
    }

    @Test
    void anInterruptionStopsTheReading() throws Exception {
        file("cuepoint.log", record(1, "INFO", "one"));
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> run(ALL));
    }

    @ParameterizedTest
    @CsvSource({"30s,2026-11-23T03:59:30Z", "10m,2026-11-23T03:50:00Z", "2H,2026-11-23T02:00:00Z",
            "3d,2026-11-20T04:00:00Z",
            "02:30,2026-11-23T01:30:00Z", "2026-11-23,2026-11-22T23:00:00Z", "2026-11-23T02:30,2026-11-23T01:30:00Z",
            "2026-11-23 02:30:15,2026-11-23T01:30:15Z", "2026-11-23T02:30:00Z,2026-11-23T02:30:00Z",
            "2026-11-23T02:30:00.5+02:00,2026-11-23T00:30:00.500Z", "yesterday,", "'',", "-5m,", "2026-13-01,", "10,"})
    void pointsInTimeAreUnderstood(String typed, Instant expected) {
        ZonedDateTime now = ZonedDateTime.parse("2026-11-23T05:00:00+01:00[Europe/Berlin]");
        assertEquals(Optional.ofNullable(expected), Since.parse(typed, now));
    }
}
