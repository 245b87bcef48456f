package org.cuepoint.safety.internal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.cuepoint.safety.Journal;
import org.cuepoint.safety.JournalContent;
import org.cuepoint.safety.JournalFile;
import org.cuepoint.safety.JournalSummary;
import org.cuepoint.safety.Problem;
import org.cuepoint.safety.StorageException;
import org.cuepoint.safety.internal.Fixture;
import org.cuepoint.safety.internal.disk.FaultyStorage;
import org.cuepoint.safety.internal.disk.Platform;
import org.cuepoint.safety.internal.disk.PlatformStorage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Journals on the real file system, whole, cut and damaged. */
class JournalTest {

    private static final List<String> LINES = List.of("", "one", "two: 夜🎧 \u0000 \t end", "x".repeat(70_000), "last");

    @TempDir
    Path home;
    private Path file;
    private Journal journal;

    @BeforeEach
    void makeJournal() {
        file = home.resolve("runs/friday.journal");
        journal = JournalService.over(Fixture.workshop());
    }

    private void write(List<String> lines) throws StorageException {
        try (JournalFile open = journal.open(file)) {
            for (String line : lines) {
                open.append(line);
            }
        }
    }

    @Test
    void whatIsAppendedIsReadBackInOrder() throws Exception {
        assertEquals(new JournalContent(List.of(), JournalSummary.EMPTY), journal.read(file));
        write(LINES);
        write(List.of("later"));
        List<String> all = new ArrayList<>(LINES);
        all.add("later");
        assertEquals(new JournalContent(all, new JournalSummary(6, 0, 0)), journal.read(file));
    }

    @Test
    void aJournalCutAtAnyByteKeepsAllWholeLinesAndGoesOn() throws Exception {
        List<String> lines = List.of("first", "second line", "third");
        write(lines);
        byte[] whole = Files.readAllBytes(file);
        List<Integer> ends = lineEnds(whole);
        for (int cut = 0; cut <= whole.length; cut++) {
            Files.write(file, Arrays.copyOf(whole, cut));
            int at = cut;
            int kept = (int) Math.max(0, ends.stream().filter(e -> e <= at).count() - 1);
            assertEquals(lines.subList(0, kept), journal.read(file).lines(), "cut at " + cut);
            try (JournalFile open = journal.open(file)) {
                assertEquals(kept, open.opened().lines());
                assertEquals(0, open.opened().damagedBytes());
                assertEquals(cut - lastEnd(ends, cut), open.opened().tornBytes(), "cut at " + cut);
                open.append("x"); // shorter than what was torn
            }
            List<String> expected = new ArrayList<>(lines.subList(0, kept));
            expected.add("x");
            assertEquals(new JournalContent(expected, new JournalSummary(kept + 1, 0, 0)), journal.read(file));
        }
    }

    private static List<Integer> lineEnds(byte[] bytes) {
        return IntStream.range(0, bytes.length).filter(i -> bytes[i] == '\n').mapToObj(i -> i + 1).toList();
    }

    private static int lastEnd(List<Integer> ends, int cut) {
        return ends.stream().filter(e -> e <= cut).mapToInt(Integer::intValue).max().orElse(0);
    }

