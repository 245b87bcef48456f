package org.cuepoint.network.internal;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.cuepoint.core.incident.Breadcrumbs;
import org.cuepoint.network.CacheStatus;
import org.cuepoint.network.HttpAnswer;
import org.cuepoint.network.HttpCall;
import org.cuepoint.network.HttpService;
import org.cuepoint.network.NetworkException;

/**
 * Leaves breadcrumbs of requests: the host, how it ended, the tries and the time; never a path or a query. Thousands of requests
 * that end alike would push everything else out: of the same host and end one is left in ten seconds, with the number of the
 * others. Thread-safe.
 */
final class RequestTrail {

    private static final long APART = TimeUnit.SECONDS.toNanos(10);
    private static final int MOST_KEYS = 64;

    private final Supplier<Optional<Breadcrumbs>> breadcrumbs;
    private final LongSupplier nanos;
    private final Map<String, Same> same = new HashMap<>();

    /** Requests that ended alike. */
    private static final class Same {
        private long left;
        private int others;
    }

    /**
     * @param breadcrumbs where they are left, if anywhere
     * @param nanos a clock like {@link System#nanoTime()}
     */
    RequestTrail(Supplier<Optional<Breadcrumbs>> breadcrumbs, LongSupplier nanos) {
        this.breadcrumbs = breadcrumbs;
        this.nanos = nanos;
    }

    /** Sends a request and leaves a breadcrumb of its end. */
    HttpAnswer send(HttpService network, HttpCall call) throws NetworkException, InterruptedException {
        Optional<Breadcrumbs> present = breadcrumbs.get();
        if (present.isEmpty()) {
            return network.send(call);
        }
        long begun = nanos.getAsLong();
        String end = "an unexpected failure";
        int tries = 0;
        try {
            HttpAnswer answer = network.send(call);
            end = answer.status() + cached(answer.cache());
            tries = answer.attempts().size();
            return answer;
        } catch (NetworkException e) {
            end = e.kind().label();
            tries = e.attempts().size();
            throw e;
        } catch (InterruptedException e) {
            end = "interrupted";
            throw e;
        } finally {
            leave(present.get(), host(call.uri()), end, tries, nanos.getAsLong() - begun);
        }
    }

    private static String cached(CacheStatus status) {
        return status == CacheStatus.BYPASS ? "" : " (cache: " + status.label() + ')';
    }

    private static String host(URI uri) {
        return Objects.requireNonNullElse(uri.getHost(), "no host");
    }

    private void leave(Breadcrumbs crumbs, String host, String end, int tries, long took) {
        String key = host + ": " + end;
        int others = others(key);
        if (others >= 0) {
            crumbs.leave("request", key + (tries == 1 ? ", 1 try, " : ", " + tries + " tries, ")
                    + TimeUnit.NANOSECONDS.toMillis(took) + " ms"
                    + (others > 0 ? ", and " + others + " others before" : ""));
        }
    }

    /** How many ended alike since the last that was left; negative when this is one of them. */
    private synchronized int others(String key) {
        long now = nanos.getAsLong();
        Same present = same.get(key);
        if (present == null) {
            if (same.size() >= MOST_KEYS) {
                same.clear();
            }
            present = new Same();
            same.put(key, present);
        } else if (now - present.left < APART) {
            present.others++;
            return -1;
        }
        int others = present.others;
        present.others = 0;
        present.left = now;
        return others;
    }
}
