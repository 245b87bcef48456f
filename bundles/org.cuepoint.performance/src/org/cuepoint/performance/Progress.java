package org.cuepoint.performance;

/**
 * Where a task tells how far it is. Calls are cheap: what people see is refreshed at most ten times a second, so a task
 * reports each unit. Thread-safe.
 */
public interface Progress {

    /**
     * States how much there is to do and starts at nothing done. May be called again when the amount becomes known.
     *
     * @param totalUnits at least 0; 0 means not known
     */
    void begin(long totalUnits);

    /**
     * Reports finished units. Beyond the total it stays at the total.
     *
     * @param units at least 0
     */
    void advance(long units);

    /** Says in a few words what is being done now, for example the track being looked up. */
    void detail(String text);

    /** Whether the work should stop; the task then ends soon, by return or by any exception. */
    boolean cancelled();
}
