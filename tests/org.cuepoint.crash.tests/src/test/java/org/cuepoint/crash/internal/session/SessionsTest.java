package org.cuepoint.crash.internal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.crash.session.SessionEnd;
import org.cuepoint.crash.session.Sessions.Mark;
import org.cuepoint.crash.session.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions note how they go, and the next one tells how they ended. */
class SessionsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T03:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private record Who(String sessionId) implements ApplicationIdentity {
        @Override
        public String folderName() {
            return "Acme";
        }

        @Override
        public String displayName() {
            return "Acme";
        }

        @Override
        public String version() {
            return "1.2";
        }

        @Override
        public String build() {
            return "";
        }

        @Override
        public boolean development() {
            return true;
        }
    }

    private SessionsService session(String id) {
        SessionsService session = new SessionsService(new Who(id), CLOCK);
        session.begin(new SessionFiles(folder), "boot");
        return session;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("sessions"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** What a process that was killed leaves: the lock is free, the file is there. */
    private static void kill(SessionsService session) throws IOException {
        session.release();
    }

    @Test
    void aFirstSessionHasNoPreviousOne() throws Exception {
        SessionsService first = session("a1");
        assertTrue(first.previous().isEmpty());
        assertFalse(first.crashLoop());
        assertEquals(List.of("session-a1.txt"), files());
        first.stop();
    }

    @Test
    void anOrderlyEndIsClean() throws Exception {
        SessionsService first = session("a1");
        first.note(Mark.STARTED, "");
        first.stop();
        SessionEnd end = session("a2").previous().orElseThrow();
        assertEquals(Verdict.CLEAN, end.verdict());
        assertEquals("a1", end.sessionId());
        assertEquals(ProcessHandle.current().pid(), end.process());
        assertEquals("1.2", end.version());
        assertEquals(List.of("ends.txt", "session-a2.txt"), files());
    }

    @Test
    void aKilledOneIsToldWithWhatItNoted() throws Exception {
        SessionsService first = session("a1");
        first.note(Mark.STARTED, "");
        first.note(Mark.REPORT, "crash-1");
        first.note(Mark.FROZEN, "crash-2");
        kill(first);
        SessionEnd end = session("a2").previous().orElseThrow();
        assertEquals(Verdict.KILLED_WHILE_FROZEN, end.verdict());
        assertEquals("crash-1", end.report().orElseThrow());
    }

    @Test
    void oneThatStillRunsIsLeftAlone() throws Exception {
        SessionsService running = session("a1");
        SessionsService other = session("a2");
        assertTrue(other.previous().isEmpty());
        assertTrue(files().contains("session-a1.txt"));
        kill(running);
        other.stop();
        SessionsService third = session("a3");
        assertEquals(2, third.endedSinceLastStart().size());
        assertEquals(List.of(Verdict.CLEAN, Verdict.KILLED),
                third.endedSinceLastStart().stream().map(SessionEnd::verdict).sorted().toList());
        third.stop();
    }

    @Test
    void damagedFilesAreRemovedAndTellNothing() throws Exception {
        Path sessions = Files.createDirectory(folder.resolve("sessions"));
        int number = 0;
        for (String damaged : List.of("", "{", "session=\n", "session=x\nstarted=y\n", "\0\0\0", "mark=A\nmark=\n=\n",
                "session=another\nstarted=5\n", "session=d7", "x".repeat(2_000_000))) {
            Path file = Files.writeString(sessions.resolve("session-d" + number++ + ".txt"), damaged);
            Files.setLastModifiedTime(file, FileTime.from(CLOCK.instant().minusSeconds(100)));
        }
        Path young = Files.writeString(sessions.resolve("session-young.txt"), "");
        Files.setLastModifiedTime(young, FileTime.from(CLOCK.instant().minusSeconds(1)));
        Files.writeString(sessions.resolve("ends.txt"), "x\n\na b c d e\n\0");
        SessionsService session = session("a1");
        assertTrue(session.previous().isEmpty());
        assertFalse(session.crashLoop());
        assertEquals(List.of("ends.txt", "session-a1.txt", "session-young.txt"), files());
        session.stop();
    }

    @Test
    void aTornLineIsPassedOver() throws Exception {
        SessionsService first = session("a1");
        first.note(Mark.STARTED, "");
        kill(first);
        Path file = folder.resolve("sessions/session-a1.txt");
        Files.writeString(file, Files.readString(file) + "mark=ENDI");
        assertEquals(Verdict.KILLED, session("a2").previous().orElseThrow().verdict());
    }

    @Test
    void onlyTheLastTenEndsCount() throws Exception {
        for (int i = 0; i < 300; i++) {
            SessionsService one = session("s" + i);
            one.note(Mark.REPORT, "line\nbreak");
            one.stop();
        }
        assertEquals(10, new SessionFiles(folder).ends().size());
        assertEquals("s298", new SessionFiles(folder).ends().getFirst().session());
        assertTrue(Files.size(folder.resolve("sessions/ends.txt")) < 12_000);
    }

    @Test
    void twoFailuresAtTheStartAreALoop() throws Exception {
        for (int i = 0; i < 2; i++) {
            SessionsService failing = session("f" + i);
            failing.note(Mark.REPORT, "crash-" + i);
            failing.stop();
            assertFalse(failing.crashLoop());
        }
        SessionsService third = session("t");
        assertEquals(Verdict.CRASHED, third.previous().orElseThrow().verdict());
        assertTrue(third.crashLoop());
        third.note(Mark.STARTED, "");
        third.stop();
        assertFalse(session("u").crashLoop());
    }

    @Test
    void whatTheVirtualMachineLeftIsFound() throws Exception {
        SessionsService first = session("a1");
        kill(first);
        Files.writeString(folder.resolve("hs_err_pid" + ProcessHandle.current().pid() + ".log"),
                "# A fatal error has been detected by the Java Runtime Environment:\n#\n#  SIGSEGV (0xb) at pc=0x1, pid="
                        + ProcessHandle.current().pid() + ", tid=1\n");
        assertEquals(Verdict.JVM_ERROR, session("a2").previous().orElseThrow().verdict());
    }

    @Test
    void aFolderThatCannotBeMadeHoldsNothingUp() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        SessionsService session = new SessionsService(new Who("a1"), CLOCK);
        session.begin(new SessionFiles(file), "boot");
        session.note(Mark.STARTED, "");
        assertTrue(session.previous().isEmpty());
        session.stop();
    }
}
