package org.cuepoint.core.cli;

/**
 * A headless command, contributed as a service by the bundle it belongs to. The command line finds all of them, parses the
 * arguments by their {@link CommandSpec} and turns what they return into an exit code.
 */
public interface CliCommand {

    /** The name, options and help of this command; the same at every call. */
    CommandSpec spec();

    /**
     * Runs the command on the calling thread. Cancellation (Ctrl+C) interrupts that thread.
     *
     * @param call the parsed arguments and the console
     * @return how it ended
     * @throws CommandFailure when it failed with a sentence for the user
     * @throws InterruptedException when it was cancelled; everything it wrote is whole
     */
    ExitCode run(CommandCall call) throws CommandFailure, InterruptedException;
}
