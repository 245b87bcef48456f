package org.cuepoint.performance.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.cuepoint.core.incident.Incident;
import org.cuepoint.core.incident.IncidentKind;
import org.cuepoint.core.incident.Incidents;
import org.cuepoint.performance.RunningWork;
import org.cuepoint.performance.Task;
import org.cuepoint.performance.WorkOptions;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;

/** What others learn of pieces of work. */
class WorkTrailTest {

    private final List<String> crumbs = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();
    private final WorkTrail trail = new WorkTrail(
            () -> Optional.of((category, text) -> crumbs.add(category + ' ' + text.replaceAll("\\(\\d+\\)", "(n)"))),
            () -> Optional.of(incidents::add));

    private <T> WorkItem<T> item(WorkOptions options, Task<T> task) {
        return new WorkItem<>(options, task, System::nanoTime, () -> {}, trail);
    }

    private <T> WorkItem<T> run(Task<T> task) {
        WorkItem<T> item = item(WorkOptions.of("Reading"), task);
        item.run();
        return item;
    }

    @Test
    void whatRunsIsKnownWithItsNumberTheOldestFirst() {
        List<String> seen = new ArrayList<>();
        run(outer -> {
            item(WorkOptions.of("Inner").quiet(), inner -> {
                trail.running().forEach(seen::add);
                return 1;
            }).run();
            return trail.running().size();
        });
        assertTrue(seen.getFirst().matches("Reading \\(\\d+\\)"), seen::toString);
        assertTrue(seen.getLast().matches("Inner \\(\\d+\\)"), seen::toString);
        assertEquals(2, seen.size());
        assertEquals(List.of(), trail.running());
    }

    @Test
    void beginningAndEndLeaveBreadcrumbs() {
        run(progress -> "done");
        run(progress -> {
            throw new IOException("/home/someone/secret");
        });
        run(progress -> {
            throw new InterruptedException();
        });
        assertEquals(List.of("work begun: Reading (n)", "work done: Reading (n)", "work begun: Reading (n)",
                "work failed with IOException: Reading (n)", "work begun: Reading (n)",
                "work interrupted: Reading (n)"), crumbs);
    }

    @Test
    void ofQuietWorkOnlyAFailureLeavesOne() {
        item(WorkOptions.of("Small").quiet(), progress -> 1).run();
        item(WorkOptions.of("Small").quiet(), progress -> {
            throw new IOException();
        }).run();
        assertEquals(List.of("work failed with IOException: Small (n)"), crumbs);
    }

    @Test
    void workThatIsCancelledBeforeItBeginsLeavesNone() {
        WorkItem<Integer> item = item(WorkOptions.of("Never"), progress -> 1);
        item.cancel();
        item.run();
        assertEquals(List.of(), crumbs);
    }

