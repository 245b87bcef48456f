package org.cuepoint.logging.index;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cuepoint.logging.LogLevel;

/**
 * One record of a log.
 *
 * @param number its number in the index
 * @param time when it was logged; of a line of another form, the time of the record before, or the epoch
 * @param level its level
 * @param critical whether the error is marked as critical
 * @param process the id of the process, empty when the line does not say
 * @param session the id of the session, empty when the line does not say
 * @param operation the id of the operation that it belongs to, empty when there is none
 * @param thread the thread, empty when the line does not say
 * @param logger the logger, empty when the line does not say
 * @param message the first line of the message
 * @param more the lines that follow: of the message, and the stack trace; empty when there are none
 * @param duration the duration of the operation that it tells the end of, if it does ({@code duration=12.3ms} in its context)
 * @param text the whole record as it stands in the file, without the last line end
 */
public record LogRecord(long number, Instant time, LogLevel level, boolean critical, String process, String session,
        String operation, String thread, String logger, String message, String more, Optional<Duration> duration,
        String text) {
}
