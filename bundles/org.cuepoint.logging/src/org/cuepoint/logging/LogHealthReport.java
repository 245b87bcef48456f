package org.cuepoint.logging;

import java.util.List;

/** What went wrong with the log itself. A service; callable from any thread. */
public interface LogHealthReport {

    /** What a user should know, in a sentence; empty when nothing is wrong. */
    String sentence();

    /** How many records are not in the files: dropped because they came too fast, or lost because the disk took none. */
    long missingRecords();

    /** The last twenty problems with their times, oldest first. */
    List<String> problems();
}
