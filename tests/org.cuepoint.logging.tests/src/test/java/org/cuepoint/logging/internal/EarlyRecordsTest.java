package org.cuepoint.logging.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.read.CyclicBufferAppender;
import java.util.List;
import java.util.ServiceLoader;
import org.cuepoint.logging.logback.EarlyConfigurator;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** What is logged before the logging service is there. */
class EarlyRecordsTest {

    private static LoggerContext configured() {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        new EarlyConfigurator().configure(context);
        return context;
    }

    @Test
    void theyReachTheLogInOrderUnderTheirOwnThread() throws InterruptedException {
        LoggerContext context = configured();
        Logger logger = context.getLogger("early.bird");
        Thread other = Thread.ofPlatform().name("of another").start(() -> logger.info("first, password=hunter2"));
        other.join();
        logger.warn("second");
        logger.debug("nobody asked for it");
        Pipeline pipeline = Pipeline.of(context, TestLog.format());
        logger.info("third");
        List<String> lines = pipeline.recent();
        assertEquals(3, lines.size(), lines.toString());
        assertTrue(lines.get(0).contains("[of another] early.bird - first, password=[redacted]"), lines.get(0));
        assertTrue(lines.get(1).endsWith("second") && lines.get(2).endsWith("third"), lines.toString());
    }

    @Test
    void beyondTheirNumberTheOldestGiveWay() {
        LoggerContext context = configured();
        Logger logger = context.getLogger("flood");
        for (int i = 0; i < 2_500; i++) {
            logger.info("record {}", i);
        }
        CyclicBufferAppender<?> waiting = assertInstanceOf(CyclicBufferAppender.class,
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(Pipeline.FIRST));
        assertEquals(2_000, waiting.getLength());
        assertTrue(Pipeline.of(context, TestLog.format()).recent().getLast().endsWith("record 2499"));
    }

    @Test
    void logbackFindsTheFirstConfigurationByItself() {
        assertTrue(ServiceLoader.load(Configurator.class).stream()
                .anyMatch(found -> found.type() == EarlyConfigurator.class));
    }
}
