package org.cuepoint.crash.ui.internal;

import java.util.Optional;

import org.cuepoint.crash.session.SessionEnd;
import org.cuepoint.crash.session.Sessions;
import org.cuepoint.crash.session.Verdict;

/**
 * What is told after the start of how the session before ended.
 *
 * @param key by which it is told once only
 * @param heading one line
 * @param sentence what happened, in plain words
 * @param evidence what that rests on
 * @param report the id of the report that belongs to it
 * @param safeStart whether a safe start is offered
 */
record SessionTelling(String key, String heading, String sentence, String evidence, Optional<String> report,
        boolean safeStart) {

    private static final String LOOP = " That happened twice in a row. A safe start shows the window as it was after the "
            + "installation; nothing of yours is deleted.";

    /**
     * What there is to tell.
     *
     * @param told the key of what was told before
     * @param application its name
     * @param suspect the bundle in which the failures happened; empty when unknown
     * @return empty when all went well or it was told before
     */
    static Optional<SessionTelling> of(Sessions sessions, String told, String application, String suspect) {
        return sessions.previous().filter(end -> end.verdict().unexpected() && !end.sessionId().equals(told))
                .map(end -> of(end, sessions.crashLoop(), application, suspect));
    }

    private static SessionTelling of(SessionEnd end, boolean loop, String application, String suspect) {
        String blame = loop && !suspect.isEmpty() ? " The last failure came from " + suspect + '.' : "";
        return new SessionTelling(end.sessionId(), heading(end.verdict(), application),
                end.sentence() + (loop ? LOOP : "") + blame, String.join("\n", end.evidence()), end.report(), loop);
    }

    private static String heading(Verdict verdict, String application) {
        return switch (verdict) {
            case CRASHED -> application + " ended because of a failure";
            case OUT_OF_MEMORY -> application + " ran out of memory last time";
            case JVM_ERROR -> application + " was ended by a failure of Java";
            case KILLED -> application + " was ended from outside last time";
            case KILLED_WHILE_FROZEN -> application + " was ended while it did not react";
            case SYSTEM_DOWN -> "The computer went down while " + application + " ran";
            case CLEAN, TERMINATED -> application + " ended as it should";
        };
    }
}
