package org.cuepoint.crash.internal.report;

import org.jspecify.annotations.Nullable;

/** Asks exceptions for their cause; foreign ones compute it, and may fail at that. */
public final class Causes {

    private Causes() {
    }

    /** The cause of an exception; {@code null} when it has none or cannot tell. */
    public static @Nullable Throwable of(Throwable exception) {
        try {
            return exception.getCause();
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }
}