    @Test
    void anyChangedByteIsFoundAndCostsOnlyItsLine() throws Exception {
        List<String> lines = List.of("first", "second line", "third");
        write(lines);
        byte[] whole = Files.readAllBytes(file);
        int header = JournalFormat.HEADER.length;
        for (int i = header; i < whole.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] bad = whole.clone();
                bad[i] ^= (byte) (1 << bit);
                Files.write(file, bad);
                JournalContent content = journal.read(file);
                assertTrue(lines.containsAll(content.lines()), "byte " + i + " gave " + content.lines());
                assertTrue(content.lines().size() >= 1, "byte " + i + " cost too much: " + content.lines());
                assertFalse(content.summary().intact(), "byte " + i);
            }
        }
    }

    @Test
    void zerosLeftByALossOfPowerAreATornTail() throws Exception {
        write(List.of("first"));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length + 4096));
        assertEquals(new JournalContent(List.of("first"), new JournalSummary(1, 0, 4096)), journal.read(file));
        write(List.of("second"));
        assertEquals(List.of("first", "second"), journal.read(file).lines());
        Files.write(file, new byte[10]);
        write(List.of("fresh"));
        assertEquals(List.of("fresh"), journal.read(file).lines());
    }

    @Test
    void aDamagedLineStaysWhereItIsWhenTheJournalGoesOn() throws Exception {
        write(List.of("first", "second", "third"));
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.US_ASCII).indexOf("second");
        bytes[at] = 'S';
        Files.write(file, bytes);
        try (JournalFile open = journal.open(file)) {
            assertEquals(new JournalSummary(2, JournalFormat.PREFIX + 7, 0), open.opened());
            open.append("fourth");
        }
        assertEquals(List.of("first", "third", "fourth"), journal.read(file).lines());
        assertTrue(Files.readString(file).contains("Second"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<?xml version='1.0'?>", "cuepoint-journal 2\n", "cuepoint-journal 1 \n", "\n", "x"})
    void aFileThatIsNoJournalIsRefusedAndLeftAlone(String text) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertEquals(Problem.NOT_A_FILE, assertThrows(StorageException.class, () -> journal.open(file)).problem());
        assertEquals(Problem.NOT_A_FILE, assertThrows(StorageException.class, () -> journal.read(file)).problem());
        assertEquals(text, Files.readString(file));
    }

    @Test
    void aLineLongerThanAnyOfOursIsLeftOutWithoutFillingTheMemory() throws Exception {
        write(List.of("first"));
        byte[] huge = new byte[JournalFormat.LONGEST + 10];
        Arrays.fill(huge, (byte) 'z');
        huge[huge.length - 1] = '\n';
        Files.write(file, huge, StandardOpenOption.APPEND);
        Files.write(file, JournalFormat.encode("last"), StandardOpenOption.APPEND);
        assertEquals(new JournalContent(List.of("first", "last"), new JournalSummary(2, huge.length, 0)),
                journal.read(file));
    }

    @Test
    void theLongestLineIsKeptAndALongerOneRefused() throws Exception {
        String longest = "y".repeat(Journal.MAX_LINE_BYTES);
        write(List.of(longest, "next"));
        assertEquals(List.of(longest, "next"), journal.read(file).lines());
        try (JournalFile open = journal.open(file)) {
            assertThrows(IllegalArgumentException.class, () -> open.append(longest + "y"));
            assertThrows(IllegalArgumentException.class, () -> open.append("a\nb"));
            assertThrows(IllegalArgumentException.class, () -> open.append("a\rb"));
            open.append("still good");
        }
        assertEquals(List.of(longest, "next", "still good"), journal.read(file).lines());
    }

    @Test
    void aJournalIsOpenOnlyOnceAndCanBeReadMeanwhile() throws Exception {
        try (JournalFile open = journal.open(file)) {
            open.append("one");
            assertThrows(StorageException.class, () -> journal.open(file));
            assertThrows(StorageException.class, () -> JournalService.over(Fixture.workshop()).open(file));
            assertEquals(List.of("one"), journal.read(file).lines());
            open.append("two");
        }
        assertEquals(List.of("one", "two"), journal.read(file).lines());
        journal.open(file).close();
    }

    @Test
    void afterAFailureNothingMoreIsAccepted() throws Exception {
        FaultyStorage probe = new FaultyStorage(new PlatformStorage(Platform.current()), -1, FaultyStorage.Fault.EIO,
                FaultyStorage.Moment.BEFORE);
        JournalService.over(Fixture.workshop(probe, Fixture.EVERYTHING_ALLOWED)).open(file).close();
        int calls = probe.calls().size() - 1; // without the close
        Files.delete(file);
        Files.delete(file.getParent());
        FaultyStorage full = new FaultyStorage(new PlatformStorage(Platform.current()), calls + 1,
                FaultyStorage.Fault.ENOSPC, FaultyStorage.Moment.AFTER);
        try (JournalFile open = JournalService.over(Fixture.workshop(full, Fixture.EVERYTHING_ALLOWED)).open(file)) {
            open.append("one");
            assertEquals(Problem.NO_SPACE, assertThrows(StorageException.class, () -> open.append("two")).problem());
            assertThrows(StorageException.class, () -> open.append("three"));
            assertThrows(StorageException.class, open::force);
        }
        assertTrue(journal.read(file).lines().containsAll(List.of("one")));
        assertFalse(journal.read(file).lines().contains("three"));
    }

    @Test
    void everyFailureWhileOpeningIsToldAndLeavesTheJournalReadable() throws Exception {
        write(LINES);
        byte[] whole = Files.readAllBytes(file);
        int failures = 0;
        for (int i = 0;; i++) {
            Files.write(file, Arrays.copyOf(whole, whole.length - 3));
            FaultyStorage device = new FaultyStorage(new PlatformStorage(Platform.current()), i,
                    FaultyStorage.Fault.EIO, FaultyStorage.Moment.BEFORE);
            Journal failing = JournalService.over(Fixture.workshop(device, Fixture.EVERYTHING_ALLOWED));
            try (JournalFile open = failing.open(file)) {
                open.append("more");
            } catch (StorageException e) {
                failures++;
                assertTrue(String.valueOf(e.getMessage()).endsWith("."), e.getMessage());
            }
            assertEquals(LINES.subList(0, 4), journal.read(file).lines().subList(0, 4), "call " + i);
            if (device.failed().isEmpty()) {
                break;
            }
        }
        assertTrue(failures > 8, failures + " failures");
    }

    @Test
    void anInterruptedThreadDoesNotCloseTheJournalOfTheOthers() throws Exception {
        try (JournalFile open = journal.open(file)) {
            Thread.currentThread().interrupt();
            open.append("by an interrupted thread");
            assertTrue(Thread.interrupted());
            open.append("by the next");
        }
        assertEquals(2, journal.read(file).lines().size());
    }

    @Test
    void linesOfManyThreadsAreNeverMixed() throws Exception {
        try (JournalFile open = journal.open(file)) {
            try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
                for (int t = 0; t < 6; t++) {
                    String text = ("thread " + t + " ").repeat(50);
                    threads.submit(() -> {
                        for (int i = 0; i < 100; i++) {
                            open.append(text);
                        }
                        return text;
                    });
                }
            }
        }
        JournalContent content = journal.read(file);
        assertEquals(600, content.lines().size());
        assertTrue(content.summary().intact());
        assertEquals(6, content.lines().stream().distinct().count());
    }

    @Test
    void closingTwiceIsHarmlessAndAppendingAfterwardsIsTold() throws IOException {
        JournalFile open = journal.open(file);
        open.close();
        open.close();
        assertThrows(StorageException.class, () -> open.append("late"));
    }
}
