package org.cuepoint.network.internal;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import org.cuepoint.network.Attempt;
import org.cuepoint.network.HttpAnswer;
import org.cuepoint.network.HttpCall;
import org.cuepoint.network.Interceptor;
import org.cuepoint.network.NetworkException;
import org.cuepoint.network.NetworkPolicy;

/** Holds every try back until its host's turn, and keeps the host's health. */
public final class RateStage implements Interceptor {

    private final Hosts hosts;
    private final Supplier<NetworkPolicy> policy;
    private final Timing timing;

    /**
     * @param hosts the health of all hosts
     * @param policy the figures now
     * @param timing time
     */
    public RateStage(Hosts hosts, Supplier<NetworkPolicy> policy, Timing timing) {
        this.hosts = hosts;
        this.policy = policy;
        this.timing = timing;
    }

    @Override
    public HttpAnswer intercept(HttpCall call, Chain chain) throws NetworkException, InterruptedException {
        HostHealth health = hosts.of(call.uri());
        NetworkPolicy now = policy.get();
        long held = health.admit(now.rate(Addresses.host(call.uri()))).toMillis();
        try {
            HttpAnswer answer = chain.proceed(call);
            health.ended(Integer.toString(answer.status()), answer.status() < 500 && answer.status() != 429);
            RetryAfter.of(answer, timing.now()).ifPresent(asked -> health.pause(shorter(asked, now)));
            return answer.withAttempts(moved(answer.attempts(), held));
        } catch (NetworkException failure) {
            health.ended(failure.kind().label(), false);
            throw failure.withAttempts(moved(failure.attempts(), held));
        } catch (InterruptedException cancelled) {
            health.ended("cancelled", true);
            throw cancelled;
        }
    }

    private static Duration shorter(Duration asked, NetworkPolicy policy) {
        Duration longest = policy.retries().longestRetryAfter();
        return asked.compareTo(longest) < 0 ? asked : longest;
    }

    private static List<Attempt> moved(List<Attempt> attempts, long heldMs) {
        return attempts.stream().map(attempt -> attempt.startedLater(heldMs).heldBack(heldMs)).toList();
    }
}
