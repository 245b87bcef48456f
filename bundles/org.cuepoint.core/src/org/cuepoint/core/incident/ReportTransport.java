package org.cuepoint.core.incident;

import java.util.Map;

/** Sends reports to whoever supports the application, contributed as a service; used only when the user agreed. */
public interface ReportTransport {

    /** How an attempt to send ended. */
    enum Outcome {
        /** It arrived. */
        SENT,
        /** It may work later: no connection, or the other side is busy. */
        LATER,
        /** It will never work: the address is wrong, or the other side refuses this report. */
        REFUSED
    }

    /**
     * The end of an attempt.
     *
     * @param outcome how it ended
     * @param sentence why, for the user; empty when it was sent
     * @param notBeforeSeconds when {@link Outcome#LATER}, how long the other side asked to wait; 0 when it did not
     */
    record Attempt(Outcome outcome, String sentence, long notBeforeSeconds) {
    }

    /** Whether an address is set; without one nothing is offered to the user. */
    boolean configured();

    /** Where reports would go, for the user: the host, without credentials. Empty when not configured. */
    String destination();

    /**
     * The exact text that would leave the machine for a report.
     *
     * @param report the tree of a report: maps with string keys, lists, strings, numbers and booleans
     */
    String preview(Map<String, ?> report);

    /**
     * Sends a report on the calling thread.
     *
     * @param report what is to be sent, possibly edited by the user
     * @throws InterruptedException when the thread was interrupted; it may have arrived
     */
    Attempt send(Map<String, ?> report) throws InterruptedException;
}
