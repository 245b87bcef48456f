package org.cuepoint.logging.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What is printed on the standard error reaches the log, and the stream that was there. */
class ErrorLinesTest {

    private final ByteArrayOutputStream before = new ByteArrayOutputStream();
    private final ListAppender<ILoggingEvent> records = new ListAppender<>();
    private final List<Runnable> later = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final Logger logger = new LoggerContext().getLogger("stderr");
    private final ErrorLines lines = lines(before);
    private final PrintStream stream = lines.stream();

    private ErrorLines lines(OutputStream to) {
        records.start();
        logger.addAppender(records);
        return new ErrorLines(to, StandardCharsets.UTF_8, logger, later::add, nanos::get);
    }

    private List<String> logged() {
        List<Runnable> due = List.copyOf(later);
        later.clear();
        due.forEach(Runnable::run);
        List<String> texts = records.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        records.list.clear();
        return texts;
    }

    @Test
    void aLineIsAWarningAndStillReachesTheStreamBefore() {
        stream.println("WARNING: größer");
        assertEquals("WARNING: größer" + System.lineSeparator(), before.toString(StandardCharsets.UTF_8));
        assertTrue(records.list.isEmpty(), "whoever prints does not wait for the log");
        assertEquals(List.of("WARNING: größer"), logged());
        assertEquals(List.of(), logged());
    }

    @Test
    void aStackTraceIsOneRecordAndTheNextLineAnother() {
        new IllegalStateException("outer", new IllegalArgumentException("inner")).printStackTrace(stream);
        stream.println("another");
        List<String> logged = logged();
        assertEquals(2, logged.size());
        assertTrue(logged.getFirst().startsWith("java.lang.IllegalStateException: outer\n\tat "), logged.getFirst());
        assertTrue(logged.getFirst().contains("\nCaused by: java.lang.IllegalArgumentException: inner\n\t"));
        assertEquals("another", logged.getLast());
    }

    @Test
    void aPartOfALineWaitsForNothing() {
        stream.print("half");
        assertEquals(1, later.size());
        assertEquals(List.of("half"), logged());
        stream.println();
        stream.println("   ");
        assertEquals(List.of(), logged());
    }

    @Test
    void aVeryLongLineIsCutAndTheNextIsWhole() {
        stream.println("x".repeat(1_000_000));
        List<String> logged = logged();
        assertEquals(64 << 10, logged.getFirst().length());
        stream.println("next");
        assertEquals(List.of("next"), logged());
    }

    @Test
    void aLogThatPrintsWhenItIsWrittenDoesNotRunForEver() {
        for (int i = 0; i < ErrorLines.MOST + 50; i++) {
            stream.println("cannot write the log");
            later.forEach(Runnable::run);
            later.clear();
        }
        assertEquals(ErrorLines.MOST, records.list.size());
        nanos.addAndGet(61_000_000_000L);
        records.list.clear();
        stream.println("a minute later");
        assertEquals(List.of("50 more records were printed on the standard error than are taken in a minute",
                "a minute later"), logged());
    }

    @Test
    void aClosedStreamBeforeDoesNotHideIt() {
        PrintStream closed = lines(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("closed");
            }
        }).stream();
        closed.println("said");
        assertEquals(List.of("said"), logged());
    }
}
