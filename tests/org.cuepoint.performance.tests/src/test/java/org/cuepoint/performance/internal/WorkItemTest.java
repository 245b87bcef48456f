package org.cuepoint.performance.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.List;
import org.cuepoint.performance.Task;
import org.cuepoint.performance.WorkOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What the log tells of a piece of work. */
class WorkItemTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(WorkItem.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(logged);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(logged);
        logger.setLevel(null);
    }

    private static <T> WorkItem<T> run(Task<T> task) {
        WorkItem<T> item = new WorkItem<>("Reading", task, System::nanoTime, () -> {});
        item.run();
        return item;
    }

    @Test
    void recordsOfAPieceOfWorkCarryItsOwnNumber() {
        String first = run(progress -> MDC.get("operation")).result().join();
        String second = run(progress -> MDC.get("operation")).result().join();
        assertTrue(first.matches("\\d+"), first);
        assertNotEquals(first, second);
        assertNull(MDC.get("operation"), "what follows on this thread is other work");
        assertEquals(List.of(first, second),
                logged.list.stream().map(event -> event.getMDCPropertyMap().get("operation")).toList());
    }

    @Test
    void ofQuietWorkOnlyAFailureIsTold() {
        new WorkItem<>(WorkOptions.of("Reading").quiet(), progress -> "done", System::nanoTime, () -> {}).run();
        new WorkItem<String>(WorkOptions.of("Reading").quiet(), progress -> {
            throw new InterruptedException();
        }, System::nanoTime, () -> {}).run();
        assertEquals(List.of(), logged.list);
        new WorkItem<String>(WorkOptions.of("Reading").quiet(), progress -> {
            throw new IOException("no");
        }, System::nanoTime, () -> {}).run();
        assertEquals("\"Reading\" failed: java.io.IOException: no", logged.list.getFirst().getFormattedMessage());
    }

    @Test
    void itsEndIsToldWithItsDurationAndItsFailureWithItsNumber() {
        run(progress -> "done");
        ILoggingEvent end = logged.list.getFirst();
        assertEquals("\"Reading\" is done", end.getFormattedMessage());
        assertTrue(end.getKeyValuePairs().getFirst().toString().matches("duration=\"\\d+\\.\\dms\""),
                end.getKeyValuePairs().toString());
        run(progress -> {
            throw new IOException("no");
        });
        assertEquals("\"Reading\" failed: java.io.IOException: no", logged.list.getLast().getFormattedMessage());
        assertTrue(logged.list.getLast().getMDCPropertyMap().containsKey("operation"));
    }
}
