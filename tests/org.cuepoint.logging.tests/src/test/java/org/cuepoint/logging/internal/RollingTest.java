package org.cuepoint.logging.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cuepoint.logging.LogLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollingTest {

    private static final int LIMIT = 2_000;

    @TempDir
    Path folder;

    private Path active() {
        return folder.resolve("cuepoint.log");
    }

    private Path older(int number) {
        return folder.resolve("cuepoint.log." + number);
    }

    /** The numbers logged by {@link #log}, from the oldest file to the present one. */
    private List<Integer> kept() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (List<Path> chain : LogFiles.chains(folder)) {
            for (Path file : chain) {
                for (String line : TestLog.lines(file)) {
                    numbers.add(Integer.valueOf(line.substring(line.lastIndexOf(' ') + 1)));
                }
            }
        }
        return numbers;
    }

    private static void log(TestLog log, int from, int to) {
        for (int i = from; i < to; i++) {
            log.logger().info("record number {}", i);
        }
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".lock")).sorted()
                    .toList();
        }
    }

    @Test
    void noFileGrowsBeyondItsSizeAndNoRecordIsLost() throws IOException {
        try (TestLog log = new TestLog().open(folder, LIMIT, 50, TestLog.MOVE)) {
            log(log, 0, 300);
        }
        assertEquals(range(0, 300), kept());
        assertTrue(Files.exists(older(2)));
        for (List<Path> chain : LogFiles.chains(folder)) {
            for (Path file : chain) {
                assertTrue(Files.size(file) <= LIMIT, file + " has " + Files.size(file));
                boolean full = file.equals(active()) || Files.size(file) > LIMIT - 150;
                assertTrue(full, file + " was left at " + Files.size(file));
            }
        }
    }

    @Test
    void aRecordThatFitsExactlyStaysInTheFile() throws IOException {
        int length;
        try (TestLog log = new TestLog().open(folder, LIMIT, 5, TestLog.MOVE)) {
            log.logger().info("xx");
            length = (int) Files.size(active());
        }
        Files.delete(active());
        try (TestLog log = new TestLog().open(folder, length * 2L, 5, TestLog.MOVE)) {
            log.logger().info("xx");
            log.logger().info("yy");
            assertFalse(Files.exists(older(1)));
            log.logger().info("zz");
            assertTrue(Files.exists(older(1)));
            assertEquals(length * 2L, Files.size(older(1)));
        }
    }

    @Test
    void olderFilesAreNumberedFromTheNewestAndTheOldestIsDeleted() throws IOException {
        try (TestLog log = new TestLog().open(folder, LIMIT, 3, TestLog.MOVE)) {
            log(log, 0, 300);
        }
        assertEquals(List.of("cuepoint.log", "cuepoint.log.1", "cuepoint.log.2", "cuepoint.log.3"), names());
        List<Integer> kept = kept();
        assertEquals(range(kept.getFirst(), 300), kept);
    }

    @Test
    void fewerFilesBySettingDeletesTheOldestAtOnce() throws IOException {
        try (TestLog log = new TestLog().open(folder, LIMIT, 5, TestLog.MOVE)) {
            log(log, 0, 300);
            log.system().apply(TestLog.settings(LogLevel.INFO, 2));
            assertEquals(List.of("cuepoint.log", "cuepoint.log.1", "cuepoint.log.2"), names());
        }
    }

    @Test
    void nothingIsDeletedBeforeTheUsersSettingsAreKnown() throws IOException {
        for (int number = 1; number <= 9; number++) {
            Files.writeString(older(number), "record number " + number);
        }
        try (TestLog log = new TestLog()) {
            assertTrue(log.system().open(folder, "cuepoint"));
            assertEquals(10, names().size());
            log.system().apply(TestLog.settings(LogLevel.INFO, 7));
            assertEquals(8, names().size());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whicheverRenameFailsTheHistoryIsKept(int failing) throws IOException {
        AtomicInteger moves = new AtomicInteger();
        AtomicBoolean armed = new AtomicBoolean();
        LogFolder.Mover mover = (from, to) -> {
            if (armed.get() && moves.incrementAndGet() == failing) {
                throw new FileSystemException(from.toString(), to.toString(), "in use");
            }
            assertFalse(Files.exists(to), to + " would be replaced");
            Files.move(from, to);
        };
        int end;
        try (TestLog log = new TestLog().open(folder, LIMIT, 4, mover)) {
            log(log, 0, 40);
            armed.set(true);
            int files = LogFiles.chains(folder).getFirst().size();
            end = 40;
            while (moves.get() < failing && end < 2_000) {
                log(log, end, end + 1);
                end++;
            }
            assertEquals(failing, moves.get());
            assertEquals(1, log.health().failedRotations());
            List<Integer> kept = kept();
            assertEquals(range(kept.getFirst(), end), kept);
            assertTrue(LogFiles.chains(folder).getFirst().size() >= files - 1);
            log(log, end, end + 100);
            assertEquals(1, log.health().failedRotations());
        }
        List<Integer> kept = kept();
        assertEquals(range(kept.getFirst(), end + 100), kept);
        assertEquals(List.of("cuepoint.log", "cuepoint.log.1", "cuepoint.log.2", "cuepoint.log.3", "cuepoint.log.4"),
                names());
    }

    @Test
    void aRenameThatAlwaysFailsLosesNothingAndIsTriedNowAndThenOnly() throws IOException {
        try (TestLog log = new TestLog().open(folder, LIMIT, 2, TestLog.MOVE)) {
            log(log, 0, 60);
        }
        List<Integer> before = kept();
        AtomicInteger attempts = new AtomicInteger();
        LogFolder.Mover blocked = (from, to) -> {
            attempts.incrementAndGet();
            throw new FileSystemException(from.toString(), to.toString(), "in use");
        };
        try (TestLog log = new TestLog().open(folder, LIMIT, 2, blocked)) {
            log(log, 60, 160);
            assertTrue(log.health().problems().stream().anyMatch(problem -> problem.contains("in use")));
            assertEquals(attempts.get(), log.health().failedRotations());
        }
        assertEquals(range(before.getFirst(), 160), kept());
        assertTrue(attempts.get() > 1 && attempts.get() < 60, "attempts: " + attempts);
    }

    @Test
    void aRotationInterruptedByADeadProcessIsCompleted() throws IOException {
        try (TestLog log = new TestLog().open(folder, LIMIT, 5, TestLog.MOVE)) {
            log(log, 0, 20);
        }
        List<Integer> before = kept();
        Files.move(active(), folder.resolve("cuepoint.log.next"));
        assertEquals(before, kept());
        try (TestLog log = new TestLog().open(folder, LIMIT, 5, TestLog.MOVE)) {
            assertFalse(Files.exists(folder.resolve("cuepoint.log.next")));
            log(log, 20, 25);
        }
        assertEquals(range(0, 25), kept());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such permissions")
    void everyFileIsPrivateToTheUser() throws IOException {
        Files.createFile(active(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        try (TestLog log = new TestLog().open(folder, LIMIT, 3, TestLog.MOVE)) {
            log(log, 0, 100);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                        file.toString());
            }
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows refuses to delete a file that is written")
    void aVanishedFolderIsMadeAgain() throws IOException {
        Path logs = folder.resolve("logs");
        try (TestLog log = new TestLog().open(logs, LIMIT, 3, TestLog.MOVE)) {
            log(log, 0, 1);
            try (Stream<Path> files = Files.list(logs)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(logs);
            log(log, 1, 3);
            assertEquals(2, TestLog.lines(logs.resolve("cuepoint.log")).size());
            assertTrue(log.health().problems().stream().anyMatch(problem -> problem.contains("vanished")));
        }
    }

    @Test
    void aSecondProcessHasFilesOfItsOwn() throws IOException {
        try (TestLog first = new TestLog().open(folder, LIMIT, 3, TestLog.MOVE);
                TestLog second = new TestLog().open(folder, LIMIT, 3, TestLog.MOVE)) {
            log(first, 0, 1);
            log(second, 1, 2);
            assertEquals(List.of("cuepoint-2.log", "cuepoint.log"), names());
        }
        try (TestLog third = new TestLog().open(folder, LIMIT, 3, TestLog.MOVE)) {
            log(third, 2, 3);
        }
        assertEquals(2, TestLog.lines(active()).size());
        assertEquals(1, TestLog.lines(folder.resolve("cuepoint-2.log")).size());
    }

    @Test
    void aFolderThatCannotBeWrittenLeavesTheLogInMemory() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        try (TestLog log = new TestLog()) {
            assertFalse(log.system().open(file.resolve("logs"), "cuepoint"));
            log.logger().info("still here");
            assertTrue(log.system().pipeline().recent().getLast().endsWith("still here"));
            assertTrue(log.health().problems().getLast().contains("Nothing is logged to files"));
            assertTrue(log.system().open(folder, "cuepoint"));
            assertTrue(TestLog.lines(active()).getLast().endsWith("still here"));
        }
    }

    @Test
    void nothingThatWasLoggedBeforeTheStopIsLost() throws Exception {
        int threads = 4;
        int each = 500;
        CountDownLatch ready = new CountDownLatch(threads);
        try (TestLog log = new TestLog().open(folder, 20_000, 100, TestLog.MOVE)) {
            List<Thread> workers = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int start = thread * each;
                workers.add(Thread.ofPlatform().start(() -> {
                    ready.countDown();
                    log(log, start, start + each);
                }));
            }
            ready.await();
            for (Thread worker : workers) {
                worker.join();
            }
        }
        assertEquals(range(0, threads * each), kept().stream().sorted().toList());
        for (List<Path> chain : LogFiles.chains(folder)) {
            for (Path file : chain) {
                assertTrue(Files.size(file) <= 20_000, file + " has " + Files.size(file));
            }
        }
    }
}
