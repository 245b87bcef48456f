package org.cuepoint.logging.internal;

import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusListener;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with the log itself. Logback reports its troubles, such as a disk error after which it drops records,
 * only as status messages that nobody reads; here they are kept for the diagnostics.
 */
final class LogHealth implements StatusListener {

    private static final int KEPT = 20;

    private final Deque<String> problems = new ArrayDeque<>();
    private long failedRotations;
    private long rotations;
    private long lostEarly;
    private long dropped;
    private long lost;
    private boolean failing;

    @Override
    public boolean isResetResistant() {
        return true;
    }

    @Override
    public void addStatusEvent(@Nullable Status given) {
        Status status = Objects.requireNonNull(given);
        if (status.getEffectiveLevel() >= Status.WARN) {
            Throwable cause = status.getThrowable();
            problem(status.getMessage() + (cause == null ? "" : " (" + cause + ")"));
        }
    }

    /** Keeps a sentence; the oldest is forgotten beyond twenty. */
    synchronized void problem(String sentence) {
        if (problems.size() == KEPT) {
            problems.removeFirst();
        }
        problems.addLast(Instant.now() + " " + sentence);
    }

    synchronized void rotated() {
        rotations++;
    }

    synchronized void rotationFailed(String why) {
        failedRotations++;
        problem("The log file could not be rotated and grows beyond its size: " + why);
    }

    synchronized void earlyRecordLost() {
        lostEarly++;
    }

    /** Records were dropped because they came too fast. */
    synchronized void dropped(Backlog.Dropped records) {
        dropped += records.all();
    }

    /** Records were lost because the disk took nothing. */
    synchronized void lost(long records) {
        lost += records;
    }

    /** The disk takes nothing from now on. */
    synchronized void failing(String sentence) {
        failing = true;
        problem(sentence);
    }

    /** The disk takes records again. */
    synchronized void recovered() {
        failing = false;
    }

    /** How many records were dropped or lost. */
    synchronized long missing() {
        return dropped + lost + lostEarly;
    }

    /** What a user should know; empty when nothing is wrong. */
    synchronized String sentence() {
        if (failing) {
            return "The log cannot be written at the moment: " + (problems.isEmpty() ? "" : problems.getLast());
        }
        long missing = dropped + lost + lostEarly;
        String gone = missing == 0 ? "" : missing + " records are missing from the log. ";
        String rotation = failedRotations == 0 ? "" : failedRotations + " rotations of the log failed.";
        return (gone + rotation).strip();
    }

    /** Whether the disk takes nothing at the moment. */
    synchronized boolean failing() {
        return failing;
    }

    synchronized List<String> problems() {
        return new ArrayList<>(problems);
    }

    synchronized long rotations() {
        return rotations;
    }

    synchronized long failedRotations() {
        return failedRotations;
    }

    synchronized long lostEarly() {
        return lostEarly;
    }
}
