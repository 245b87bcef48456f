package org.cuepoint.cli.internal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cuepoint.core.cli.ExitCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a request to terminate does: it cancels the command and gives it time to finish what it is writing, so that the
 * process ends in order with {@link ExitCode#CANCELLED}. A second request, or a command that does not end in time, ends
 * the process at once with the same code.
 */
final class Termination {

    /** How long a cancelled command may take; a batch of records and one forced file fit in many times over. */
    static final Duration GRACE = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(Termination.class);

    private final CancelSwitch cancelSwitch;
    private final Console console;
    private final Duration grace;
    private final AtomicBoolean asked = new AtomicBoolean();

    Termination(CancelSwitch cancelSwitch, Console console, Duration grace) {
        this.cancelSwitch = cancelSwitch;
        this.console = console;
        this.grace = grace;
    }

    /** Listens from now on. */
    void install() {
        if (!Signals.onTermination(this::request)) {
            // In a hook the exit code is already decided (130 for Ctrl+C): only the orderly end is left to give.
            Runtime.getRuntime().addShutdownHook(new Thread(this::cancelAndWait, "cancel command"));
        }
    }

    private void request() {
        if (!asked.compareAndSet(false, true)) {
            Runtime.getRuntime().halt(ExitCode.CANCELLED.value());
        }
        if (!cancelAndWait()) {
            console.note("The command did not stop within " + grace.toSeconds() + " seconds and is ended now.");
            LOG.warn("A cancelled command did not stop within {}", grace);
            System.exit(ExitCode.CANCELLED.value());
        }
    }

    private boolean cancelAndWait() {
        cancelSwitch.cancel();
        try {
            return cancelSwitch.awaitEnd(grace);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
