package org.cuepoint.logging.internal;

import ch.qos.logback.classic.Level;

/**
 * One record of the log as it is written: formatted and redacted once, whatever the number of places it goes to.
 *
 * @param level its level
 * @param text the whole record for the file, ending with a line end
 * @param brief the message alone, for a terminal, ending with a line end; empty below WARN
 * @param timeEnd where in the text the time ends; what is before differs from record to record
 * @param messageAt where in the text the message begins
 * @param end what follows the message of a record of one line
 */
record Line(Level level, String text, String brief, int timeEnd, int messageAt, String end) {

    /** No record. */
    static final Line NONE = new Line(Level.OFF, "", "", 0, 0, "");

    /** Whether it differs from another one at most in its time. */
    boolean sameBut(Line other) {
        return level == other.level && text.length() == other.text.length() && messageAt == other.messageAt
                && text.regionMatches(timeEnd, other.text, timeEnd, text.length() - timeEnd);
    }

    /** A record of the same time and origin with another message, which needs no quoting. */
    Line saying(String message) {
        return new Line(level, text.substring(0, messageAt) + message + end, message + '\n', timeEnd, messageAt, end);
    }
}
