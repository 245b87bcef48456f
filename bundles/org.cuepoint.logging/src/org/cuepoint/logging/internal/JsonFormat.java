package org.cuepoint.logging.internal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.cuepoint.redaction.Redactor;

/**
 * Turns events into records of one line each, which are JSON objects: {@code time}, {@code level}, {@code process}, {@code
 * session}, {@code thread}, {@code logger}, {@code context} with the values of the diagnostic context, {@code stack} when there is
 * one, and {@code message}. Thread-safe.
 */
final class JsonFormat implements RecordFormat {

    private static final String TIME = "{\"time\":\"";
    private static final String END = "\"}\n";
    private static final char FIRST_PRINTABLE = ' ';

    private final TimeText times;
    private final long process;
    private final String session;
    private final Redactor redactor;
    private final boolean htmlBodies;

    /**
     * @param zone the zone in which times are written
     * @param process the id of this process
     * @param session the id of this session
     * @param redactor masks the record; when it fails, the record says so instead of what it holds
     * @param htmlBodies whether pages of HTML in messages are written whole
     */
    JsonFormat(ZoneId zone, long process, String session, Redactor redactor, boolean htmlBodies) {
        this.times = new TimeText(zone);
        this.process = process;
        this.session = session;
        this.redactor = redactor;
        this.htmlBodies = htmlBodies;
    }

    @Override
    public Line line(ILoggingEvent event) {
        StringBuilder text = new StringBuilder(320).append(TIME);
        times.append(text, event.getTimeStamp());
        int timeEnd = text.length();
        Level level = event.getLevel();
        text.append("\",\"level\":\"").append(level.toString().toLowerCase(Locale.ROOT)).append("\",\"process\":")
                .append(process);
        field(text, "session", session);
        int safe = text.length();
        try {
            return line(event, text, timeEnd);
        } catch (RuntimeException e) {
            text.setLength(safe);
            text.append(",\"message\":\"");
            int messageAt = text.length();
            text.append("(the record is withheld: masking its secrets failed with ").append(e.getClass().getName())
                    .append(')').append(END);
            return new Line(level, text.toString(), "A log record is withheld.\n", timeEnd, messageAt, END);
        }
    }

    private Line line(ILoggingEvent event, StringBuilder text, int timeEnd) {
        field(text, "thread", redactor.redact(String.valueOf(event.getThreadName())));
        field(text, "logger", redactor.redact(String.valueOf(event.getLoggerName())));
        context(text, RecordContext.of(event));
        RecordBody body = RecordBody.of(event, redactor, htmlBodies);
        String message = body.text();
        if (event.getThrowableProxy() != null) {
            // the name of the exception begins a line of its own; a message of several lines is cut at the first of them
            int end = message.indexOf('\n' + event.getThrowableProxy().getClassName());
            int stackAt = end >= 0 ? end : Math.max(0, message.indexOf('\n'));
            field(text, "stack", message.substring(stackAt).strip());
            message = message.substring(0, stackAt);
        }
        text.append(",\"message\":\"");
        int messageAt = text.length();
        quote(text, message.stripTrailing());
        text.append(END);
        return new Line(event.getLevel(), text.toString(), body.brief(), timeEnd, messageAt, END);
    }

    private void context(StringBuilder text, RecordContext context) {
        if (context.isEmpty()) {
            return;
        }
        String separator = ",\"context\":{\"";
        for (Map.Entry<String, String> value : context.values().entrySet()) {
            // the name tells whether the value is a secret
            String masked = redactor.redact(value.getKey() + '=' + value.getValue());
            int at = masked.indexOf('=');
            text.append(separator);
            quote(text, at < 0 ? masked : masked.substring(0, at));
            text.append("\":\"");
            quote(text, masked.substring(at + 1));
            separator = "\",\"";
        }
        text.append("\"}");
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append(",\"").append(name).append("\":\"");
        quote(text, value);
        text.append('"');
    }

    private static void quote(StringBuilder text, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c == '\n') {
                text.append("\\n");
            } else if (c < FIRST_PRINTABLE || Character.isISOControl(c) || c == '\u2028' || c == '\u2029'
                    || Character.isSurrogate(c) && !isPaired(value, i)) {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
    }

    private static boolean isPaired(String value, int at) {
        return Character.isHighSurrogate(value.charAt(at))
                ? at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
    }
}
