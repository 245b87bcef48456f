package org.cuepoint.core.cli;

/** A command that could not do what was asked. The message is a sentence for the user; the command line prints it. */
public final class CommandFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    /** A failure with {@link ExitCode#FAILED}. */
    public CommandFailure(String sentence) {
        this(ExitCode.FAILED, sentence);
    }

    /** A failure with an exit code of its own, for example {@link ExitCode#USAGE}. */
    public CommandFailure(ExitCode exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** A failure with its cause, which is logged but not printed. */
    public CommandFailure(String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = ExitCode.FAILED;
    }

    /** The exit code to end with. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
