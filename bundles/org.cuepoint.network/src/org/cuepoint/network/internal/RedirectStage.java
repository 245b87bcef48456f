package org.cuepoint.network.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
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

/**
 * Follows redirects (RFC 9110, section 15.4), each as a call of its own with retries and rate. Never from https to
 * http, never in a circle, and never carrying credentials to another origin.
 */
public final class RedirectStage implements Interceptor {

    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);
    private static final List<String> CREDENTIALS = List.of("Authorization", "Cookie", "Proxy-Authorization");

    private final Supplier<NetworkPolicy> policy;
    private final Timing timing;

    /**
     * @param policy the figures now
     * @param timing time
     */
    public RedirectStage(Supplier<NetworkPolicy> policy, Timing timing) {
        this.policy = policy;
        this.timing = timing;
    }

    @Override
    public HttpAnswer intercept(HttpCall first, Chain chain) throws NetworkException, InterruptedException {
        int most = policy.get().maxRedirects();
        List<Attempt> attempts = new ArrayList<>();
        Set<URI> visited = new HashSet<>();
        long begun = timing.nanos();
        HttpCall call = first;
        while (true) {
            visited.add(call.uri());
            HttpAnswer answer = proceed(call, chain, attempts, timing.since(begun).toMillis());
            Optional<String> location = answer.header("location").filter(l -> STATUSES.contains(answer.status()));
            if (location.isEmpty()) {
                return answer.withAttempts(attempts);
            }
            URI target = target(call.uri(), location.get(), attempts);
            if (visited.contains(target)) {
                throw failure(call.uri(), "sends the request in a circle", attempts);
            }
            if (visited.size() > most) {
                throw failure(call.uri(), "sends the request on more than " + most + " times", attempts);
            }
            call = redirected(call, target);
        }
    }

    private static HttpAnswer proceed(HttpCall call, Chain chain, List<Attempt> attempts, long offsetMs)
            throws NetworkException, InterruptedException {
        try {
            HttpAnswer answer = chain.proceed(call);
            answer.attempts().forEach(attempt -> attempts.add(attempt.startedLater(offsetMs)));
            return answer;
        } catch (NetworkException failure) {
            failure.attempts().forEach(attempt -> attempts.add(attempt.startedLater(offsetMs)));
            throw failure.withAttempts(attempts);
        }
    }

    private static URI target(URI from, String location, List<Attempt> attempts) throws NetworkException {
        URI target = Addresses.resolve(from, location)
                .orElseThrow(() -> failure(from, "sends the request on to something that is no address", attempts));
        if ("https".equals(Addresses.scheme(from)) && "http".equals(Addresses.scheme(target))) {
            throw failure(from, "sends the request on from https to an unprotected http address", attempts);
        }
        try {
            return Addresses.requestable(target);
        } catch (NetworkException unusable) {
            throw new NetworkException(Kind.REDIRECT,
                    Addresses.authority(from) + " sends the request on to an address that cannot be requested.",
                    Sentences.SERVER_FAULT, attempts, unusable);
        }
    }

    private static HttpCall redirected(HttpCall call, URI target) {
        HttpCall next = call.withUri(target);
        if (!Addresses.sameOrigin(call.uri(), target)) {
            for (String name : CREDENTIALS) {
                next = next.withoutHeader(name);
            }
        }
        return next;
    }

    private static NetworkException failure(URI from, String what, List<Attempt> attempts) {
        return new NetworkException(Kind.REDIRECT, Addresses.authority(from) + " " + what + "; it was not followed.",
                Sentences.SERVER_FAULT, attempts);
    }
}
