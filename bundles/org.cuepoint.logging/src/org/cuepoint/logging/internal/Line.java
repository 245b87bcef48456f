package org.cuepoint.logging.internal;

import ch.qos.logback.classic.Level;

/**
 * One record of the log as it is written: formatted and redacted once, whatever the number of places it goes to.
 *
 * @param level its level
 * @param text the whole record for the file, ending with a line end
 * @param brief the message alone, for a terminal
 */
record Line(Level level, String text, String brief) {
}
