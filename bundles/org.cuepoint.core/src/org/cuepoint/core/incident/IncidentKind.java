package org.cuepoint.core.incident;

/** On which way an incident escaped. */
public enum IncidentKind {
    /** An exception that ended a thread, whatever kind of thread. */
    THREAD("uncaught"),
    /** An exception in an event of the user interface. */
    UI("ui"),
    /** An exception in a job of the platform. */
    JOB("job"),
    /** An exception in work of our own executors: a task, a future, something scheduled. */
    TASK("task"),
    /** A declarative service that could not be activated. */
    SERVICE("service"),
    /** An error of the OSGi framework or of a bundle's start. */
    FRAMEWORK("framework"),
    /** An unexpected exception that somebody only logged. */
    LOGGED("logged"),
    /** The user interface handled no event for a long time. */
    FREEZE("freeze"),
    /** Threads that wait for each other for ever. */
    DEADLOCK("deadlock"),
    /** The application could not start. */
    START("start");

    private final String id;

    IncidentKind(String id) {
        this.id = id;
    }

    /** The name in reports: lower case, the same in all versions. */
    public String id() {
        return id;
    }
}
