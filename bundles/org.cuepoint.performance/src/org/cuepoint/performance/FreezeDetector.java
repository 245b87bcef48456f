package org.cuepoint.performance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells a freeze from everything that looks like one. Whoever uses it posts a question to the thread that is watched, and calls
 * {@link #tick} at regular times. A thread that waits for events answers at once, so idle time is no freeze; when the calls
 * themselves come late, the whole process or machine stood still, and nothing is concluded. Not thread-safe.
 */
public final class FreezeDetector {

    /** How much later than expected a call may come before it means that everything stood still. */
    private static final int LATE = 4;

    private final long limit;
    private final long interval;
    private final Map<List<StackTraceElement>, Integer> seen = new LinkedHashMap<>();
    private long posted;
    private long last;
    private boolean begun;
    private boolean frozen;

    /**
     * A stack that was seen.
     *
     * @param frames the innermost first
     * @param times in how many samples it was the same
     */
    public record Sample(List<StackTraceElement> frames, int times) {
    }

    /**
     * What a call found.
     *
     * @param ask whether the next question is to be posted
     * @param freeze the stacks seen so far, the most frequent first, once when a freeze passes the limit; empty otherwise
     * @param thawed how long a freeze lasted, once when it is over; empty otherwise
     * @param waited how long the present question waits
     */
    public record Finding(boolean ask, Optional<List<Sample>> freeze, Optional<Duration> thawed, Duration waited) {
    }

    /**
     * @param limit from which on a freeze is one
     * @param interval how often {@link #tick} is called
     */
    public FreezeDetector(Duration limit, Duration interval) {
        this.limit = limit.toNanos();
        this.interval = interval.toNanos();
    }

    /**
     * To be called at the interval.
     *
     * @param now nanoseconds from any origin
     * @param answered whether the last question was answered; at the first call it does not matter
     * @param stack the present stack of the thread, asked for only while a question waits for long
     */
    public Finding tick(long now, boolean answered, Supplier<List<StackTraceElement>> stack) {
        boolean stoodStill = begun && now - last > LATE * interval;
        last = now;
        if (!begun || answered) {
            Optional<Duration> thawed = frozen ? Optional.of(Duration.ofNanos(now - posted)) : Optional.empty();
            begun = true;
            frozen = false;
            posted = now;
            seen.clear();
            return new Finding(true, Optional.empty(), thawed, Duration.ZERO);
        }
        if (stoodStill && !frozen) {
            posted = now; // the thread could not answer: nobody could
            seen.clear();
        }
        long waited = now - posted;
        if (waited >= interval && !frozen) {
            seen.merge(List.copyOf(stack.get()), 1, Integer::sum);
        }
        Optional<List<Sample>> freeze = Optional.empty();
        if (!frozen && waited >= limit) {
            frozen = true;
            List<Sample> samples = new ArrayList<>();
            seen.forEach((frames, times) -> samples.add(new Sample(frames, times)));
            samples.sort(Comparator.comparingInt(Sample::times).reversed());
            freeze = Optional.of(samples);
        }
        return new Finding(false, freeze, Optional.empty(), Duration.ofNanos(waited));
    }
}
