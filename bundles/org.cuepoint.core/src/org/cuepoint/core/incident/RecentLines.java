package org.cuepoint.core.incident;

import java.util.List;

/** The most recent records of the log, readable without touching a disk. */
public interface RecentLines {

    /**
     * The records, redacted, oldest first, at most as many as the settings say (200 unless changed); one of several lines holds
     * line ends. What was logged before this call is among them. Callable from any thread; waits for at most 250 ms.
     */
    List<String> recent();
}
