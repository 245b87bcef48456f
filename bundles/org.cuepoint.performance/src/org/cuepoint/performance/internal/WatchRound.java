package org.cuepoint.performance.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.cuepoint.core.incident.Incident;
import org.cuepoint.core.incident.IncidentKind;
import org.cuepoint.performance.FreezeWatch.Probe;
import org.cuepoint.performance.internal.Deadlocks.Waiting;

/** What a watch does each time that it wakes up. Knows no clock of its own. Not thread-safe. */
public final class WatchRound {

    private static final long LIMIT_HOLDS = TimeUnit.MINUTES.toNanos(1);

    private final Probe probe;
    private final Supplier<Duration> limit;
    private final Machine machine;
    private final Deadlocks deadlocks;
    private Duration present;
    private FreezeDetector detector;
    private long limitAsked;

    /** What is outside, replaceable in tests. */
    interface Machine extends Deadlocks.Finder {

        /** A clock like {@link System#nanoTime()}. */
        long nanos();

        /** What a thread does now. */
        Incident.Sample sample(Thread thread);

        /** Whether somebody may hold threads on purpose. */
        boolean debugged();
    }

    /**
     * What is to be told.
     *
     * @param incidents what went wrong
     * @param thawed how long a freeze lasted that was told and is over
     * @param pause when to look again, in nanoseconds
     */
    public record Told(List<Incident> incidents, Optional<Duration> thawed, long pause) {
    }

    WatchRound(Probe probe, Supplier<Duration> limit, Machine machine) {
        this.probe = probe;
        this.limit = limit;
        this.machine = machine;
        this.limitAsked = machine.nanos();
        this.deadlocks = new Deadlocks(machine, machine::nanos, limitAsked);
        this.present = limit.get();
        this.detector = new FreezeDetector(present);
    }

    /** Of the running virtual machine. */
    public static WatchRound real(Probe probe, Supplier<Duration> limit) {
        return new WatchRound(probe, limit, new Jvm());
    }

    /** Looks once. */
    public Told look() {
        long now = machine.nanos();
        askLimit(now);
        FreezeDetector.Finding found = detector.look(now, probe.lastSign(), new FreezeDetector.Watched() {
            @Override
            public Incident.Sample sample() {
                return machine.sample(probe.thread());
            }

            @Override
            public boolean debugged() {
                return machine.debugged();
            }
        });
        List<Incident> incidents = new ArrayList<>();
        if (found.freeze().isPresent()) {
            freeze(found.freeze().get(), found.quiet(), incidents);
        } else if (found.quiet().isNegative()) {
            deadlocks.look(now).forEach(circle -> incidents.add(deadlock(circle)));
        }
        return new Told(incidents, found.thawed(), found.pause());
    }

    /** A new limit holds from a moment on in which the thread is alive. */
    private void askLimit(long now) {
        if (now - limitAsked < LIMIT_HOLDS) {
            return;
        }
        limitAsked = now;
        Duration asked = limit.get();
        if (!asked.equals(present) && detector.calm()) {
            present = asked;
            detector = new FreezeDetector(asked);
        }
    }

    /**
     * A frozen thread that is part of a circle makes one incident: a freeze, with the stacks of the others, since the user
     * meets a window that does not react. Circles without it are told by themselves.
     */
    private void freeze(List<Incident.Sample> stacks, Duration quiet, List<Incident> incidents) {
        List<Incident.Sample> all = new ArrayList<>(stacks);
        for (List<Waiting> circle : deadlocks.lookNow()) {
            if (circle.stream().anyMatch(member -> member.id() == probe.thread().threadId())) {
                circle.forEach(member -> all.add(member.sample()));
            } else {
                incidents.add(deadlock(circle));
            }
        }
        incidents.addFirst(Incident.hang(IncidentKind.FREEZE, probe.thread().getName(), probe.activity(), all, quiet));
    }

    private static Incident deadlock(List<Waiting> circle) {
        return Incident.hang(IncidentKind.DEADLOCK, circle.getFirst().sample().thread(), "",
                circle.stream().map(Waiting::sample).toList(), Duration.ZERO);
    }

    /** The running one. Its threads are looked at through classes that are loaded when they are needed. */
    private static final class Jvm implements Machine {

        private Optional<JvmThreads> threads = Optional.empty();

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public Incident.Sample sample(Thread thread) {
            return threads().sample(thread);
        }

        @Override
        public boolean debugged() {
            return JvmThreads.debugged();
        }

        @Override
        public List<Waiting> find() {
            return threads().find();
        }

        private JvmThreads threads() {
            JvmThreads present = threads.orElseGet(JvmThreads::new);
            threads = Optional.of(present);
            return present;
        }
    }
}
