package org.cuepoint.logging.logback;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The first configuration: records of INFO and above wait in memory, in an appender of the root logger called
 * {@value #APPENDER}, until the logging service takes them over. Without it Logback would print everything to the
 * standard output, which belongs to the JSON document of a headless command.
 */
public final class EarlyConfigurator extends ContextAwareBase implements Configurator {

    /** The name of the appender that holds the records. */
    static final String APPENDER = "early";
    /** How many records wait. */
    static final int MOST = 2_000;

    /** Created by Logback. */
    public EarlyConfigurator() {
        // the context is set afterwards
    }

    @Override
    public ExecutionStatus configure(@Nullable LoggerContext given) {
        LoggerContext context = Objects.requireNonNull(given);
        EarlyRecords records = new EarlyRecords(MOST);
        records.setContext(context);
        records.setName(APPENDER);
        records.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(records);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
