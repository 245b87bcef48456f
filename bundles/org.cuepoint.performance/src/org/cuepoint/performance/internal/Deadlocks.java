package org.cuepoint.performance.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.cuepoint.core.incident.Incident;

/**
 * Looks for threads that wait for each other for ever, seldom: a look stops all threads for a moment. It happens every 30
 * seconds, and less often when it is dear, so that it takes at most a thousandth of the time. A circle is told once.
 * Not thread-safe.
 */
final class Deadlocks {

    /** The first look; a start has other worries. */
    static final long FIRST = TimeUnit.MINUTES.toNanos(1);
    /** The shortest time between two looks. */
    static final long EVERY = TimeUnit.SECONDS.toNanos(30);

    private static final long SHARE = 1_000;

    private final Finder finder;
    private final LongSupplier nanos;
    private final Set<Set<Long>> told = new HashSet<>();
    private long due;

    /** What is known of the threads of the process. */
    interface Finder {

        /** All threads that wait for each other, of all circles. */
        List<Waiting> find();
    }

    /**
     * A thread that waits for a lock.
     *
     * @param id the thread
     * @param heldBy the thread that holds the lock
     * @param sample its name, state and stack
     */
    record Waiting(long id, long heldBy, Incident.Sample sample) {
    }

    /**
     * @param finder finds them
     * @param nanos a clock, to know what a look costs
     * @param now when the watch began
     */
    Deadlocks(Finder finder, LongSupplier nanos, long now) {
        this.finder = finder;
        this.nanos = nanos;
        this.due = now + FIRST;
    }

    /** Looks if it is time to; gives the circles that were not told yet. */
    List<List<Waiting>> look(long now) {
        return now - due < 0 ? List.of() : lookNow();
    }

    /** Looks at once; gives the circles that were not told yet. */
    List<List<Waiting>> lookNow() {
        long begun = nanos.getAsLong();
        List<Waiting> all = finder.find();
        long end = nanos.getAsLong();
        due = end + Math.max(EVERY, (end - begun) * SHARE);
        List<List<Waiting>> fresh = new ArrayList<>();
        for (List<Waiting> circle : circles(all)) {
            Set<Long> members = new HashSet<>();
            circle.forEach(member -> members.add(member.id()));
            if (told.add(members)) {
                fresh.add(circle);
            }
        }
        return fresh;
    }

    /** Follows who holds what. A thread that only waits for a circle without being part of it is in none. */
    static List<List<Waiting>> circles(List<Waiting> all) {
        Map<Long, Waiting> byId = new LinkedHashMap<>();
        all.forEach(waiting -> byId.put(waiting.id(), waiting));
        Set<Long> done = new HashSet<>();
        List<List<Waiting>> circles = new ArrayList<>();
        for (Waiting start : all) {
            Set<Waiting> path = new LinkedHashSet<>();
            Waiting next = start;
            while (next != null && !done.contains(next.id()) && path.add(next)) {
                next = byId.get(next.heldBy());
            }
            if (next != null && path.contains(next)) {
                List<Waiting> walked = new ArrayList<>(path);
                circles.add(List.copyOf(walked.subList(walked.indexOf(next), walked.size())));
            }
            path.forEach(waiting -> done.add(waiting.id()));
        }
        return circles;
    }
}
