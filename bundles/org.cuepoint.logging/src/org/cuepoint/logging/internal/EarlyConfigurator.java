package org.cuepoint.logging.internal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Found by Logback itself, through the service-loader mediator, the moment anything logs for the first time. Without it
 * Logback would print everything to the standard output, which belongs to the JSON document of a headless command.
 * Records wait in memory until the files are open.
 */
public final class EarlyConfigurator extends ContextAwareBase implements Configurator {

    /** Created by Logback. */
    public EarlyConfigurator() {
        // the context is set afterwards
    }

    @Override
    public ExecutionStatus configure(@Nullable LoggerContext given) {
        LoggerContext context = Objects.requireNonNull(given);
        Pipeline.of(context);
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