    static Stream<Arguments> failures() {
        IOException expected = new IOException("no disk");
        return Stream.of(
                Arguments.of(new IllegalStateException("defect"), true),
                Arguments.of(new NullPointerException(), true),
                Arguments.of(new CompletionException(new IllegalStateException("defect")), true),
                Arguments.of(new RuntimeException(expected), true),
                Arguments.of(new ExecutionException(new ArithmeticException()), true),
                Arguments.of(expected, false),
                Arguments.of(new InterruptedException(), false),
                Arguments.of(new CancellationException(), false),
                Arguments.of(new OperationCanceledException(), false),
                Arguments.of(new UncheckedIOException(expected), false),
                Arguments.of(new CompletionException(expected), false),
                Arguments.of(new CompletionException(new CancellationException()), false),
                Arguments.of(new ExecutionException(expected), false));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void onlyDefectsAreReported(Exception failure, boolean defect) {
        WorkItem<String> item = run(progress -> {
            throw failure;
        });
        assertEquals(defect ? 1 : 0, incidents.size());
        assertTrue(item.result().isCompletedExceptionally());
        if (defect) {
            assertEquals(IncidentKind.TASK, incidents.getFirst().kind());
            assertSame(failure, incidents.getFirst().cause().orElseThrow());
            assertEquals("Reading", incidents.getFirst().activity());
            assertEquals(Thread.currentThread().getName(), incidents.getFirst().thread());
        }
    }

    @Test
    void anErrorIsReportedAndGoesOn() {
        LinkageError error = new LinkageError("gone");
        WorkItem<String> item = item(WorkOptions.of("Reading"), progress -> {
            throw error;
        });
        assertSame(error, assertThrows(LinkageError.class, item::run));
        assertSame(error, incidents.getFirst().cause().orElseThrow());
        assertSame(error, assertThrows(ExecutionException.class, () -> item.result().get()).getCause());
    }

    @Test
    void whatCancelledWorkThrowsIsNoDefectUnlessItIsAnError() {
        List<WorkItem<String>> itself = new ArrayList<>();
        itself.add(item(WorkOptions.of("Reading"), progress -> {
            itself.getFirst().cancel();
            throw new IllegalStateException("interrupted");
        }));
        itself.getFirst().run();
        assertEquals(List.of(), incidents);
        assertEquals("work cancelled: Reading (n)", crumbs.getLast());
        itself.set(0, item(WorkOptions.of("Reading"), progress -> {
            itself.getFirst().cancel();
            throw new LinkageError();
        }));
        assertThrows(LinkageError.class, itself.getFirst()::run);
        assertEquals(1, incidents.size());
    }

    @Test
    void theReportIsWrittenBeforeAnybodyIsToldAndTheWorkIsStillNamed() {
        List<String> order = new ArrayList<>();
        WorkTrail watched = new WorkTrail(Optional::empty, () -> Optional.of(incident -> order.add("report")));
        WorkItem<String> item = new WorkItem<>(WorkOptions.of("Reading"), progress -> {
            throw new IllegalStateException();
        }, System::nanoTime, () -> {}, watched);
        item.result().whenComplete((value, failure) -> order.add("told"));
        item.run();
        assertEquals(List.of("report", "told"), order);
    }

    @Test
    void whatTheReceiverThrowsIsReported() {
        IllegalStateException defect = new IllegalStateException("in the receiver");
        WorkItem<String> item = item(WorkOptions.of("Reading"), progress -> "done");
        var derived = item.result().whenComplete((value, failure) -> {
            throw defect;
        });
        item.run();
        assertSame(defect, incidents.getFirst().cause().orElseThrow());
        assertEquals("Reading", incidents.getFirst().activity());
        assertSame(defect, assertThrows(CompletionException.class, derived::join).getCause());
        assertEquals("done", item.result().join());
    }

    @Test
    void aReceiverThatHandsAFailureOnIsNoDefectTwice() {
        WorkItem<String> item = item(WorkOptions.of("Reading"), progress -> {
            throw new IOException();
        });
        item.result().whenComplete((value, failure) -> {
            throw new CompletionException(failure);
        });
        item.run();
        assertEquals(List.of(), incidents);
    }

    @Test
    void withoutListenersNothingIsToldAndAllGoesOn() {
        WorkTrail alone = new WorkTrail(Optional::empty, Optional::empty);
        WorkItem<String> item = new WorkItem<>(WorkOptions.of("Reading"), progress -> {
            throw new IllegalStateException();
        }, System::nanoTime, () -> {}, alone);
        item.run();
        assertInstanceOf(IllegalStateException.class,
                assertThrows(ExecutionException.class, () -> item.result().get()).getCause());
    }

    @Test
    void theServiceTellsOfItsWork() throws Exception {
        JobsBackgroundWork work = new JobsBackgroundWork();
        work.setIncidents(source((Incidents) incidents::add));
        work.setBreadcrumbs(source((category, text) -> crumbs.add(text)));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        RunningWork<String> running = work.start("Reading", progress -> {
            begun.countDown();
            mayEnd.await();
            throw new IllegalStateException("defect");
        });
        begun.await();
        assertEquals(1, work.running().size());
        mayEnd.countDown();
        assertThrows(ExecutionException.class, () -> running.result().get());
        assertEquals(List.of(), work.running());
        assertEquals(1, incidents.size());
        assertEquals(2, crumbs.size());
    }

    private static <T> ComponentServiceObjects<T> source(T service) {
        return new ComponentServiceObjects<>() {
            @Override
            public T getService() {
                return service;
            }

            @Override
            public void ungetService(T given) {
                throw new UnsupportedOperationException();
            }

            @Override
            public ServiceReference<T> getServiceReference() {
                throw new UnsupportedOperationException();
            }
        };
    }
}
