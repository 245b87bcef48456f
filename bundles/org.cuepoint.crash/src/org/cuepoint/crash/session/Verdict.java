package org.cuepoint.crash.session;

/** How a session ended. */
public enum Verdict {
    /** The user or the program itself ended it. */
    CLEAN("clean"),
    /** The operating system asked it to end (SIGTERM, logout), and it did. */
    TERMINATED("terminated"),
    /** A failure that nobody handled ended it; there is a report. */
    CRASHED("crashed"),
    /** Java had no memory left. */
    OUT_OF_MEMORY("out-of-memory"),
    /** The Java virtual machine failed; it left a file {@code hs_err}. */
    JVM_ERROR("jvm-error"),
    /** It was ended from outside without notice. */
    KILLED("killed"),
    /** The same, while its window did not react. */
    KILLED_WHILE_FROZEN("killed-while-frozen"),
    /** The computer went down or restarted while it ran. */
    SYSTEM_DOWN("system-down");

    private final String id;

    Verdict(String id) {
        this.id = id;
    }

    /** The name in documents, the same in all versions. */
    public String id() {
        return id;
    }

    /** Whether the user should be asked or told something at the next start. */
    public boolean unexpected() {
        return this != CLEAN && this != TERMINATED;
    }
}
