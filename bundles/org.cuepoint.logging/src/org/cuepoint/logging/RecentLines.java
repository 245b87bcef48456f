package org.cuepoint.logging;

import java.util.List;

/** The most recent records of the log, readable without touching a disk. */
public interface RecentLines {

    /**
     * The records, redacted, oldest first, at most 200; one of several lines holds line ends. Callable from any thread.
     */
    List<String> recent();
}
