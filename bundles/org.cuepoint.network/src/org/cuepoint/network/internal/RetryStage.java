package org.cuepoint.network.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.cuepoint.network.Attempt;
import org.cuepoint.network.HttpAnswer;
import org.cuepoint.network.HttpCall;
import org.cuepoint.network.Interceptor;
import org.cuepoint.network.NetworkException;
import org.cuepoint.network.NetworkException.Kind;
import org.cuepoint.network.NetworkPolicy;
import org.cuepoint.network.NetworkPolicy.Retries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats what may go better the next time: refused and broken connections, timeouts, and the statuses 429, 500, 502,
 * 503 and 504. All requests are GET, so repeating is safe. A name without an address is not repeated: the Java runtime
 * keeps that answer for ten seconds, longer than the waits here.
 */
public final class RetryStage implements Interceptor {

    private static final Logger LOG = LoggerFactory.getLogger(RetryStage.class);

    private static final Set<Integer> STATUSES = Set.of(429, 500, 502, 503, 504);
    private static final Set<Kind> KINDS = EnumSet.of(Kind.REFUSED, Kind.TIMEOUT, Kind.RESET);

    private final Supplier<NetworkPolicy> policy;
    private final Timing timing;

    /**
     * @param policy the figures now
     * @param timing time and chance
     */
    public RetryStage(Supplier<NetworkPolicy> policy, Timing timing) {
        this.policy = policy;
        this.timing = timing;
    }

    @Override
    public HttpAnswer intercept(HttpCall call, Chain chain) throws NetworkException, InterruptedException {
        Retries retries = policy.get().retries();
        List<Attempt> attempts = new ArrayList<>();
        long begun = timing.nanos();
        long heldMs = 0;
        for (int done = 0;; done++) {
            long offsetMs = timing.since(begun).toMillis();
            Optional<Duration> wait;
            try {
                HttpAnswer answer = chain.proceed(call);
                add(attempts, answer.attempts(), offsetMs, heldMs);
                wait = done < retries.count() ? waitAfter(answer, done, retries) : Optional.empty();
                if (wait.isEmpty()) {
                    return answer.withAttempts(attempts);
                }
            } catch (NetworkException failure) {
                add(attempts, failure.attempts(), offsetMs, heldMs);
                if (done >= retries.count() || !KINDS.contains(failure.kind())) {
                    throw failure.withAttempts(attempts);
                }
                wait = Optional.of(backoff(done, retries));
            }
            Duration pause = wait.get();
            LOG.debug("Try {} to {} ended with {}; trying again in {} ms", done + 1, Addresses.authority(call.uri()),
                    attempts.isEmpty() ? "nothing" : attempts.getLast().outcome(), pause.toMillis());
            timing.sleep(pause);
            heldMs = pause.toMillis();
        }
    }

    /** The wait before the next try, or empty when the answer is final. */
    private Optional<Duration> waitAfter(HttpAnswer answer, int done, Retries retries) {
        if (!STATUSES.contains(answer.status())) {
            return Optional.empty();
        }
        Optional<Duration> asked = RetryAfter.of(answer, timing.now());
        if (asked.isEmpty()) {
            return Optional.of(backoff(done, retries));
        }
        return asked.filter(time -> time.compareTo(retries.longestRetryAfter()) <= 0);
    }

    private Duration backoff(int done, Retries retries) {
        double bound = Math.min(retries.longest().toNanos(), retries.base().toNanos() * Math.pow(2, done));
        return Duration.ofNanos((long) (bound * timing.random()));
    }

    /** The first try after a wait was held back by it; the rest by what happened further in. */
    private static void add(List<Attempt> all, List<Attempt> more, long offsetMs, long heldMs) {
        for (int i = 0; i < more.size(); i++) {
            all.add(more.get(i).startedLater(offsetMs).heldBack(i == 0 ? heldMs : 0));
        }
    }
}
