package org.cuepoint.crash.internal.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuepoint.crash.internal.hserr.FatalError;
import org.cuepoint.crash.session.SessionEnd;
import org.cuepoint.crash.session.Sessions.Mark;
import org.cuepoint.crash.session.Verdict;

/**
 * Tells how a session ended by what it left. An end that the session itself noted counts more than everything else; then what
 * the virtual machine left, then its last notes, then what is known of the computer.
 */
final class Judge {

    /** A mark beside those of the interface: the virtual machine is ending because of a signal. */
    static final String SIGNAL = "SIGNAL";
    /** A report so short before the last sign of life belongs to the end. */
    private static final long SOON_MILLIS = 3_000;

    private Judge() {
    }

    /**
     * Judges.
     *
     * @param left what the session left
     * @param error the file of the virtual machine with its process id that is newer than its start, when there is one
     * @param boot the id of the computer's present run; empty when unknown
     */
    static SessionEnd of(SessionRecord left, Optional<FatalError> error, String boot) {
        List<String> evidence = new ArrayList<>();
        SessionRecord.Note report = left.last(Mark.REPORT.name());
        String reported = report.detail();
        if (!reported.isEmpty()) {
            evidence.add("The session wrote the report " + reported + '.');
        }
        Verdict verdict = verdict(left, error, boot, evidence);
        return new SessionEnd(left.session, left.version, left.process, Instant.ofEpochMilli(left.started),
                Instant.ofEpochMilli(left.seen), verdict, evidence, sentence(verdict),
                reported.isEmpty() ? Optional.empty() : Optional.of(reported));
    }

    private static Verdict verdict(SessionRecord left, Optional<FatalError> error, String boot, List<String> evidence) {
        boolean noMemory = left.has(Mark.OUT_OF_MEMORY.name());
        if (error.isPresent()) {
            evidence.add(error.get().sentence());
            return error.get().outOfMemory() || noMemory ? Verdict.OUT_OF_MEMORY : Verdict.JVM_ERROR;
        }
        if (left.has(Mark.ENDING.name())) {
            return ended(left, evidence);
        }
        if (left.has(SIGNAL)) {
            evidence.add("The process was told to end, by a signal or by its own code, and ended in good order.");
            return noMemory ? Verdict.OUT_OF_MEMORY : Verdict.TERMINATED;
        }
        evidence.add("The session did not note its end.");
        if (noMemory) {
            evidence.add("It had noted that memory ran out: " + left.last(Mark.OUT_OF_MEMORY.name()).detail());
            return Verdict.OUT_OF_MEMORY;
        }
        if (!boot.isEmpty() && !left.boot.isEmpty() && !boot.equals(left.boot)) {
            evidence.add("The computer was started again since.");
            return Verdict.SYSTEM_DOWN;
        }
        if (frozen(left)) {
            evidence.add("Its window did not react any more.");
            return Verdict.KILLED_WHILE_FROZEN;
        }
        evidence.add("Java left no file of a failure, and the computer ran on.");
        return Verdict.KILLED;
    }

    /** It noted its end: because of a failure, when it never got so far as to be usable, or a report came with the end. */
    private static Verdict ended(SessionRecord left, List<String> evidence) {
        SessionRecord.Note report = left.last(Mark.REPORT.name());
        SessionRecord.Note ending = left.last(Mark.ENDING.name());
        if (left.has(Mark.OUT_OF_MEMORY.name())
                && ending.time() - left.last(Mark.OUT_OF_MEMORY.name()).time() <= SOON_MILLIS) {
            evidence.add("Memory ran out just before it ended.");
            return Verdict.OUT_OF_MEMORY;
        }
        if (!report.detail().isEmpty()
                && (!left.has(Mark.STARTED.name()) || ending.detail().equals(FAILED))) {
            evidence.add("It ended before it was usable, or because of a failure.");
            return Verdict.CRASHED;
        }
        evidence.add("It ended by itself.");
        return Verdict.CLEAN;
    }

    /** The detail of an end that a failure caused. */
    static final String FAILED = "failed";

    private static boolean frozen(SessionRecord left) {
        boolean frozen = false;
        for (SessionRecord.Note note : left.marks) {
            frozen = note.mark().equals(Mark.FROZEN.name()) || frozen && !note.mark().equals(Mark.THAWED.name());
        }
        return frozen;
    }

    private static String sentence(Verdict verdict) {
        return switch (verdict) {
            case CLEAN -> "The last session ended normally.";
            case TERMINATED -> "The last session was ended by the system, in good order.";
            case CRASHED -> "The last session ended because of a failure.";
            case OUT_OF_MEMORY -> "The last session ran out of memory.";
            case JVM_ERROR -> "Java itself failed in the last session.";
            case KILLED -> "The last session was ended from outside, without notice.";
            case KILLED_WHILE_FROZEN -> "The last session was ended from outside while its window did not react.";
            case SYSTEM_DOWN -> "The computer went down while the last session ran.";
        };
    }
}
