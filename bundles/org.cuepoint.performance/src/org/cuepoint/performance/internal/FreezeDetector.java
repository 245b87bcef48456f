package org.cuepoint.performance.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.cuepoint.core.incident.Incident;

/**
 * Tells a freeze from everything that looks like one. It knows no clock and no thread: it is called with the time and with
 * the time of the latest sign of life, and asks for stacks when it wants one.
 * <p>
 * Only time counts in which the watch itself ran as it should. When a call comes late, the process or the machine stood
 * still (a pause of garbage collection, a suspended process, a laptop that slept, a debugger that holds all threads), and
 * nobody could have answered. Not thread-safe.
 */
public final class FreezeDetector {

    /** How often a sign of life comes, and how often to call it while they come: once a second. */
    static final long BEAT = TimeUnit.SECONDS.toNanos(1);
    /** How often to call it while none come: enough for a picture of what the thread does. */
    static final long ALERT = TimeUnit.MILLISECONDS.toNanos(500);

    /** How many times the expected pause may pass until a call is so late that everything stood still. */
    private static final int LATE = 3;
    /** When no sign came for so long after one was due, stacks are sampled. */
    private static final long SUSPICIOUS = TimeUnit.SECONDS.toNanos(2);
    /** The latest stacks that differ from the one before; a report has room for more, a reader has not. */
    private static final int MOST_STACKS = 30;

    private final long limit;
    private final long suspicious;
    private final Deque<Incident.Sample> stacks = new ArrayDeque<>();
    private boolean begun;
    private long last;
    private long lastSign;
    private long pause = BEAT;
    private long quiet;
    private State state = State.ALIVE;

    /** What the thread does now. */
    private enum State {
        /** Signs come, or came until a moment ago. */
        ALIVE,
        /** It was told. */
        FROZEN,
        /** It passed the limit while a debugger may hold it. */
        HELD
    }

    /** The thread that is watched. */
    public interface Watched {

        /** What it does now. */
        Incident.Sample sample();

        /** Whether somebody may hold it on purpose. */
        boolean debugged();
    }

    /**
     * What a call found.
     *
     * @param freeze the stacks seen so far, the oldest first: once, when a freeze passes the limit
     * @param thawed how long a freeze lasted that was told: once, when it is over
     * @param quiet for how long the thread is frozen at least, without the time in which nobody ran; negative while the
     *     next sign is not due
     * @param pause when to call again, in nanoseconds
     */
    public record Finding(Optional<List<Incident.Sample>> freeze, Optional<Duration> thawed, Duration quiet,
            long pause) {
    }

    /** @param limit from which on a freeze is one; at least a second */
    public FreezeDetector(Duration limit) {
        if (limit.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("a freeze lasts a second at least: " + limit);
        }
        this.limit = limit.toNanos();
        this.suspicious = Math.min(SUSPICIOUS, this.limit / 2);
    }

    /**
     * Looks once.
     *
     * @param now nanoseconds from any origin
     * @param sign when the latest sign of life came, from the same origin
     * @param watched asked only while signs are missing
     */
    public Finding look(long now, long sign, Watched watched) {
        long passed = begun ? now - last : 0;
        long counted = passed > LATE * pause ? 0 : passed;
        boolean alive = !begun || sign != lastSign;
        begun = true;
        last = now;
        lastSign = sign;
        if (alive) {
            return alive(Math.clamp(now - sign, 0, counted), counted);
        }
        quiet += counted;
        Optional<List<Incident.Sample>> freeze = Optional.empty();
        if (state == State.ALIVE && quiet >= suspicious && counted > 0) {
            add(watched.sample());
            if (quiet >= limit) {
                state = watched.debugged() ? State.HELD : State.FROZEN;
                freeze = state == State.FROZEN ? Optional.of(List.copyOf(stacks)) : Optional.empty();
                stacks.clear();
            }
        }
        pause = state == State.ALIVE && quiet >= ALERT ? ALERT : BEAT;
        return new Finding(freeze, Optional.empty(), Duration.ofNanos(quiet), pause);
    }

    /** Whether nothing is going on that a later call would miss. */
    boolean calm() {
        return state == State.ALIVE && quiet <= 0;
    }

    /**
     * @param since for how long the sign is there already
     * @param counted the time since the call before
     */
    private Finding alive(long since, long counted) {
        Optional<Duration> thawed = state == State.FROZEN
                ? Optional.of(Duration.ofNanos(Math.max(limit, quiet + counted - since)))
                : Optional.empty();
        state = State.ALIVE;
        quiet = since - BEAT;
        stacks.clear();
        pause = BEAT;
        return new Finding(Optional.empty(), thawed, Duration.ofNanos(quiet), pause);
    }

    /** A stack that is the same as the one before is counted, not kept. */
    private void add(Incident.Sample sample) {
        Incident.Sample before = stacks.peekLast();
        if (before != null && before.frames().equals(sample.frames()) && before.state().equals(sample.state())) {
            stacks.removeLast();
            stacks.add(new Incident.Sample(sample.thread(), sample.state(), sample.frames(),
                    before.times() + sample.times()));
            return;
        }
        stacks.add(sample);
        if (stacks.size() > MOST_STACKS) {
            stacks.removeFirst();
        }
    }
}
