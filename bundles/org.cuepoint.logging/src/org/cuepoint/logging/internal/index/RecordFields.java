package org.cuepoint.logging.internal.index;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.index.LogRecord;

/**
 * What a record says, read back from its text. The one place that knows both forms: text, and a line of JSON. What is of
 * neither is a message.
 *
 * @param time when it was logged; empty when it does not say
 * @param level its level
 * @param process the id of the process, or empty
 * @param session the id of the session, or empty
 * @param thread the thread, or empty
 * @param logger the logger, or empty
 * @param context what stands in braces before the message, without them
 * @param message the message with all that follows
 */
public record RecordFields(Optional<Instant> time, LogLevel level, String process, String session, String thread,
        String logger, LogContext context, String message) {

    private static final int LEVEL_END = RecordStart.TIME_LENGTH + 1 + 5;

    /** Whether a line begins a record. */
    public static boolean begins(String line) {
        byte[] head = head(line);
        return RecordStart.level(head, 0, head.length - Bytes.SLACK) != RecordStart.NONE;
    }

    /** Reads a record. Never fails: what is not of our making is shown as it is. */
    public static RecordFields parse(String text) {
        byte[] head = head(text);
        int length = head.length - Bytes.SLACK;
        int level = RecordStart.level(head, 0, length);
        if (level == RecordStart.NONE) {
            return plain(Optional.empty(), LogLevel.values()[ForeignLevel.of(head, 0, length)], text);
        }
        if (text.charAt(0) == '{') {
            int lineEnd = text.indexOf('\n');
            String line = lineEnd < 0 ? text : text.substring(0, lineEnd);
            return JsonRecord.parse(line).map(fields -> fields.with(text.substring(line.length()))).orElseGet(
                    () -> plain(time(text, RecordStart.JSON_TIME), LogLevel.values()[level], text));
        }
        return ofText(text, time(text, 0), LogLevel.values()[level]);
    }

    /** The same with lines behind it, which do not belong to the form. */
    private RecordFields with(String lines) {
        return lines.isEmpty()
                ? this
                : new RecordFields(time, level, process, session, thread, logger, context, message + lines);
    }

    /** Enough of the beginning to judge it; characters that are no ASCII have no meaning there. */
    private static byte[] head(String text) {
        int length = Math.min(text.length(), 256);
        byte[] head = new byte[length + Bytes.SLACK];
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            head[i] = (byte) (c < 0x80 ? c : '?');
        }
        return head;
    }

    private static Optional<Instant> time(String text, int at) {
        byte[] head = head(text);
        long time = Times.of(head, at, head.length - Bytes.SLACK);
        return time == Times.NONE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(time));
    }

    /** A time in another form of ISO 8601, as JSON may have it. */
    static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty(); // the record is shown all the same
        }
    }

    private static RecordFields plain(Optional<Instant> time, LogLevel level, String text) {
        return new RecordFields(time, level, "", "", "", "", LogContext.NONE, text);
    }

    private static RecordFields ofText(String text, Optional<Instant> time, LogLevel level) {
        int lineEnd = text.indexOf('\n');
        int end = lineEnd < 0 ? text.length() : lineEnd;
        int idsEnd = text.indexOf(" [", LEVEL_END);
        int threadEnd = text.indexOf("] ", Math.max(0, idsEnd));
        if (idsEnd < 0 || threadEnd < 0 || threadEnd >= end) {
            return plain(time, level, text);
        }
        int loggerEnd = text.indexOf(' ', threadEnd + 2);
        if (loggerEnd < 0 || loggerEnd > end) {
            return plain(time, level, text);
        }
        String ids = idsEnd > LEVEL_END ? text.substring(LEVEL_END + 1, idsEnd) : "";
        int space = ids.indexOf(' ');
        String process = space < 0 ? "" : ids.substring(0, space);
        String session = ids.substring(space + 1);
        OptionalInt contextEnd = LogContext.end(text, loggerEnd + 1, end);
        LogContext context = contextEnd.isEmpty()
                ? LogContext.NONE
                : LogContext.parse(text.substring(loggerEnd + 2, contextEnd.getAsInt() - 1));
        int from = contextEnd.isEmpty() ? loggerEnd + 1 : contextEnd.getAsInt() + 1;
        String message = text.startsWith("- ", from) ? text.substring(from + 2) : text.substring(from);
        return new RecordFields(time, level, process, "-".equals(session) ? "" : session,
                text.substring(idsEnd + 2, threadEnd), text.substring(threadEnd + 2, loggerEnd), context, message);
    }

    /** The record of an index. */
    LogRecord record(long number, Instant before, String text) {
        int lineEnd = message.indexOf('\n');
        Optional<Duration> duration = context.duration();
        return new LogRecord(number, time.orElse(before), level, critical(), process, session,
                context.value("operation"),
                thread, logger, lineEnd < 0 ? message : message.substring(0, lineEnd),
                lineEnd < 0 ? "" : message.substring(lineEnd + 1), duration, text);
    }

    /** Whether it is marked as critical. */
    boolean critical() {
        return level == LogLevel.ERROR && "true".equals(context.value("critical"));
    }
}
