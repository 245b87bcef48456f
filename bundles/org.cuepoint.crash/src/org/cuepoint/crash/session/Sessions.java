package org.cuepoint.crash.session;

import java.util.List;
import java.util.Optional;

/** The sessions of the application on this machine: the present one, and how earlier ones ended. Thread-safe. */
public interface Sessions {

    /**
     * How the latest earlier session ended that is no longer running; empty when there was none. Decided once, at the start.
     */
    Optional<SessionEnd> previous();

    /** How all sessions ended that ended since the last start, the latest first: several instances may have run. */
    List<SessionEnd> endedSinceLastStart();

    /** Whether the last two sessions crashed or failed within a minute of their start: then a safe start helps. */
    boolean crashLoop();

    /** Notes in the present session's file that something happened, so that the next start can tell. Never throws. */
    void note(Mark mark, String detail);

    /** What a session notes of itself. */
    enum Mark {
        /** A report was written; the detail is its id. */
        REPORT,
        /** Memory ran out; the detail is the kind. */
        OUT_OF_MEMORY,
        /** The window does not react; the detail is the report's id, or empty. */
        FROZEN,
        /** The window reacts again. */
        THAWED,
        /** The start is over: the window is usable, or the command runs. */
        STARTED,
        /** The application ends by itself. */
        ENDING
    }
}
