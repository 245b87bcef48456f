package org.cuepoint.crash.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.cuepoint.core.incident.Incident;
import org.cuepoint.core.incident.IncidentKind;
import org.cuepoint.ui.testing.QueuedUi;
import org.junit.jupiter.api.Test;

/** One dialog, however much fails. */
class CrashQueueTest {

    private final QueuedUi ui = new QueuedUi();
    private final Screens screen = new Screens();
    private Instant now = Instant.EPOCH;
    private final CrashQueue queue = new CrashQueue(ui, screen, new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private static final class Screens implements CrashQueue.Screen {
        final List<Told> opened = new ArrayList<>();
        final List<Told> said = new ArrayList<>();
        final List<Runnable> gathered = new ArrayList<>();
        final List<Runnable> later = new ArrayList<>();
        boolean open;
        int joined;

        @Override
        public Optional<CrashQueue.Shown> open(Told first, int others) {
            joined += others;
            opened.add(first);
            open = true;
            return Optional.of(new CrashQueue.Shown() {
                @Override
                public boolean isOpen() {
                    return open;
                }

                @Override
                public void join(int more) {
                    joined += more;
                }
            });
        }

        @Override
        public void status(Told told) {
            said.add(told);
        }

        @Override
        public void later(Duration delay, Runnable task) {
            (delay.equals(CrashQueue.GATHERING) ? gathered : later).add(task);
        }
    }

    private void gather() {
        ui.runAll();
        now = now.plus(CrashQueue.GATHERING);
        List<Runnable> tasks = List.copyOf(screen.gathered);
        screen.gathered.clear();
        tasks.forEach(Runnable::run);
    }

    private void later() {
        now = now.plus(CrashQueue.PACE);
        List<Runnable> tasks = List.copyOf(screen.later);
        screen.later.clear();
        tasks.forEach(Runnable::run);
    }

    @Test
    void aThousandIncidentsOpenOneDialogAndLetOneTaskWait() {
        for (int i = 0; i < 1000; i++) {
            queue.add(FakeCrashes.told("f" + i % 70, FakeCrashes.ui("x")));
            assertEquals(1, ui.waiting());
        }
        gather();
        assertEquals(1, screen.opened.size());
        assertEquals(999, screen.joined);
    }

    @Test
    void aThousandIncidentsOfManyThreadsAreAllCounted() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads = IntStream.range(0, 10).mapToObj(n -> Thread.ofVirtual().start(() -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            IntStream.range(0, 100).forEach(i -> queue.add(FakeCrashes.told("f" + i, FakeCrashes.ui("x"))));
        })).toList();
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(1, ui.waiting());
        gather();
        assertEquals(1, screen.opened.size());
        assertEquals(999, screen.joined);
    }

    @Test
    void laterOnesJoinTheOpenDialogAtAPace() {
        queue.add(FakeCrashes.told("a", FakeCrashes.ui("x")));
        gather();
        for (int i = 0; i < 100; i++) {
            // as a paint listener that fails whenever the dialog changes
            queue.add(FakeCrashes.told("b", FakeCrashes.ui("x")));
            gather();
        }
        assertEquals(0, screen.joined);
        assertEquals(1, screen.later.size());
        later();
        assertEquals(100, screen.joined);
        assertEquals(1, screen.opened.size());
    }

    @Test
    void theSameFailureIsNotAskedAboutAgainForAWhile() {
        queue.add(FakeCrashes.told("a", FakeCrashes.ui("x")));
        gather();
        screen.open = false;
        now = now.plusSeconds(60);
        queue.add(FakeCrashes.told("a", FakeCrashes.ui("x")));
        gather();
        assertEquals(1, screen.opened.size());
        assertEquals(1, screen.said.size());
        now = now.plus(CrashQueue.PEACE);
        queue.add(FakeCrashes.told("a", FakeCrashes.ui("x")));
        gather();
        assertEquals(2, screen.opened.size());
    }

    @Test
    void anotherFailureIsAskedAboutOnceTheDialogIsClosed() {
        queue.add(FakeCrashes.told("a", FakeCrashes.ui("x")));
        gather();
        screen.open = false;
        now = now.plusSeconds(60);
        queue.add(FakeCrashes.told("b", FakeCrashes.ui("x")));
        gather();
        assertEquals(2, screen.opened.size());
    }

    @Test
    void failedWorkIsSaidInTheStatusLineOnly() {
        for (IncidentKind kind : List.of(IncidentKind.JOB, IncidentKind.TASK, IncidentKind.LOGGED,
                IncidentKind.SERVICE)) {
            queue.add(FakeCrashes.told("a", Incident.of(kind, new IllegalStateException(), "")));
        }
        assertEquals(1, ui.waiting());
        gather();
        assertEquals(List.of(), screen.opened);
        assertEquals(1, screen.said.size());
    }
}
