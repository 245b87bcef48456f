package org.cuepoint.network.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import org.cuepoint.network.NetworkPolicy.Rate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one host, shared by all requests to it: when the next request may be sent, and how the last ones
 * ended. Thread-safe.
 */
public final class HostHealth {

    private final String authority;
    private final Timing timing;

    /**
     * The queue of those who wait for their turn, first come first served. Only the first in the queue waits for the
     * time; who gives up leaves the queue and takes no turn with it.
     */
    private final ReentrantLock turn = new ReentrantLock(true);

    private final Object facts = new Object();
    private long nextAllowed;
    private long sent;
    private long failed;
    private int failedInARow;
    private String lastOutcome = "";
    private Instant lastTime = Instant.EPOCH;

    /**
     * @param authority the host's name, with its port when that is not the usual one
     * @param timing time
     */
    public HostHealth(String authority, Timing timing) {
        this.authority = authority;
        this.timing = timing;
        this.nextAllowed = timing.nanos();
    }

    /**
     * Waits until a request may be sent, and takes that turn.
     *
     * @param rate the host's rate now
     * @return how long the caller was held back
     * @throws InterruptedException when the thread was interrupted; no turn was taken
     */
    public Duration admit(Rate rate) throws InterruptedException {
        long arrived = timing.nanos();
        turn.lockInterruptibly();
        try {
            long wait = untilAllowed();
            while (wait > 0) {
                timing.sleep(Duration.ofNanos(wait));
                wait = untilAllowed();
            }
            synchronized (facts) {
                long now = timing.nanos();
                nextAllowed = now + rate.interval().toNanos();
                sent++;
                return Duration.ofNanos(Math.max(0, now - arrived));
            }
        } finally {
            turn.unlock();
        }
    }

    private long untilAllowed() {
        synchronized (facts) {
            return nextAllowed - timing.nanos();
        }
    }

    /** Lets no request pass for a while, for all callers, because the host asked for it. Never shortens a pause. */
    public void pause(Duration length) {
        synchronized (facts) {
            long until = timing.nanos() + length.toNanos();
            if (until - nextAllowed > 0) {
                nextAllowed = until;
            }
        }
    }

    /** Notes how a try ended. */
    public void ended(String outcome, boolean good) {
        synchronized (facts) {
            lastOutcome = outcome;
            lastTime = timing.now();
            failed += good ? 0 : 1;
            failedInARow = good ? 0 : failedInARow + 1;
        }
    }

    /** How many callers wait for those before them; the one whose turn is next is not counted. */
    public int queued() {
        return turn.getQueueLength();
    }

    /** Whether nobody waits and nothing has to be remembered for the next request. */
    boolean idle() {
        return !turn.isLocked() && !turn.hasQueuedThreads() && untilAllowed() <= 0;
    }

    /** The facts for diagnostics. */
    public Map<String, @Nullable Object> describe() {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("host", authority);
        synchronized (facts) {
            shown.put("requests", sent);
            shown.put("failures", failed);
            shown.put("failuresInARow", failedInARow);
            shown.put("lastOutcome", lastOutcome.isEmpty() ? null : lastOutcome);
            shown.put("lastTime", lastOutcome.isEmpty() ? null : lastTime.toString());
            shown.put("nextAllowedInMs", Math.max(0, Duration.ofNanos(nextAllowed - timing.nanos()).toMillis()));
        }
        shown.put("waiting", queued());
        return shown;
    }
}
