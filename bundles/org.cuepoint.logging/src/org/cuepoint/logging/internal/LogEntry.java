package org.cuepoint.logging.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.internal.index.RecordFields;

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

    /** Whether a line begins a record. */
    static boolean begins(String line) {
        return RecordFields.begins(line);
    }

    /**
     * Reads a record back.
     *
     * @param text its lines
     * @param before the time of the record before; taken for lines that are none of ours, for example of a torn write
     */
    static LogEntry parse(String text, Instant before) {
        RecordFields fields = RecordFields.parse(text);
        String context = fields.context().text();
        return new LogEntry(fields.time().orElse(before), fields.level(),
                fields.session().isEmpty() ? "-" : fields.session(), fields.thread(), fields.logger(),
                context.isEmpty() ? fields.message() : "{" + context + "} - " + fields.message(), text);
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
