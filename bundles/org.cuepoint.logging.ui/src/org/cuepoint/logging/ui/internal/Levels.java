package org.cuepoint.logging.ui.internal;

import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.index.LogRecord;
import org.cuepoint.ui.table.Chip;
import org.cuepoint.ui.table.Tone;

/** Levels in words and colours; never by colour alone. */
final class Levels {

    private Levels() {
    }

    /** As it stands in the table and on buttons. */
    static String word(LogLevel level) {
        return switch (level) {
            case TRACE -> "Trace";
            case DEBUG -> "Debug";
            case INFO -> "Info";
            case WARNING -> "Warning";
            case ERROR -> "Error";
        };
    }

    /** One record of this level. */
    static String noun(LogLevel level) {
        return switch (level) {
            case TRACE -> "trace record";
            case DEBUG -> "debug record";
            case INFO -> "info record";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
    }

    static Tone tone(LogLevel level) {
        return switch (level) {
            case TRACE, DEBUG, INFO -> Tone.NEUTRAL; // what is usual has no colour, so that the rest is seen
            case WARNING -> Tone.FAIR;
            case ERROR -> Tone.BAD;
        };
    }

    /** The chip of a row. */
    static Chip chip(Row row) {
        boolean critical = row.record().filter(LogRecord::critical).isPresent();
        return new Chip(tone(row.level()), critical ? "Critical" : word(row.level()));
    }
}
