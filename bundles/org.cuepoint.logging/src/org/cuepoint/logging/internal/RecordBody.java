package org.cuepoint.logging.internal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import org.cuepoint.redaction.Redactor;

/**
 * The message of an event and its stack trace as one text, with secrets masked: one that begins in the message may end in
 * the trace.
 *
 * @param text the message, and after a line end the stack trace
 * @param brief the message alone, when the record is at least a warning; empty else
 */
record RecordBody(String text, String brief) {

    static RecordBody of(ILoggingEvent event, Redactor redactor, boolean htmlBodies) {
        String said = String.valueOf(event.getFormattedMessage());
        String message = htmlBodies ? said : HtmlBodies.shortened(said);
        boolean failure = event.getThrowableProxy() != null;
        String whole = failure ? message + '\n' + ThrowableProxyUtil.asString(event.getThrowableProxy()) : message;
        String text = redactor.redact(cut(whole));
        if (!event.getLevel().isGreaterOrEqual(Level.WARN)) {
            return new RecordBody(text, "");
        }
        return new RecordBody(text, SafeText.indented(failure ? redactor.redact(cut(message)) : text) + '\n');
    }

    private static String cut(String text) {
        return text.length() <= RecordFormat.LONGEST
                ? text
                : text.substring(0, RecordFormat.LONGEST) + "... (cut; it had " + text.length() + " characters)";
    }
}
