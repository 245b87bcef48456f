package org.cuepoint.logging.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of the log on a disk that sometimes takes nothing. */
class LogFileTest {

    private static final long LIMIT = 10_000_000;

    @TempDir
    Path place;

    private final LogHealth health = new LogHealth();
    private Path folder;
    private LogFolder files;
    private LogFile file;
    private long now;

    @BeforeEach
    void open() throws IOException {
        folder = place.resolve("logs");
        files = LogFolder.open(folder, "cuepoint", TestLog.MOVE);
        file = new LogFile(files, LIMIT, 3, health, () -> now, () -> {});
        file.open();
    }

    private Path active() {
        return folder.resolve("cuepoint.log");
    }

    private void pass(long seconds) {
        now += TimeUnit.SECONDS.toNanos(seconds);
    }

    private void write(String record) {
        file.write(record + "\n");
        file.flush();
    }

    /** Something else is where the folder was: no file can be made there. */
    private void breakDisk() throws IOException {
        Files.move(folder, place.resolve("away"));
        Files.createFile(folder);
    }

    private void mendDisk() throws IOException {
        Files.delete(folder);
        Files.move(place.resolve("away"), folder);
    }

    @Test
    void whatTheDiskDoesNotTakeIsHeldBackAndWrittenInOrderLater() throws IOException {
        write("one");
        breakDisk();
        write("two");
        assertTrue(file.failing());
        assertTrue(health.sentence().contains("cannot be written"), health.sentence());
        mendDisk();
        write("three");
        assertEquals("one\n", Files.readString(active()), "it is not tried at every record");
        pass(4);
        write("four");
        assertEquals("one\ntwo\nthree\nfour\n", Files.readString(active()));
        assertFalse(file.failing());
        assertEquals("", health.sentence());
        List<String> news = file.news();
        assertTrue(news.getFirst().startsWith("The log could not be written for 4 s (")
                && news.getFirst().endsWith("; no record was lost."), news.toString());
        assertEquals(List.of(), file.news(), "it is told once");
    }

    @Test
    void beyondAMegabyteNewRecordsAreLostAndCounted() throws IOException {
        breakDisk();
        String record = "x".repeat(99_999);
        for (int i = 0; i < 15; i++) {
            write(i + record);
        }
        mendDisk();
        pass(2);
        file.flush();
        assertEquals(10, TestLog.lines(active()).size());
        assertTrue(file.news().getFirst().endsWith("5 records of that time were lost."));
        assertEquals(5, health.missing());
        assertTrue(health.sentence().startsWith("5 records are missing"), health.sentence());
    }

    @Test
    void recordsLongerThanTheBufferAreWrittenToo() throws IOException {
        String large = "y".repeat(300_000);
        write("before");
        write(large);
        write("after");
        assertEquals(List.of("before", large, "after"), TestLog.lines(active()));
    }

    @Test
    void recordsAreGatheredUntilTheyAreFlushed() throws IOException {
        file.write("a\n");
        assertEquals(0, Files.size(active()));
        file.close();
        assertEquals("a\n", Files.readString(active()), "the end flushes too");
    }

    @Test
    void aFileThatIsDeletedUnderneathIsMadeAgain() throws IOException {
        write("one");
        Files.delete(active());
        write("two");
        assertEquals("two\n", Files.readString(active()));
        assertTrue(health.problems().getLast().contains("vanished"));
    }

    @Test
    void olderFilesAreCompressedRotatedAndDeletedLikePlainOnes() throws IOException {
        file.resize(10, 3);
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String record = "record " + i;
            written.add(record);
            write(record);
            if (i % 3 == 1) {
                files.compress(3);
            }
        }
        files.compress(3);
        List<String> read = new ArrayList<>();
        for (int number = 3; number >= 1; number--) {
            Path older = folder.resolve("cuepoint.log." + number + ".gz");
            assertFalse(Files.exists(folder.resolve("cuepoint.log." + number)));
            try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(older))) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(read::add);
            }
        }
        read.addAll(TestLog.lines(active()));
        assertEquals(written.subList(8, 12), read);
        assertEquals(List.of(), files.older(4).toFile().exists() ? List.of("4") : List.of());
        assertEquals("rw-------", java.nio.file.attribute.PosixFilePermissions
                .toString(Files.getPosixFilePermissions(folder.resolve("cuepoint.log.1.gz"))));
    }

    @Test
    void aCompressionThatWasKilledLeavesThePlainFile() throws IOException {
        file.resize(10, 3);
        write("record 1");
        write("record 2");
        Files.writeString(folder.resolve(".cuepoint.log.part"), "half");
        Files.writeString(folder.resolve("cuepoint.log.1.gz"), "the process died before the plain one was deleted");
        write("record 3");
        assertEquals(List.of("record 1"), TestLog.lines(folder.resolve("cuepoint.log.2")));
        assertFalse(Files.exists(folder.resolve(".cuepoint.log.part")));
        assertFalse(Files.exists(folder.resolve("cuepoint.log.1.gz")), "not of the file that has this number now");
        files.compress(3);
        assertTrue(Files.exists(folder.resolve("cuepoint.log.2.gz")));
    }
}
