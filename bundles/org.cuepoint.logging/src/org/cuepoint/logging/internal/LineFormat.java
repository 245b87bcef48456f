package org.cuepoint.logging.internal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cuepoint.redaction.Redactor;

/**
 * Turns events into records of this form, in which only the first line of a record begins without white space, so that
 * no message can pass for a record of its own:
 *
 * <pre>
 * 2026-11-23T04:15:32.123+01:00 WARN  5f3a9c1b7d2e4a60 [main] org.cuepoint.Example {operation=7} - the message
 *     java.io.IOException: its cause
 *     	at org.cuepoint.Example.run(Example.java:12)
 * </pre>
 */
final class LineFormat {

    /** The most characters of a record; what is longer is cut, with a remark. */
    static final int LONGEST = 1 << 18;

    /** Time with milliseconds and zone; 29 characters in every zone. */
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    private static final String INDENT = "    ";

    private final ZoneId zone;

    /** @param zone the zone in which times are written */
    LineFormat(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The record of an event.
     *
     * @param session the id of this session
     * @param redactor masks the record; when it fails, the record says so instead of what it holds
     */
    Line line(ILoggingEvent event, String session, Redactor redactor) {
        String time = TIME.format(Instant.ofEpochMilli(event.getTimeStamp()).atZone(zone));
        StringBuilder header = new StringBuilder(128).append(time).append(' ');
        header.append(padded(event.getLevel())).append(' ').append(session).append(" [")
                .append(event.getThreadName().replace(']', ')')).append("] ")
                .append(event.getLoggerName().replace(' ', '_'));
        appendContext(header, event.getMDCPropertyMap());
        header.append(" - ");
        String message = String.valueOf(event.getFormattedMessage());
        String exception = event.getThrowableProxy() == null
                ? ""
                : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
        try {
            String text = redactor.redact(cut(header + message + exception));
            String brief = event.getLevel().isGreaterOrEqual(Level.WARN) ? redactor.redact(cut(message)) : message;
            return new Line(event.getLevel(), indented(text) + "\n", indented(brief) + "\n");
        } catch (RuntimeException e) {
            String withheld = header + "(the record is withheld: masking its secrets failed with "
                    + e.getClass().getName() + ")";
            return new Line(event.getLevel(), indented(withheld) + "\n", "A log record is withheld.\n");
        }
    }

    private static String padded(Level level) {
        String name = level.toString();
        return name.length() < 5 ? name + " " : name;
    }

    /** The mapped diagnostic context in alphabetical order; values with spaces are quoted, so that they end visibly. */
    private static void appendContext(StringBuilder header, Map<String, String> context) {
        if (context.isEmpty()) {
            return;
        }
        String separator = " {";
        for (Map.Entry<String, String> entry : new TreeMap<>(context).entrySet()) {
            String value = String.valueOf(entry.getValue());
            boolean quoted = value.chars().anyMatch(c -> c == ' ' || c == ',' || c == '}');
            header.append(separator).append(entry.getKey()).append('=');
            header.append(quoted ? '"' + value.replace("\"", "\\\"") + '"' : value);
            separator = ", ";
        }
        header.append('}');
    }

    private static String cut(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + "... (cut; it had " + text.length() + " characters)";
    }

    /** Puts every further line behind white space and shows control characters by their code. */
    private static String indented(String text) {
        String lines = text.stripTrailing();
        StringBuilder safe = new StringBuilder(lines.length() + 64);
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            if (c == '\n') {
                safe.append('\n').append(INDENT);
            } else if (c == '\r' && i + 1 < lines.length() && lines.charAt(i + 1) == '\n') {
                continue; // the line end follows
            } else if (Character.isISOControl(c) && c != '\t' || c == '\u2028' || c == '\u2029') {
                safe.append(String.format("\\x%02x", (int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }
}
