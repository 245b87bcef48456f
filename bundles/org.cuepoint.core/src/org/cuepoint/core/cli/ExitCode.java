package org.cuepoint.core.cli;

/** How a command ended, with the process exit code that scripts rely on. */
public enum ExitCode {
    /** Everything asked for was done. */
    DONE(0),
    /** It failed; the sentence on stderr says why. */
    FAILED(1),
    /** The command line itself was wrong. */
    USAGE(2),
    /** Done in part; the output says what is missing. */
    PARTIAL(3),
    /** The user cancelled. */
    CANCELLED(130);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    /** The process exit code. */
    public int value() {
        return value;
    }
}
