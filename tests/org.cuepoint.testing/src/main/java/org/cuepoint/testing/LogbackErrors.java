package org.cuepoint.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/** Hands every error that reaches Logback's root logger to a capture. Only loaded where Logback is present. */
final class LogbackErrors extends AppenderBase<ILoggingEvent> {

    private static final String NAME = "unexpected errors";

    private final ErrorCapture capture;

    private LogbackErrors(ErrorCapture capture) {
        this.capture = capture;
        setName(NAME);
    }

    /** Listens at the root logger of the context that SLF4J is bound to; with another provider there is none. */
    static void attach(ErrorCapture capture) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            if (!(root.getAppender(NAME) instanceof LogbackErrors present) || !present.isStarted()) {
                root.detachAppender(NAME);
                LogbackErrors appender = new LogbackErrors(capture);
                appender.setContext(context);
                appender.start();
                root.addAppender(appender);
            }
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
            String exception = event.getThrowableProxy() == null
                    ? ""
                    : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
            capture.add(event.getLoggerName() + ": " + event.getFormattedMessage() + exception);
        }
    }
}
