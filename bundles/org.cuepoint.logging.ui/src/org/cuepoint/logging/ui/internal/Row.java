package org.cuepoint.logging.ui.internal;

import java.util.Optional;
import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.index.LogRecord;

/**
 * A row of the table.
 *
 * @param number the number of its record
 * @param level its level, known without reading
 * @param record the record; empty while it is read
 */
record Row(long number, LogLevel level, Optional<LogRecord> record) {
}
