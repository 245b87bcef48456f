package org.cuepoint.logging.internal.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.index.LogHits;
import org.cuepoint.logging.index.LogIndex.Extent;
import org.cuepoint.logging.index.LogIndex.Listening;
import org.cuepoint.logging.index.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the files while an index over them is open. */
class OpenLogTest {

    @TempDir
    Path folder;

    private Path file(String name) {
        return folder.resolve(name);
    }

    private void append(String name, String text) throws IOException {
        Files.writeString(file(name), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void move(String from, String to) throws IOException {
        Files.move(file(from), file(to), StandardCopyOption.REPLACE_EXISTING);
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

    private static List<String> messages(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "record number " + i).toList();
    }

    @Test
    void aFileIsIndexedAndGrows() throws Exception {
        append("a.log", LogLines.numbered(0, 3));
        try (Opened log = new Opened(file("a.log"), false)) {
            assertEquals(new Extent(0, 3, 1, ""), log.extent());
            append("a.log", LogLines.numbered(3, 5));
            assertEquals(messages(0, 5), log.sync().messages());
            assertEquals(List.of(3L), log.find("NUMBER 3"));
        }
    }

    @Test
    void theLastRecordGrowsWithoutAnother() throws Exception {
        append("a.log", LogLines.numbered(0, 2).stripTrailing());
        try (Opened log = new Opened(file("a.log"), false)) {
            assertEquals("record number 1", log.log().record(1).message());
            append("a.log", " goes on\n    \tat here");
            LogRecord record = log.sync().log().record(1);
            assertEquals("record number 1 goes on", record.message());
            assertEquals("    \tat here", record.more());
            assertEquals(List.of(1L), log.find("at here"));
        }
    }

    @Test
    void numbersAndHitsStayThroughRotations() throws Exception {
        append("a.log", LogLines.numbered(0, 10));
        try (Opened log = new Opened(file("a.log"), true)) {
            LogHits before = log.log().find(Opened.containing("number 7"), 0, hits -> {});
            for (int i = 1; i <= 3; i++) {
                append("a.log", LogLines.numbered(i * 10, i * 10 + 2)); // not seen before the rotation
                move("a.log", "a.log.next");
                assertEquals(messages(0, 10).get(7), log.sync().log().record(7).message());
                if (i > 1) {
                    move("a.log.1", "a.log.2");
                }
                move("a.log.next", "a.log.1");
                log.sync();
                append("a.log", LogLines.numbered(i * 10 + 2, i * 10 + 10));
                log.sync();
                if (i < 3) {
                    assertEquals(messages(0, i * 10 + 10), log.messages());
                    assertEquals(List.of(7L), Opened.numbers(before));
                    assertEquals("record number 7", log.log().record(7).message());
                }
            }
            // the third rotation has deleted the oldest file
            assertEquals(new Extent(12, 40, 1, ""), log.extent());
            assertEquals(messages(12, 40), log.messages());
            assertTrue(log.log().record(7).message().contains("not in the files"));
            assertEquals(LogLevel.INFO, log.log().level(7));
            assertEquals(List.of(37L), log.find("number 37"));
        }
    }

    @Test
    void olderFilesThatAreCompressedMeanwhileKeepTheirNumbers() throws Exception {
        append("a.log.1", LogLines.numbered(0, 10));
        append("a.log", LogLines.numbered(10, 20));
        try (Opened log = new Opened(file("a.log"), true)) {
            assertEquals(new Extent(0, 20, 1, ""), log.extent());
            compress("a.log.1", true);
            assertEquals(new Extent(0, 20, 1, ""), log.sync().extent());
            assertEquals(messages(0, 20), log.messages());
            append("a.log.1", "another\n");
            move("a.log.1.gz", "a.log.2.gz");
            assertEquals(21, log.sync().extent().count());
        }
    }

    @Test
    void anOlderFileThatStandsThereTwiceCountsOnce() throws Exception {
        append("a.log.1", LogLines.numbered(0, 5));
        byte[] plain = Files.readAllBytes(file("a.log.1"));
        compress("a.log.1", true);
        Files.write(file("a.log.1"), plain);
        append("a.log", LogLines.numbered(5, 8));
        try (Opened log = new Opened(file("a.log"), true)) {
            assertEquals(messages(0, 8), log.messages());
            Files.delete(file("a.log.1"));
            assertEquals(new Extent(0, 8, 1, ""), log.sync().extent());
            assertEquals(messages(0, 8), log.messages());
        }
    }

    @Test
    void aFileOfTwoNamesCountsOnce() throws Exception {
        append("a.log", LogLines.numbered(0, 5));
        Files.createLink(file("a.log.1"), file("a.log")); // as a listing may see it in the midst of a rotation
        try (Opened log = new Opened(file("a.log"), true)) {
            assertEquals(messages(0, 5), log.messages());
            Files.delete(file("a.log"));
            append("a.log", LogLines.numbered(5, 6));
            assertEquals(messages(0, 6), log.sync().messages());
        }
    }

    @Test
    void anOlderFileThatGrowsGivesNewNumbers() throws Exception {
        append("a.log.1", LogLines.numbered(0, 5));
        append("a.log", LogLines.numbered(10, 15));
        try (Opened log = new Opened(file("a.log"), true)) {
            append("a.log.1", LogLines.numbered(5, 7));
            assertEquals(new Extent(10, 22, 1, ""), log.sync().extent());
            assertEquals("record number 6", log.log().record(16).message());
            assertEquals("record number 10", log.log().record(17).message());
        }
    }

    @Test
    void aTruncatedFileLosesItsRecordsAndNumbersGoOn() throws Exception {
        append("a.log", LogLines.numbered(0, 10));
        try (Opened log = new Opened(file("a.log"), false)) {
            Files.writeString(file("a.log"), LogLines.numbered(50, 53));
            assertEquals(new Extent(10, 13, 1, ""), log.sync().extent());
            assertEquals(messages(50, 53), log.messages());
            Files.writeString(file("a.log"), "");
            assertEquals(new Extent(13, 13, 1, ""), log.sync().extent());
            append("a.log", LogLines.numbered(1));
            assertEquals(new Extent(13, 14, 1, ""), log.sync().extent());
        }
    }

    @Test
    void aFileThatWasTruncatedAndGrewBeyondItsSizeIsNoticed() throws Exception {
        append("a.log", LogLines.numbered(0, 10));
        try (Opened log = new Opened(file("a.log"), false)) {
            Files.writeString(file("a.log"), LogLines.numbered(50, 80));
            assertEquals(messages(50, 80), log.sync().messages());
            assertEquals(10, log.extent().first());
            String sameBeginning = LogLines.numbered(50, 55) + LogLines.numbered(1, 60);
            Files.writeString(file("a.log"), sameBeginning);
            assertEquals(new Extent(40, 104, 1, ""), log.sync().extent());
        }
    }

    @Test
    void truncationUnderTheHandsOfReadersIsNoFailure() throws Exception {
        append("a.log", LogLines.numbered(0, 2_000));
        try (Opened log = new Opened(file("a.log"), false, new Filling.Limits(4_096, 0))) {
            Files.writeString(file("a.log"), "");
            assertTrue(log.log().record(1_500).message().contains("not in the files"));
            assertEquals(List.of(), log.find("number"));
            // counted without reading where that is possible
            assertTrue(IntStream.of(log.sums(LogHits.all(new Extent(0, 2_000, 1, "")), 10)).sum() <= 2_000);
            assertEquals(0, log.sync().extent().count());
        }
    }

    @Test
    void anOlderFileOfTheMiddleThatGoesGivesWhatRemainsNewNumbers() throws Exception {
        append("a.log.2", LogLines.numbered(0, 5));
        append("a.log.1", LogLines.numbered(5, 10));
        append("a.log", LogLines.numbered(10, 15));
        try (Opened log = new Opened(file("a.log"), true)) {
            Files.delete(file("a.log.1"));
            assertEquals(new Extent(15, 25, 1, ""), log.sync().extent());
            assertEquals("record number 0", log.log().record(15).message());
            assertEquals("record number 14", log.log().record(24).message());
            assertEquals(List.of(15L), log.find("number 0"));
        }
    }

    @Test
    void aFileThatIsDeletedAndMadeAgainIsFollowed() throws Exception {
        append("a.log", LogLines.numbered(0, 5));
        try (Opened log = new Opened(file("a.log"), false)) {
            Files.delete(file("a.log"));
            assertEquals(new Extent(5, 5, 1, "a.log is not there."), log.sync().extent());
            assertTrue(log.log().record(2).message().contains("not in the files"));
            append("a.log", LogLines.numbered(5, 6));
            assertEquals(new Extent(5, 6, 1, ""), log.sync().extent());
            assertEquals(messages(5, 6), log.messages());
        }
    }

    @Test
    void everyRecordIsFoundOnceWhileAnotherThreadWrites() throws Exception {
        append("a.log", "");
        CountDownLatch done = new CountDownLatch(1);
        Thread writer = Thread.ofPlatform().start(() -> {
            try {
                for (int i = 0; i < 3_000; i++) {
                    if (i % 500 == 499) {
                        move("a.log", "a.log." + (9 - i / 500));
                    }
                    append("a.log", LogLines.numbered(i));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                done.countDown();
            }
        });
        try (Opened log = new Opened(file("a.log"), true, new Filling.Limits(700, 1_000))) {
            long from = 0;
            int found = 0;
            while (true) {
                boolean last = done.getCount() == 0;
                LogHits hits = log.sync().log().find(Opened.containing("record number"), from, part -> {});
                for (int i = 0; i < hits.count(); i++) {
                    assertEquals("record number " + found, log.log().record(hits.number(i)).message());
                    assertEquals(found++, hits.number(i));
                }
                from = hits.end();
                if (last) {
                    break;
                }
            }
            assertEquals(3_000, found);
            assertEquals(messages(0, 3_000), log.messages());
        }
        writer.join();
    }

    @Test
    void whoListensIsToldOfGrowthUntilItEnds() throws Exception {
        append("a.log", LogLines.numbered(0));
        try (Opened log = new Opened(file("a.log"), false)) {
            CountDownLatch told = new CountDownLatch(1);
            try (Listening listening = log.log().onChange(() -> {
                if (log.extent().end() == 2) {
                    told.countDown();
                }
            })) {
                append("a.log", LogLines.numbered(1));
                log.log().refresh();
                told.await();
                assertEquals(2, log.extent().end());
            }
        }
    }

    @Test
    void oneWhoListensAndFailsHindersNobody() throws Exception {
        append("a.log", LogLines.numbered(0));
        try (Opened log = new Opened(file("a.log"), false)) {
            CountDownLatch told = new CountDownLatch(1);
            log.log().onChange(() -> {
                throw new IllegalStateException("on purpose");
            });
            log.log().onChange(told::countDown);
            append("a.log", LogLines.numbered(1));
            log.log().refresh();
            told.await();
            assertEquals(2, log.sync().extent().end());
        }
    }

    @Test
    void anInterruptedThreadReadsAllTheSame() throws Exception {
        append("a.log", LogLines.numbered(0, 3));
        try (Opened log = new Opened(file("a.log"), false)) {
            Thread.currentThread().interrupt();
            assertEquals("record number 1", log.log().record(1).message());
            assertTrue(Thread.interrupted());
            assertEquals("record number 2", log.log().record(2).message());
        }
    }

    @Test
    void afterItsEndAnIndexAnswersWithoutFiles() throws Exception {
        append("a.log", LogLines.numbered(0, 3));
        Opened log = new Opened(file("a.log"), false);
        log.close();
        log.sync();
        assertTrue(log.log().record(1).message().contains("not in the files"));
        assertEquals(List.of(), log.find("number"));
        assertFalse(Thread.currentThread().isInterrupted());
    }
}
