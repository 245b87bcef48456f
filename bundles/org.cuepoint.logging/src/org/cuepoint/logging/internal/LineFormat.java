package org.cuepoint.logging.internal;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cuepoint.redaction.Redactor;

/**
 * Turns events into records of this form, in which only the first line of a record begins without white space, so that
 * no message can pass for a record of its own:
 *
 * <pre>
 * 2026-11-23T04:15:32.123+01:00 WARN  4711 5f3a9c1b7d2e4a60 [main] org.cuepoint.Example {operation=7} - the message
 *     java.io.IOException: its cause
 *     	at org.cuepoint.Example.run(Example.java:12)
 * </pre>
 *
 * After the level come the ids of the process and of the session. Thread-safe.
 */
final class LineFormat implements RecordFormat {

    /** Length of the time at the beginning. */
    static final int TIME_LENGTH = 29;
    /** Time with milliseconds and zone; 29 characters in every zone. */
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    private static final int MOST_ORIGINS = 1_000;
    private static final int LEVEL_WIDTH = 5;

    private final TimeText times;
    private final String source;
    private final Redactor redactor;
    private final boolean htmlBodies;
    /** Thread and logger as they are written: the same few again and again. */
    private final Map<Origin, String> origins = new ConcurrentHashMap<>();

    private record Origin(String thread, String logger) {
    }

    /**
     * @param zone the zone in which times are written
     * @param process the id of this process
     * @param session the id of this session
     * @param redactor masks the record; when it fails, the record says so instead of what it holds
     * @param htmlBodies whether pages of HTML in messages are written whole
     */
    LineFormat(ZoneId zone, long process, String session, Redactor redactor, boolean htmlBodies) {
        this.times = new TimeText(zone);
        this.source = process + " " + session + " [";
        this.redactor = redactor;
        this.htmlBodies = htmlBodies;
    }

    @Override
    public Line line(ILoggingEvent event) {
        StringBuilder text = new StringBuilder(256);
        times.append(text, event.getTimeStamp());
        text.append(' ').append(event.getLevel());
        text.append(" ".repeat(Math.max(1, LEVEL_WIDTH + 1 - event.getLevel().toString().length()))).append(source);
        int safe = text.length();
        try {
            return line(event, text);
        } catch (RuntimeException e) {
            text.setLength(safe);
            int messageAt = text.append("-] ").append(event.getLoggerName()).append(" - ").length();
            text.append("(the record is withheld: masking its secrets failed with ").append(e.getClass().getName())
                    .append(")\n");
            return new Line(event.getLevel(), text.toString(), "A log record is withheld.\n", TIME_LENGTH,
                    messageAt, "\n");
        }
    }

    private Line line(ILoggingEvent event, StringBuilder text) {
        text.append(origin(event));
        RecordContext context = RecordContext.of(event);
        if (!context.isEmpty()) {
            text.append(SafeText.indented(redactor.redact(context.text())));
        }
        text.append(" - ");
        int messageAt = text.length();
        RecordBody body = RecordBody.of(event, redactor, htmlBodies);
        text.append(SafeText.indented(body.text())).append('\n');
        return new Line(event.getLevel(), text.toString(), body.brief(), TIME_LENGTH, messageAt, "\n");
    }

    private String origin(ILoggingEvent event) {
        Origin origin = new Origin(String.valueOf(event.getThreadName()), String.valueOf(event.getLoggerName()));
        String known = origins.get(origin);
        if (known == null) {
            known = SafeText.indented(redactor.redact(origin.thread.replace(']', ')') + "] "
                    + origin.logger.replace(' ', '_')));
            if (origins.size() >= MOST_ORIGINS) {
                origins.clear(); // threads with numbers come and go
            }
            origins.put(origin, known);
        }
        return known;
    }
}
