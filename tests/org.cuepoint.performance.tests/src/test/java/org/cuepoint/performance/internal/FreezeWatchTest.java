package org.cuepoint.performance.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

import org.cuepoint.core.incident.Incident;
import org.cuepoint.core.incident.IncidentKind;
import org.cuepoint.core.incident.Incidents;
import org.cuepoint.performance.FreezeWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The watch with real threads, and how the virtual machine's threads are seen. */
@Timeout(60)
class FreezeWatchTest {

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<Incident> incidents = new LinkedBlockingQueue<>();
    private volatile boolean stuck = true;
    private volatile boolean gone;

    private final Incidents taker = new Incidents() {
        @Override
        public void report(Incident incident) {
            incidents.add(incident);
            told.add("frozen");
        }

        @Override
        public void recovered() {
            told.add("recovered");
        }
    };

    private void beat() {
        while (stuck) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void aThreadThatGivesNoSignIsToldWithItsStackAndThatItRecovered() throws Exception {
        Thread watched = Thread.ofPlatform().daemon().name("window").start(this::beat);
        try (FreezeWatch watch = FreezeWatch.begin(new FreezeWatch.Probe() {
            @Override
            public Thread thread() {
                return watched;
            }

            @Override
            public long lastSign() {
                return stuck ? 0 : System.nanoTime();
            }

            @Override
            public boolean gone() {
                return gone;
            }

            @Override
            public String activity() {
                return "";
            }
        }, () -> Duration.ofSeconds(1), () -> Optional.of(taker))) {
            assertEquals("frozen", told.take());
            stuck = false;
            assertEquals("recovered", told.take());
        }
        Incident freeze = incidents.take();
        assertEquals(IncidentKind.FREEZE, freeze.kind());
        assertEquals("window", freeze.thread());
        assertTrue(freeze.stacks().stream().flatMap(stack -> stack.frames().stream())
                .anyMatch(frame -> frame.getMethodName().equals("beat")), freeze::toString);
        watched.join();
    }

    @Test
    void theWatchEndsWithTheThread() throws Exception {
        FreezeWatch.begin(new FreezeWatch.Probe() {
            @Override
            public Thread thread() {
                return Thread.currentThread();
            }

            @Override
            public long lastSign() {
                told.add("asked by " + Thread.currentThread().threadId());
                gone = true;
                return System.nanoTime();
            }

            @Override
            public boolean gone() {
                return gone;
            }

            @Override
            public String activity() {
                return "";
            }
        }, () -> Duration.ofSeconds(10), Optional::empty);
        long id = Long.parseLong(told.take().substring("asked by ".length()));
        Optional<Thread> thread = Thread.getAllStackTraces().keySet().stream().filter(t -> t.threadId() == id)
                .findAny();
        if (thread.isPresent()) {
            thread.get().join();
        }
        assertTrue(told.isEmpty(), "asked once");
    }

    @Test
    void aRealDeadlockIsFoundWithItsLocks() throws Exception {
        ReentrantLock one = new ReentrantLock();
        ReentrantLock two = new ReentrantLock();
        CountDownLatch both = new CountDownLatch(2);
        Thread a = stuck("deadlock-a", one, two, both);
        Thread b = stuck("deadlock-b", two, one, both);
        try {
            List<Deadlocks.Waiting> found = List.of();
            while (found.size() < 2) {
                found = new JvmThreads().find().stream().filter(w -> w.sample().thread().startsWith("deadlock-"))
                        .toList();
            }
            List<List<Deadlocks.Waiting>> circles = Deadlocks.circles(found);
            assertEquals(1, circles.size());
            Deadlocks.Waiting first = circles.getFirst().stream().filter(w -> w.id() == a.threadId()).findFirst()
                    .orElseThrow();
            assertEquals(b.threadId(), first.heldBy());
            String state = first.sample().state();
            assertTrue(state.startsWith("WAITING on java.util.concurrent.locks.ReentrantLock"), state);
            assertTrue(state.contains(" held by deadlock-b; holds java.util.concurrent.locks.ReentrantLock"), state);
            assertTrue(first.sample().frames().size() > 3);
        } finally {
            a.interrupt();
            b.interrupt();
            a.join();
            b.join();
        }
    }

    private static Thread stuck(String name, ReentrantLock mine, ReentrantLock others, CountDownLatch both) {
        return Thread.ofPlatform().daemon().name(name).start(() -> {
            mine.lock();
            try {
                both.countDown();
                both.await();
                others.lockInterruptibly();
                others.unlock();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                mine.unlock();
            }
        });
    }

    @Test
    void aThreadThatHasEndedHasNoStack() throws Exception {
        Thread ended = Thread.ofPlatform().name("ended").start(() -> {});
        ended.join();
        Incident.Sample sample = new JvmThreads().sample(ended);
        assertEquals("TERMINATED", sample.state());
        assertEquals(List.of(), sample.frames());
    }
}
