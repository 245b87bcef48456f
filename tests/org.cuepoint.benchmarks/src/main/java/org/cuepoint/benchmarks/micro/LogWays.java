package org.cuepoint.benchmarks.micro;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.logging.log4j.core.async.AsyncLoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.logging.log4j.core.config.builder.impl.BuiltConfiguration;
import org.cuepoint.logging.internal.MeasuredLog;

/** Logs that write the same record into a file, each in its own way. */
public enum LogWays {
    /** Ours: in the background, secrets masked, folded, rotated, a warning on the disk before the call returns. */
    CUEPOINT {
        @Override
        Log open(Path folder) throws IOException {
            MeasuredLog log = new MeasuredLog(folder);
            return new Log() {
                @Override
                public void info(String text, Object first, Object second) {
                    log.logger().info(text, first, second);
                }

                @Override
                public void close() {
                    log.close();
                    if (log.missing() > 0) {
                        throw new IllegalStateException(log.missing() + " records are missing");
                    }
                }
            };
        }
    },
    /** Logback's file appender, every record flushed, as it is by default. */
    LOGBACK {
        @Override
        Log open(Path folder) {
            return logback(folder, false);
        }
    },
    /** The same behind Logback's AsyncAppender, which loses nothing: it waits when its queue is full. */
    LOGBACK_ASYNC {
        @Override
        Log open(Path folder) {
            return logback(folder, true);
        }
    },
    /** Log4j 2 with all loggers asynchronous: the ring of the Disruptor, waiting when it is full. */
    LOG4J_ASYNC {
        @Override
        Log open(Path folder) {
            ConfigurationBuilder<BuiltConfiguration> builder = ConfigurationBuilderFactory.newConfigurationBuilder();
            builder.add(builder.newAppender("file", "File")
                    .addAttribute("fileName", folder.resolve("log4j.log").toString())
                    .addAttribute("immediateFlush", false)
                    .add(builder.newLayout("PatternLayout").addAttribute("pattern",
                            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level 4711 5f3a9c1b7d2e4a60 [%t] %logger - %msg%n")));
            builder.add(builder.newRootLogger(org.apache.logging.log4j.Level.INFO).add(builder.newAppenderRef("file")));
            AsyncLoggerContext context = new AsyncLoggerContext("measured");
            Configuration built = builder.build();
            context.start(built);
            org.apache.logging.log4j.Logger logger = context.getLogger("org.cuepoint.catalog.internal.Lookup");
            return new Log() {
                @Override
                public void info(String text, Object first, Object second) {
                    logger.info(text, first, second);
                }

                @Override
                public void close() {
                    context.stop();
                }
            };
        }
    };

    /** What is measured. */
    interface Log extends AutoCloseable {

        void info(String text, Object first, Object second);

        @Override
        void close();
    }

    private static final int QUEUE = 8_192;

    /** Opens a log in an empty folder. */
    abstract Log open(Path folder) throws IOException;

    private static Log logback(Path folder, boolean asynchronous) {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter()); // without one nothing is written, and nothing is said
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(
                "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level 4711 5f3a9c1b7d2e4a60 [%thread] %logger - %msg%n");
        encoder.start();
        FileAppender<ILoggingEvent> file = new FileAppender<>();
        file.setContext(context);
        file.setEncoder(encoder);
        file.setFile(folder.resolve("logback.log").toString());
        file.start();
        ch.qos.logback.classic.Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        if (asynchronous) {
            AsyncAppender queue = new AsyncAppender();
            queue.setContext(context);
            queue.setQueueSize(QUEUE);
            queue.setDiscardingThreshold(0);
            queue.setMaxFlushTime(0);
            queue.addAppender(file);
            queue.start();
            root.addAppender(queue);
        } else {
            root.addAppender(file);
        }
        org.slf4j.Logger logger = context.getLogger("org.cuepoint.catalog.internal.Lookup");
        return new Log() {
            @Override
            public void info(String text, Object first, Object second) {
                logger.info(text, first, second);
            }

            @Override
            public void close() {
                context.stop();
            }
        };
    }
}
