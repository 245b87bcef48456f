package org.cuepoint.logging.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.cuepoint.logging.LogLevel;

/**
 * One record read back from a log file.
 *
 * @param time when it was logged
 * @param level its level
 * @param session the id of the session that logged it, or {@code -}
 * @param thread the thread
 * @param logger the logger
 * @param message what follows, with all further lines; a diagnostic context stands before it in braces
 * @param text the whole record as it stands in the file, without the last line end
 */
record LogEntry(Instant time, LogLevel level, String session, String thread, String logger, String message,
        String text) {

    private static final int TIME_LENGTH = 29;
    private static final int LEVEL_END = TIME_LENGTH + 1 + 5;

    /** Whether a line begins a record: it then begins with a time in the form of {@link LineFormat}. */
    static boolean begins(String line) {
        return line.length() > LEVEL_END && Character.isDigit(line.charAt(0)) && line.charAt(4) == '-'
                && line.charAt(10) == 'T' && line.charAt(TIME_LENGTH) == ' ';
    }

    /**
     * Reads a record back.
     *
     * @param text its lines
     * @param before the time of the record before; taken for lines that are none of ours, for example of a torn write
     */
    static LogEntry parse(String text, Instant before) {
        try {
            Instant time = OffsetDateTime.parse(text.substring(0, TIME_LENGTH), LineFormat.TIME).toInstant();
            LogLevel level = level(text.substring(TIME_LENGTH + 1, LEVEL_END).strip());
            int sessionEnd = text.indexOf(" [", LEVEL_END);
            int threadEnd = text.indexOf("] ", sessionEnd);
            int loggerEnd = text.indexOf(' ', threadEnd + 2);
            if (sessionEnd < 0 || threadEnd < 0 || loggerEnd < 0) {
                return plain(text, time, level);
            }
            String source = text.substring(LEVEL_END + 1, sessionEnd);
            String rest = text.substring(loggerEnd + 1);
            return new LogEntry(time, level, source.substring(source.indexOf(' ') + 1),
                    text.substring(sessionEnd + 2, threadEnd),
                    text.substring(threadEnd + 2, loggerEnd), rest.startsWith("- ") ? rest.substring(2) : rest, text);
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            return plain(text, before, LogLevel.INFO); // not of our making: shown as it is
        }
    }

    private static LogEntry plain(String text, Instant time, LogLevel level) {
        return new LogEntry(time, level, "-", "", "", text, text);
    }

    private static LogLevel level(String name) {
        return SettingsBinding.level(name).orElse(LogLevel.INFO);
    }

    /** The record as a tree for a document. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("time", time.toString());
        tree.put("level", level.name().toLowerCase(Locale.ROOT));
        tree.put("session", session);
        tree.put("thread", thread);
        tree.put("logger", logger);
        tree.put("message", message);
        return tree;
    }
}
