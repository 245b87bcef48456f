package org.cuepoint.workbench.internal;

import java.io.IOException;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the application again: a new process of the start script waits until this one has ended. The script itself cannot, since
 * it becomes this process, so that signals and the process id are those of the application.
 */
final class Restart {

    private static final Logger LOG = LoggerFactory.getLogger(Restart.class);
    /** Where the start script is; set by it, and missing where it starts the application again itself. */
    private static final String SCRIPT = "cuepoint.start";
    private static final String AFTER = "CUEPOINT_AFTER";

    private Restart() {
    }

    /** Prepares it; to be called when nothing is open any more. */
    static void afterThis() {
        Optional<String> script = Optional.ofNullable(System.getProperty(SCRIPT));
        if (script.isEmpty()) {
            return;
        }
        ProcessBuilder builder = new ProcessBuilder(script.get()).inheritIO();
        builder.environment().put(AFTER, Long.toString(ProcessHandle.current().pid()));
        try {
            builder.start();
        } catch (IOException e) {
            LOG.error("The application cannot be started again", e);
        }
    }
}
