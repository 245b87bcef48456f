package org.cuepoint.logging.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.cuepoint.testing.ExpectedErrors;
import org.eclipse.equinox.log.ExtendedLogEntry;
import org.eclipse.osgi.framework.log.FrameworkLogEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.slf4j.LoggerFactory;

/** What is logged elsewhere arrives in SLF4J: seen at the logger of this process, as the bridges log through it. */
class BridgesTest {

    private final Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT");
    private final ListAppender<ILoggingEvent> seen = new ListAppender<>();
    private final Level before = root.getLevel();

    @BeforeEach
    void listen() {
        root.setLevel(Level.ALL);
        seen.start();
        root.addAppender(seen);
    }

    @AfterEach
    void leave() {
        root.detachAppender(seen);
        root.setLevel(before);
    }

    private List<String> records() {
        return seen.list.stream()
                .map(event -> event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage())
                .toList();
    }

    @Test
    @ExpectedErrors("five")
    void javaUtilLoggingAndSystemLoggerArriveOnce() {
        java.util.logging.Logger jul = java.util.logging.Logger.getLogger("some.library");
        jul.setLevel(java.util.logging.Level.ALL);
        JulBridge bridge = new JulBridge();
        java.util.logging.Handler[] handlers = java.util.logging.Logger.getLogger("").getHandlers();
        bridge.install();
        try {
            jul.finer("one");
            jul.log(java.util.logging.Level.FINE, "two {0}", "x {}");
            jul.config("three");
            jul.log(java.util.logging.Level.WARNING, "four", new IOException("why"));
            jul.severe("five");
            System.getLogger("some.module").log(System.Logger.Level.INFO, "six {0}", 7);
        } finally {
            bridge.uninstall();
        }
        jul.info("after");
        assertEquals(List.of("TRACE some.library one", "DEBUG some.library two x {}", "INFO some.library three",
                "WARN some.library four", "ERROR some.library five", "INFO some.module six 7"), records());
        assertEquals("why", seen.list.get(3).getThrowableProxy().getMessage());
        assertEquals(List.of(handlers), List.of(java.util.logging.Logger.getLogger("").getHandlers()));
    }

    /** An entry of the log service; what it does not name answers null or zero. */
    private static LogEntry entry(String logger, LogLevel level, String message, Throwable exception, Object context) {
        return (LogEntry) Proxy.newProxyInstance(BridgesTest.class.getClassLoader(),
                new Class<?>[]{ExtendedLogEntry.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getLoggerName" -> logger;
                    case "getLogLevel" -> level;
                    case "getMessage" -> message;
                    case "getException" -> exception;
                    case "getContext" -> context;
                    default -> method.getReturnType() == long.class
                            ? (Object) 0L
                            : method.getReturnType() == int.class ? 0 : null;
                });
    }

    @Test
    void theLogServiceArrivesWithItsLevels() {
        OsgiRecords records = new OsgiRecords();
        records.logged(entry("a.b", LogLevel.AUDIT, "one {}", null, null));
        records.logged(entry("a.b", LogLevel.WARN, "two", new IOException("why"), null));
        records.logged(entry(null, LogLevel.DEBUG, "three", null, null));
        records.logged(entry("LogService", LogLevel.TRACE, null, null, null));
        records.logged(entry("LogService.org.x", LogLevel.INFO, "five", null, null));
        assertEquals(List.of("INFO a.b one {}", "WARN a.b two", "DEBUG osgi three", "TRACE LogService null",
                "INFO org.x five"), records());
        assertEquals("why", seen.list.get(1).getThrowableProxy().getMessage());
    }

    @Test
    @ExpectedErrors("parent failed")
    void aStatusArrivesWithBundleSeverityAndChildren() {
        FrameworkLogEntry child = new FrameworkLogEntry("org.x.child", FrameworkLogEntry.WARNING, 3, "child said", 0,
                new IOException("why"), null);
        FrameworkLogEntry parent = new FrameworkLogEntry("org.x.parent", FrameworkLogEntry.ERROR, 7, "parent failed", 0,
                null,
                new FrameworkLogEntry[]{child});
        new OsgiRecords().logged(entry("org.eclipse.equinox.logger", LogLevel.ERROR, "parent failed", null, parent));
        assertEquals(List.of("ERROR org.x.parent parent failed (org.x.parent, error, code 7)\n"
                + "  child said (org.x.child, warning, code 3): java.io.IOException: why"), records());
    }

    @Test
    void aRecordThatComesBackWhileItIsHandedOnStops() {
        OsgiRecords records = new OsgiRecords();
        ListAppender<ILoggingEvent> echo = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent event) {
                records.logged(entry("echo", LogLevel.INFO, event.getFormattedMessage(), null, null));
            }
        };
        echo.start();
        root.addAppender(echo);
        try {
            records.logged(entry("a.b", LogLevel.INFO, "one", null, null));
        } finally {
            root.detachAppender(echo);
        }
        assertEquals(List.of("INFO a.b one"), records());
        assertTrue(echo.list.isEmpty());
    }
}
