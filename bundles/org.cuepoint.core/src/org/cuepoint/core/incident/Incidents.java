package org.cuepoint.core.incident;

/** Takes incidents: writes a report of each, tells the user once. */
public interface Incidents {

    /**
     * Reports an incident. When this returns, the report is on the disk, or it is known that it could not be written. The
     * same exception reported twice, on whatever way, makes one report. Never throws, callable from any thread and in the
     * worst of states.
     */
    void report(Incident incident);

    /** A freeze that was reported is over. Never throws. */
    default void recovered() {
        // whoever notes nothing has nothing to do
    }
}
