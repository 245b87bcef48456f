package org.cuepoint.performance.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.cuepoint.core.incident.Incident;
import org.cuepoint.core.incident.Incident.Sample;
import org.cuepoint.core.incident.IncidentKind;
import org.cuepoint.performance.FreezeWatch.Probe;
import org.cuepoint.performance.internal.Deadlocks.Waiting;
import org.junit.jupiter.api.Test;

/** Freezes and deadlocks of a machine that is the test's. */
class WatchRoundTest {

    private static final long SECOND = 1_000_000_000L;

    private long now = 7 * SECOND;
    private long sign = now;
    private long cost;
    private int looks;
    private Duration limit = Duration.ofSeconds(10);
    private List<Waiting> waiting = List.of();
    private final List<Incident> told = new ArrayList<>();
    private int thaws;

    private final WatchRound round = new WatchRound(new Probe() {
        @Override
        public Thread thread() {
            return Thread.currentThread();
        }

        @Override
        public long lastSign() {
            return sign;
        }

        @Override
        public boolean gone() {
            return false;
        }

        @Override
        public String activity() {
            return "Command \"Save\"";
        }
    }, () -> limit, new WatchRound.Machine() {
        @Override
        public long nanos() {
            return now;
        }

        @Override
        public Sample sample(Thread thread) {
            return sampleOf(thread.getName());
        }

        @Override
        public boolean debugged() {
            return false;
        }

        @Override
        public List<Waiting> find() {
            looks++;
            now += cost;
            return waiting;
        }
    });

    private static Sample sampleOf(String name) {
        return new Sample(name, "BLOCKED", List.of(new StackTraceElement("a.B", "wait", "B.java", 1)), 1);
    }

    private static Waiting waits(long id, long heldBy) {
        return new Waiting(id, heldBy, sampleOf("t" + id));
    }

    private void pass(int seconds, boolean alive) {
        for (long end = now + seconds * SECOND, next = now; now < end;) {
            if (alive) {
                sign = now;
            }
            if (now >= next) {
                WatchRound.Told found = round.look();
                told.addAll(found.incidents());
                thaws += found.thawed().isPresent() ? 1 : 0;
                next = now + found.pause();
            }
            now += SECOND / 4;
        }
    }

    private List<IncidentKind> kinds() {
        return told.stream().map(Incident::kind).toList();
    }

    @Test
    void aFreezeIsOneIncidentWithWhatWasDone() {
        pass(5, true);
        pass(15, false);
        pass(5, true);
        assertEquals(List.of(IncidentKind.FREEZE), kinds());
        Incident freeze = told.getFirst();
        assertEquals(Thread.currentThread().getName(), freeze.thread());
        assertEquals("Command \"Save\"", freeze.activity());
        assertTrue(freeze.lasted().toSeconds() >= 10);
        assertEquals(1, freeze.stacks().size());
        assertEquals(1, thaws);
    }

    @Test
    void aNewLimitHoldsAfterAMinuteAtMost() {
        limit = Duration.ofSeconds(3);
        pass(62, true);
        pass(6, false);
        assertEquals(List.of(IncidentKind.FREEZE), kinds());
    }

    @Test
    void aNewLimitDoesNotCutAFreeze() {
        pass(56, true);
        limit = Duration.ofSeconds(20);
        pass(15, false);
        pass(3, true);
        assertEquals(List.of(IncidentKind.FREEZE), kinds());
        assertEquals(1, thaws, "its end is told though the limit changed meanwhile");
        pass(60, true);
        pass(15, false);
        assertEquals(1, told.size(), "now the new one holds");
    }

    @Test
    void nobodyLooksForDeadlocksInTheFirstMinuteAndThenEveryHalf() {
        pass(58, true);
        assertEquals(0, looks);
        pass(4, true);
        assertEquals(1, looks);
        pass(300, true);
        assertEquals(10, looks, 1);
    }

    @Test
    void aDearLookIsRare() {
        cost = SECOND / 5;
        pass(3_600, true);
        assertTrue(looks <= 3_600 / 200 + 1, "a thousandth of the time: " + looks);
    }

    @Test
    void aDeadlockIsToldOnceWithAllItsThreads() {
        waiting = List.of(waits(1001, 1002), waits(1002, 1003), waits(1003, 1001));
        pass(600, true);
        assertEquals(List.of(IncidentKind.DEADLOCK), kinds());
        assertEquals(List.of("t1001", "t1002", "t1003"),
                told.getFirst().stacks().stream().map(Sample::thread).toList());
    }

    @Test
    void twoDeadlocksAreTwoAndALaterOneIsToldToo() {
        List<Waiting> two = List.of(waits(1, 2), waits(2, 1), waits(11, 12), waits(12, 11));
        waiting = two;
        pass(100, true);
        assertEquals(2, told.size());
        waiting = Stream.concat(two.stream(), Stream.of(waits(21, 22), waits(22, 21), waits(23, 21))).toList();
        pass(100, true);
        assertEquals(3, told.size());
        assertEquals(2, told.getLast().stacks().size(), "who only waits for them is in no circle");
    }

    @Test
    void aFrozenThreadInACircleMakesOneIncident() {
        long own = Thread.currentThread().threadId();
        pass(70, true);
        waiting = List.of(waits(own, 2_000_001), waits(2_000_001, own));
        pass(100, false);
        assertEquals(List.of(IncidentKind.FREEZE), kinds());
        assertEquals("t2000001", told.getFirst().stacks().getLast().thread());
    }

    @Test
    void aCircleElsewhereIsFoundByTheFreezeThatItMayHaveCaused() {
        pass(5, true);
        waiting = List.of(waits(1, 2), waits(2, 1));
        pass(15, false);
        assertEquals(List.of(IncidentKind.FREEZE, IncidentKind.DEADLOCK), kinds());
    }

    @Test
    void nobodyLooksWhileTheThreadIsBusyOrFrozen() {
        pass(55, true);
        pass(9, false);
        assertEquals(0, looks, "a circle with it would be told twice");
        pass(200, false);
        assertEquals(1, looks, "once, for the freeze");
    }
}
