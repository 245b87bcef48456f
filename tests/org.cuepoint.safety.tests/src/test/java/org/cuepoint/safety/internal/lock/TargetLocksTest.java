package org.cuepoint.safety.internal.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

import org.cuepoint.safety.internal.disk.PassingStorage;
import org.cuepoint.safety.internal.disk.UnixFacts;
import org.junit.jupiter.api.Test;

/** Tables as proc_locks(5) describes them. */
class TargetLocksTest {

    private static final Path FILE = Path.of("/home/u/list.csv");
    private static final long INODE = 131107;
    private static final long DEVICE = 0xfd01; // major 253, minor 1
    private static final Optional<TargetLocks.Holder> NOBODY = Optional.empty();

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Path> links = new HashMap<>();
    private final List<Duration> pauses = new ArrayList<>();
    private Runnable whilePaused = () -> {};
    private long device = DEVICE;

    /** Tables of the test. */
    private final class Tables implements ProcReader {

        @Override
        public List<String> lines(String... names) throws IOException {
            String text = texts.get(String.join("/", names));
            if (text == null) {
                throw new FileNotFoundException(String.join("/", names));
            }
            return text.lines().toList();
        }

        @Override
        public List<String> list(String... names) throws IOException {
            String start = names.length == 0 ? "" : String.join("/", names) + '/';
            TreeSet<String> found = new TreeSet<>();
            for (String key : List.of(texts.keySet(), links.keySet()).stream().flatMap(k -> k.stream()).toList()) {
                if (key.startsWith(start)) {
                    found.add(key.substring(start.length()).split("/")[0]);
                }
            }
            if (found.isEmpty()) {
                throw new FileNotFoundException(start);
            }
            return List.copyOf(found);
        }

        @Override
        public Path target(String... names) throws IOException {
            Path target = links.get(String.join("/", names));
            if (target == null) {
                throw new FileNotFoundException(String.join("/", names));
            }
            return target;
        }

        @Override
        public long self() {
            return 1000;
        }
    }

    private final TargetLocks locks = new TargetLocks(new PassingStorage() {
        @Override
        public Optional<UnixFacts> unixFacts(Path path) {
            return Optional.of(new UnixFacts(device, INODE, 0, 0100644));
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            pauses.add(time);
            whilePaused.run();
        }
    }, new LockTable(new Tables()), Duration.ofSeconds(3));

    private static Optional<TargetLocks.Holder> holder(String name, long pid) {
        return Optional.of(new TargetLocks.Holder(Optional.of(name), OptionalLong.of(pid)));
    }

    private Optional<TargetLocks.Holder> with(String table) throws InterruptedException {
        texts.put("locks", table);
        return locks.waitUntilFree(FILE);
    }

    @Test
    void everyKindOfLockOfAnotherProcessCountsAndNothingElse() throws Exception {
        texts.put("2433/comm", "soffice.bin\n");
        record Row(String line, Optional<TargetLocks.Holder> holder) {
        }
        Optional<TargetLocks.Holder> office = holder("soffice.bin", 2433);
        for (Row row : List.of(new Row("1: POSIX  ADVISORY  WRITE 2433 fd:01:131107 0 EOF", office),
                new Row("2: POSIX  ADVISORY  READ 2433 fd:01:131107 128 128", office),
                new Row("3: FLOCK  ADVISORY  WRITE 2433 fd:01:131107 0 EOF", office),
                new Row("4: POSIX  MANDATORY WRITE 2433 fd:01:131107 0 EOF", office),
                new Row("4: -> POSIX  ADVISORY  WRITE 2433 fd:01:131107 0 EOF", NOBODY),
                new Row("5: LEASE  ACTIVE    READ 2433 fd:01:131107 0 EOF", NOBODY),
                new Row("6: DELEG  ACTIVE    READ 2433 fd:01:131107 0 EOF", NOBODY),
                new Row("7: POSIX  ADVISORY  WRITE 1000 fd:01:131107 0 EOF", NOBODY),
                new Row("8: POSIX  ADVISORY  WRITE 2433 fd:01:1311070 0 EOF", NOBODY),
                new Row("8: POSIX  ADVISORY  WRITE 2433 fd:01:31107 0 EOF", NOBODY),
                new Row("9: POSIX  ADVISORY  WRITE 2433 fd:02:131107 0 EOF", NOBODY),
                new Row("10: POSIX  ADVISORY  WRITE 2433 <none>:0 0 EOF", NOBODY),
                new Row("11: POSIX  ADVISORY  WRITE x fd:01:131107 0 EOF", NOBODY),
                new Row("12: POSIX  ADVISORY  WRITE 2433 zz:01:131107 0 EOF", NOBODY),
                new Row(":131107 ", NOBODY), new Row("", NOBODY))) {
            assertEquals(row.holder(), with(row.line() + "\n"), row.line());
        }
    }

