package org.cuepoint.logging;

/** How a record of the log is written. */
public enum LogForm {
    /** A line that people read; the further lines of a record are indented. */
    TEXT,
    /** One JSON object a line, for programs. */
    JSON
}
