package org.cuepoint.logging.internal.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.index.LogFilter;
import org.cuepoint.logging.index.LogHits;
import org.cuepoint.logging.index.LogIndex.Extent;
import org.cuepoint.logging.index.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of all forms, and such that cannot be read. */
class OpenLogFormsTest {

    @TempDir
    Path folder;

    private Path file(String name) {
        return folder.resolve(name);
    }

    private void append(String name, String text) throws IOException {
        Files.writeString(file(name), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void compress(String name, boolean whole) throws IOException {
        Path zip = file(name + ".gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zip))) {
            out.write(Files.readAllBytes(file(name)));
        }
        if (!whole) {
            byte[] bytes = Files.readAllBytes(zip);
            Files.write(zip, Arrays.copyOf(bytes, bytes.length * 2 / 3));
        }
        Files.delete(file(name));
    }

    @Test
    void whatCannotBeReadIsASentence() throws Exception {
        try (Opened log = new Opened(file("a.log"), true)) {
            assertEquals(new Extent(0, 0, 1, "a.log is not there."), log.extent());
            Files.createDirectory(file("a.log"));
            assertTrue(log.sync().extent().problem().startsWith("a.log is not there"), log.extent()::problem);
            Files.delete(file("a.log"));
            append("a.log", "");
            assertEquals(new Extent(0, 0, 1, ""), log.sync().extent());
            append("a.log.1.gz", "no archive");
            assertTrue(log.sync().extent().problem().startsWith("a.log.1.gz cannot be decompressed"),
                    log.extent()::problem);
        }
        Files.createDirectory(file("folder"));
        try (Opened log = new Opened(file("folder"), false)) {
            assertEquals("folder cannot be read: it is a folder.", log.extent().problem());
        }
        assertEquals("a.log may not be read: the permission is missing.",
                Sentences.of(file("a.log"), new AccessDeniedException("a.log")));
    }

    @Test
    void anArchiveThatIsCutOffShowsWhatItHas() throws Exception {
        append("a.log", LogLines.numbered(0, 5_000));
        compress("a.log", false);
        try (Opened log = new Opened(file("a.log.gz"), false)) {
            long count = log.extent().count();
            assertTrue(count > 1_000 && count < 5_000, () -> "" + count);
            assertEquals("a.log.gz cannot be decompressed to its end: it is cut off.", log.extent().problem());
            assertEquals("record number 500", log.sync().log().record(500).message());
        }
    }

    @Test
    void aFileOfAnyFormIsReadLineByLine() throws Exception {
        append("a.log", "first\r\n\nERROR third\nlast");
        try (Opened log = new Opened(file("a.log"), false)) {
            assertEquals(List.of("first", "", "ERROR third", "last"),
                    log.records().stream().map(LogRecord::text).map(text -> text.replace("\r", "")).toList());
            assertEquals(LogLevel.ERROR, log.log().level(2));
            assertArrayEquals(new int[]{0, 0, 3, 0, 1}, log.sums(LogHits.all(log.extent()), 7));
        }
    }

    @Test
    void aTornRecordIsOneFromItsThirtySixthByteOn() throws Exception {
        String record = LogLines.numbered(1).stripTrailing();
        for (int length = 1; length < record.length(); length++) {
            String name = length + ".log";
            append(name, LogLines.numbered(0) + record.substring(0, length));
            try (Opened log = new Opened(file(name), false)) {
                assertEquals(length < 36 ? 1 : 2, log.extent().end(), name);
                append(name, "\n");
                assertEquals(length < 36 ? 1 : 2, log.sync().extent().end(), name);
            }
        }
    }

    @Test
    void aTimeBeforeAllOthersIsFoundAmongThem() throws Exception {
        for (int seconds : new int[]{0, 3_601, 7_262}) {
            append("a.log",
                    LogLines.text(LogLines.START.plusSeconds(seconds == 3_601 ? -3_599 : seconds), LogLevel.INFO,
                            "main",
                            "o.c.X", "", "at " + seconds));
        }
        try (Opened log = new Opened(file("a.log"), false)) {
            LogFilter early = new LogFilter(EnumSet.allOf(LogLevel.class), false, "", "", "", Optional.empty(),
                    Optional.of(LogLines.START), List.of(), List.of());
            assertEquals(List.of(1L), log.find(early, 0));
        }
    }

    @Test
    void aFileThatShowsItsFormLateBeginsAnew() throws Exception {
        append("a.log", "2026-11-23T04");
        try (Opened log = new Opened(file("a.log"), false)) {
            assertEquals(1, log.extent().end());
            append("a.log", " torn\nand torn\n" + LogLines.numbered(0, 2));
            assertEquals(new Extent(1, 4, 1, ""), log.sync().extent());
            assertEquals(List.of("2026-11-23T04 torn", "record number 0", "record number 1"), log.messages());
        }
    }

    @Test
    void aLineWithoutEndDoesNotFillTheMemory() throws Exception {
        append("a.log",
                LogLines.numbered(0).stripTrailing() + "x".repeat(3_000_000) + "needle\n" + LogLines.numbered(1));
        try (Opened log = new Opened(file("a.log"), false)) {
            LogRecord record = log.log().record(0);
            assertEquals(RecordBytes.LONGEST + "... (cut; it has 3000100 bytes)".length(), record.text().length(), 5);
            assertTrue(record.text().endsWith("bytes)"));
            assertEquals("record number 1", log.log().record(1).message());
            assertEquals(List.of(0L), log.find("xxxx"));
            assertEquals(List.of(), log.find("needle"), "what is cut is not searched");
            append("a.log", "x".repeat(300_000) + "needle");
            log.sync();
            assertEquals(List.of(), log.find("needle"));
            assertEquals(List.of(0L, 1L), log.find("xxxx"));
        }
    }
}
