package org.cuepoint.crash.internal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.cuepoint.crash.internal.hserr.FatalError;
import org.cuepoint.crash.session.SessionEnd;
import org.cuepoint.crash.session.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One verdict for everything that a session may leave. */
class JudgeTest {

    private static final FatalError SEGV = new FatalError(7, "SIGSEGV (0xb)", "C [libc.so.6+0x1]", "main", List.of(),
            "",
            false);
    private static final FatalError NO_MEMORY = new FatalError(7, "", "", "", List.of(), "", true);

    private static SessionRecord left(String marks) {
        SessionRecord record = new SessionRecord();
        record.session = "s";
        record.boot = "boot";
        long time = 1_000;
        for (String mark : marks.isBlank() ? new String[0] : marks.strip().split(" ")) {
            String[] parts = mark.split("=");
            time += parts[0].equals("LATER") ? 60_000 : 100;
            if (!parts[0].equals("LATER")) {
                record.add(new SessionRecord.Note(parts[0], parts.length > 1 ? parts[1] : "", time));
            }
        }
        record.seen = time;
        return record;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"STARTED ENDING | CLEAN", "ENDING | CLEAN",
            "STARTED REPORT=crash-1 ENDING | CLEAN",
            "STARTED REPORT=crash-1 ENDING=failed | CRASHED", "REPORT=crash-1 ENDING | CRASHED",
            "STARTED SIGNAL | TERMINATED", "STARTED FROZEN=r SIGNAL | TERMINATED", "STARTED | KILLED", " | KILLED",
            "STARTED REPORT=crash-1 | KILLED", "STARTED FROZEN=r | KILLED_WHILE_FROZEN",
            "STARTED FROZEN=r THAWED | KILLED", "STARTED FROZEN=r THAWED FROZEN=r | KILLED_WHILE_FROZEN",
            "STARTED OUT_OF_MEMORY=heap | OUT_OF_MEMORY", "STARTED OUT_OF_MEMORY=heap FROZEN=r | OUT_OF_MEMORY",
            "STARTED OUT_OF_MEMORY=heap ENDING | OUT_OF_MEMORY", "STARTED OUT_OF_MEMORY=heap LATER ENDING | CLEAN",
            "STARTED OUT_OF_MEMORY=heap SIGNAL | OUT_OF_MEMORY"})
    void onTheSameRunOfTheComputer(String marks, Verdict verdict) {
        SessionEnd end = Judge.of(left(marks == null ? "" : marks), Optional.empty(), "boot");
        assertEquals(verdict, end.verdict(), end.evidence().toString());
        assertFalse(end.evidence().isEmpty());
        assertTrue(end.evidence().stream().allMatch(sentence -> sentence.matches("[A-Z].*\\.|.*: heap")),
                end::toString);
        assertTrue(end.sentence().endsWith("."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"STARTED ENDING | CLEAN", "STARTED | SYSTEM_DOWN",
            "STARTED FROZEN=r | SYSTEM_DOWN",
            "STARTED OUT_OF_MEMORY=heap | OUT_OF_MEMORY", "STARTED SIGNAL | TERMINATED"})
    void afterTheComputerWasStartedAgain(String marks, Verdict verdict) {
        assertEquals(verdict, Judge.of(left(marks), Optional.empty(), "another").verdict());
        assertEquals(verdict == Verdict.SYSTEM_DOWN ? Verdict.KILLED : verdict,
                Judge.of(left(marks.replace("FROZEN=r", "")), Optional.empty(), "").verdict(), "where nobody knows");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"STARTED | JVM_ERROR", "STARTED FROZEN=r | JVM_ERROR",
            "STARTED OUT_OF_MEMORY=heap | OUT_OF_MEMORY"})
    void whenTheVirtualMachineLeftAFile(String marks, Verdict verdict) {
        SessionEnd end = Judge.of(left(marks), Optional.of(SEGV), "boot");
        assertEquals(verdict, end.verdict());
        assertTrue(end.evidence().toString().contains("SIGSEGV"), end::toString);
        assertEquals(Verdict.OUT_OF_MEMORY, Judge.of(left(marks), Optional.of(NO_MEMORY), "boot").verdict());
    }

    @Test
    void theReportThatBelongsToItIsNamed() {
        assertEquals(Optional.of("crash-2"),
                Judge.of(left("REPORT=crash-1 REPORT=crash-2"), Optional.empty(), "boot").report());
        assertEquals(Optional.empty(), Judge.of(left("ENDING"), Optional.empty(), "boot").report());
    }

    @Test
    void onlyOrderlyEndsAreExpected() {
        assertFalse(Verdict.CLEAN.unexpected() || Verdict.TERMINATED.unexpected());
        assertTrue(Verdict.KILLED.unexpected() && Verdict.SYSTEM_DOWN.unexpected());
    }
}
