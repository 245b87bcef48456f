package org.cuepoint.crash.internal.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cuepoint.core.incident.Incident;
import org.cuepoint.core.incident.IncidentKind;
import org.cuepoint.testing.ExpectedErrors;
import org.eclipse.equinox.log.ExtendedLogEntry;
import org.eclipse.osgi.framework.log.FrameworkLogEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;

/** What is caught, and told apart, on the ways that failures take. */
class CaptureTest {

    private final List<Incident> told = new ArrayList<>();

    static Stream<Arguments> failures() {
        return Stream.of(Arguments.of(new IllegalStateException(), true), Arguments.of(new StackOverflowError(), true),
                Arguments.of(new IOException(), false),
                Arguments.of(new UncheckedIOException(new IOException()), false),
                Arguments.of(new CancellationException(), false),
                Arguments.of(new InvocationTargetException(new NullPointerException()), true),
                Arguments.of(new InvocationTargetException(new IOException()), false),
                Arguments.of(new CompletionException(new IOException()), false),
                Arguments.of(new CompletionException(new IllegalStateException()), true),
                Arguments.of(new CompletionException("alone", null), true));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aDefectIsToldFromAnOutcome(Throwable failure, boolean defect) {
        assertEquals(defect, Unexpected.is(failure));
    }

    @Test
    void missingMemoryIsSeenThroughCauses() {
        assertTrue(Unexpected.isOutOfMemory(new IllegalStateException(new OutOfMemoryError())));
        assertFalse(Unexpected.isOutOfMemory(new IllegalStateException()));
        assertFalse(Unexpected.is(null) || Unexpected.isOutOfMemory(null));
    }

    @Test
    void anExceptionIsNewOnceHoweverItComesBack() {
        Known known = new Known();
        Exception inner = new IllegalStateException("inner");
        Exception outer = new IllegalStateException("outer", inner);
        assertTrue(known.isNew(outer));
        assertFalse(known.isNew(outer) || known.isNew(inner) || known.isNew(new RuntimeException(inner)));
        assertTrue(known.isNew(new IllegalStateException("inner")), "another of the same kind is another");
    }

    @Test
    void theLatestHundredBreadcrumbsAreKeptInOrder() {
        long[] clock = {0};
        Trail trail = new Trail(() -> clock[0]++);
        IntStream.range(0, 250).forEach(i -> trail.leave("view", "opened " + i));
        trail.leave("work", "x".repeat(10_000));
        List<Map<String, Object>> tree = trail.tree();
        assertEquals(100, tree.size());
        assertEquals("opened 151", tree.getFirst().get("text"));
        assertEquals("1970-01-01T00:00:00.151Z", tree.getFirst().get("time"));
        assertTrue(tree.getLast().get("text").toString().length() < 600);
    }

    @Test
    void breadcrumbsOfManyThreadsAreAllThereOrOld() throws InterruptedException {
        Trail trail = new Trail(System::currentTimeMillis);
        CountDownLatch together = new CountDownLatch(1);
        List<Thread> threads = IntStream.range(0, 8).mapToObj(i -> Thread.ofVirtual().start(() -> {
            try {
                together.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            IntStream.range(0, 1_000).forEach(n -> trail.leave("work", i + " " + n));
        })).toList();
        together.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(100, trail.tree().size());
    }

    @ExpectedErrors("nobody handled")
    @Test
    void theHandlerOfThreadsTellsAndHandsOn() throws InterruptedException {
        List<Throwable> handedOn = new ArrayList<>();
        Thread.UncaughtExceptionHandler present = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> handedOn.add(failure));
        try {
            Uncaught handler = Uncaught.install(told::add);
            Thread thread = Thread.ofVirtual().unstarted(() -> {
                throw new IllegalStateException("nobody handles it");
            });
            thread.start();
            thread.join();
            handler.uninstall();
            assertEquals(1, told.size());
            assertEquals(IncidentKind.THREAD, told.getFirst().kind());
            assertTrue(told.getFirst().thread().startsWith("thread "), "a virtual thread without a name has a number");
            assertSame(told.getFirst().cause().orElseThrow(), handedOn.getFirst());
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(present);
        }
    }

    private static LogEntry entry(LogLevel level, String logger, String message, Throwable failure, Object context) {
        return (LogEntry) Proxy.newProxyInstance(CaptureTest.class.getClassLoader(),
                new Class<?>[]{ExtendedLogEntry.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getLogLevel" -> level;
                    case "getLoggerName" -> logger;
                    case "getMessage" -> message;
                    case "getException" -> failure;
                    case "getContext" -> context;
                    default -> null;
                });
    }

    private static FrameworkLogEntry status(String bundle, String message, Throwable failure,
            FrameworkLogEntry... children) {
        return new FrameworkLogEntry(bundle, FrameworkLogEntry.ERROR, 0, message, 0, failure, children);
    }

    private List<IncidentKind> kinds(LogEntry... entries) {
        LogCapture capture = new LogCapture(told::add);
        for (LogEntry entry : entries) {
            capture.logged(entry);
        }
        return told.stream().map(Incident::kind).toList();
    }

    @Test
    void theFrameworksLogTellsWaysApart() {
        Exception defect = new IllegalStateException("x");
        Exception service = new InvocationTargetException(new IllegalStateException("y"));
        service.setStackTrace(new StackTraceElement[]{
                new StackTraceElement("org.apache.felix.scr.impl.inject.internal.ComponentConstructorImpl", "new", "x",
                        1)});
        assertEquals(
                List.of(IncidentKind.JOB, IncidentKind.UI, IncidentKind.SERVICE, IncidentKind.FRAMEWORK,
                        IncidentKind.LOGGED, IncidentKind.LOGGED),
                kinds(entry(LogLevel.ERROR, "x", "", null,
                        status("org.eclipse.core.jobs", "An internal error", defect)),
                        entry(LogLevel.ERROR, "x", "", null,
                                status("org.eclipse.ui", "Unhandled event loop exception", defect)),
                        entry(LogLevel.ERROR, "org.example", "Error during instantiation", service, null),
                        entry(LogLevel.ERROR, "Events.Framework", "FrameworkEvent ERROR", defect, null),
                        entry(LogLevel.ERROR, "org.example", "failed", defect, null),
                        entry(LogLevel.ERROR, "x", "", null,
                                status("org.example", "many", null, status("org.example", "one", defect)))));
    }

    @Test
    void warningsAndOutcomesAreNoIncidents() {
        assertEquals(List.of(),
                kinds(entry(LogLevel.WARN, "x", "m", new IllegalStateException(), null),
                        entry(LogLevel.ERROR, "x", "m", null, null),
                        entry(LogLevel.ERROR, "x", "m", new IOException("disk"), null),
                        entry(LogLevel.ERROR, "x", "m", null, status("a", "b", new IOException("disk")))));
    }
}