    @Test
    void deviceNumbersAreThoseOfTheCLibrary() {
        assertEquals(Optional.of(new LockLine(7, 0xfd01, 5)),
                LockLine.parse("1: POSIX ADVISORY WRITE 7 fd:01:5 0 EOF"));
        assertEquals(Optional.of(new LockLine(7, 0x10, 5)), LockLine.parse("1: FLOCK ADVISORY READ 7 00:10:5 0 EOF"));
        // makedev(0x1fd, 0x12345) of glibc
        assertEquals(Optional.of(new LockLine(7, 0x1231fd45L, 5)),
                LockLine.parse("1: FLOCK ADVISORY READ 7 1fd:12345:5 0 EOF"));
        assertEquals(Optional.of(new LockLine(7, 1, Long.parseUnsignedLong("18446744073709551615"))),
                LockLine.parse("1: FLOCK ADVISORY READ 7 00:01:18446744073709551615 0 EOF"));
    }

    @Test
    void theOwnerOfALockOfAnOpenFileDescriptionIsSearchedFor() throws Exception {
        String line = "1: OFDLCK ADVISORY  WRITE -1 fd:01:131107 0 EOF\n";
        assertEquals(Optional.of(new TargetLocks.Holder(Optional.empty(), OptionalLong.empty())), with(line));
        texts.put("77/fdinfo/3", "pos:\t0\nlock:\t1: OFDLCK ADVISORY  WRITE -1 fd:01:999 0 EOF\n");
        texts.put("78/fdinfo/4", "pos:\t0\nlock:\t" + line);
        texts.put("78/comm", "writer\n");
        assertEquals(holder("writer", 78), with(line));
        texts.remove("78/fdinfo/4");
        texts.put("1000/fdinfo/4", "pos:\t0\nlock:\t" + line);
        assertEquals(NOBODY, with(line), "our own");
    }

    @Test
    void onFileSystemsWithTwoNumbersTheProcessMustHaveTheFileOpen() throws Exception {
        device = 0x2f;
        String line = "1: POSIX  ADVISORY  WRITE 2433 00:2b:131107 0 EOF\n";
        texts.put("2433/comm", "vim\n");
        links.put("2433/fd/3", Path.of("/home/u/other.csv"));
        assertEquals(NOBODY, with(line));
        links.put("2433/fd/4", FILE);
        assertEquals(holder("vim", 2433), with(line));
    }

    @Test
    void aNameThatWouldDisturbASentenceIsCleaned() throws Exception {
        String line = "1: POSIX  ADVISORY  WRITE 2433 fd:01:131107 0 EOF\n";
        texts.put("2433/comm", "a\u001b[31m\"b\n");
        assertEquals("\"a[31mb\" (process 2433)", with(line).orElseThrow().words());
        texts.put("2433/comm", "\u0007\n");
        assertEquals("another program (process 2433)", with(line).orElseThrow().words());
        assertEquals("another program", new TargetLocks.Holder(Optional.empty(), OptionalLong.empty()).words());
    }

    @Test
    void aHolderIsWaitedForInStepsAndNotLongerThanTheLimit() throws Exception {
        texts.put("2433/comm", "vim\n");
        String held = "1: POSIX  ADVISORY  WRITE 2433 fd:01:131107 0 EOF\n";
        assertEquals(holder("vim", 2433), with(held));
        assertEquals(Duration.ofSeconds(3), pauses.stream().reduce(Duration.ZERO, Duration::plus));
        pauses.clear();
        whilePaused = () -> {
            if (pauses.size() == 3) {
                texts.put("locks", "");
            }
        };
        assertEquals(NOBODY, with(held));
        assertEquals(3, pauses.size());
    }

    @Test
    void aFreeFileIsNotWaitedForAndASystemWithoutTablesNeither() throws Exception {
        assertEquals(NOBODY, with(""));
        texts.remove("locks");
        assertEquals(NOBODY, locks.waitUntilFree(FILE));
        assertEquals(List.of(), pauses);
    }

    @Test
    void anInterruptEndsTheWaiting() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class,
                () -> with("1: POSIX  ADVISORY  WRITE 2433 fd:01:131107 0 EOF\n"));
    }
}
