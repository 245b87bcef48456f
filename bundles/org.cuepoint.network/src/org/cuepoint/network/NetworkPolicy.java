package org.cuepoint.network;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * The figures that requests obey. The time limits are for one try; with retries a call may take longer.
 *
 * @param limits the limits of every kind
 * @param retries how failed tries are repeated
 * @param rates the rate of hosts by name in lower case; other hosts have none
 * @param maxRedirects how many redirects one call follows
 */
public record NetworkPolicy(Map<CallKind, Limits> limits, Retries retries, Map<String, Rate> rates, int maxRedirects) {

    /** The host whose rate is limited from the start. */
    public static final String BEATPORT = "www.beatport.com";

    private static final NetworkPolicy STANDARD = makeStandard();

    /**
     * Copies the maps.
     *
     * @throws IllegalArgumentException when a kind has no limits
     */
    public NetworkPolicy {
        limits = Map.copyOf(limits);
        rates = Map.copyOf(rates);
        for (CallKind kind : CallKind.values()) {
            if (!limits.containsKey(kind)) {
                throw new IllegalArgumentException("no limits for " + kind);
            }
        }
    }

    /**
     * The built-in figures.
     *
     * <table>
     * <caption>Limits of one try</caption>
     * <tr><th>kind</th><th>connect</th><th>first byte</th><th>silence</th><th>total</th><th>body</th></tr>
     * <tr><td>DEFAULT</td><td>10 s</td><td>20 s</td><td>15 s</td><td>60 s</td><td>10 MB</td></tr>
     * <tr><td>SEARCH</td><td>10 s</td><td>30 s</td><td>15 s</td><td>60 s</td><td>10 MB</td></tr>
     * <tr><td>QUICK</td><td>3 s</td><td>5 s</td><td>5 s</td><td>10 s</td><td>1 MB</td></tr>
     * <tr><td>DOWNLOAD</td><td>10 s</td><td>30 s</td><td>30 s</td><td>600 s</td><td>100 MB</td></tr>
     * </table>
     *
     * Three retries; waits of up to 0.5, 1 and 2 s at random; a server's Retry-After is honoured up to 60 s; 2 requests
     * per second to {@value #BEATPORT}; 8 redirects.
     */
    public static NetworkPolicy standard() {
        return STANDARD;
    }

    private static NetworkPolicy makeStandard() {
        int mb = 1_000_000;
        Map<CallKind, Limits> limits = new EnumMap<>(CallKind.class);
        limits.put(CallKind.DEFAULT, Limits.seconds(10, 20, 15, 60, 10 * mb));
        limits.put(CallKind.SEARCH, Limits.seconds(10, 30, 15, 60, 10 * mb));
        limits.put(CallKind.QUICK, Limits.seconds(3, 5, 5, 10, mb));
        limits.put(CallKind.DOWNLOAD, Limits.seconds(10, 30, 30, 600, 100 * mb));
        Retries retries = new Retries(3, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofSeconds(60));
        return new NetworkPolicy(limits, retries, Map.of(BEATPORT, Rate.perSecond(2)), 8);
    }

    /** The limits of a kind. */
    public Limits limits(CallKind kind) {
        Limits found = limits.get(kind);
        if (found == null) {
            throw new IllegalStateException("no limits for " + kind);
        }
        return found;
    }

    /** The rate of a host, whatever the case of its name; {@link Rate#UNLIMITED} when it has none. */
    public Rate rate(String host) {
        return rates.getOrDefault(host.toLowerCase(Locale.ROOT), Rate.UNLIMITED);
    }

    /** The same policy with one kind's limits replaced. */
    public NetworkPolicy withLimits(CallKind kind, Limits other) {
        Map<CallKind, Limits> changed = new EnumMap<>(limits);
        changed.put(kind, other);
        return new NetworkPolicy(changed, retries, rates, maxRedirects);
    }

    /** The same policy with other retries. */
    public NetworkPolicy withRetries(Retries other) {
        return new NetworkPolicy(limits, other, rates, maxRedirects);
    }

    /** The same policy with other rates by host name. */
    public NetworkPolicy withRates(Map<String, Rate> other) {
        return new NetworkPolicy(limits, retries, other, maxRedirects);
    }

    /**
     * What one try may take and bring.
     *
     * @param connect from the beginning until the connection stands: name, address and, where the protocol is
     *        negotiated, TLS; positive
     * @param firstByte from then until the answer begins; positive
     * @param silence between two pieces of the answer; positive
     * @param total for the whole try; positive
     * @param maxBody the largest body in bytes, before and after decompression; not negative
     */
    public record Limits(Duration connect, Duration firstByte, Duration silence, Duration total, int maxBody) {

        /** Limits in whole seconds. */
        public static Limits seconds(int connect, int firstByte, int silence, int total, int maxBody) {
            return new Limits(Duration.ofSeconds(connect), Duration.ofSeconds(firstByte), Duration.ofSeconds(silence),
                    Duration.ofSeconds(total), maxBody);
        }

        /** The same limits with all times multiplied. */
        public Limits slower(double factor) {
            return new Limits(times(connect, factor), times(firstByte, factor), times(silence, factor),
                    times(total, factor), maxBody);
        }

        private static Duration times(Duration duration, double factor) {
            return Duration.ofMillis(Math.max(1, Math.round(duration.toMillis() * factor)));
        }
    }

    /**
     * How failed tries are repeated: exponential backoff with full jitter, that is, a wait at random between nothing
     * and {@code base} doubled for every try before, at most {@code longest} (M. Brooker, "Exponential Backoff And
     * Jitter", 2015).
     *
     * @param count how often a try is repeated; 0 for never
     * @param base the upper bound of the first wait
     * @param longest the upper bound of every wait
     * @param longestRetryAfter how long a server's Retry-After is waited for; when it asks for more, its answer is
     *        final
     */
    public record Retries(int count, Duration base, Duration longest, Duration longestRetryAfter) {

        /** The same with another count. */
        public Retries withCount(int other) {
            return new Retries(other, base, longest, longestRetryAfter);
        }
    }

    /**
     * The pace of requests to one host.
     *
     * @param interval the time between two requests; zero for no limit
     */
    public record Rate(Duration interval) {

        /** No limit. */
        public static final Rate UNLIMITED = new Rate(Duration.ZERO);

        /**
         * Evenly spaced requests.
         *
         * @param requests requests per second, more than 0
         */
        public static Rate perSecond(double requests) {
            if (!(requests > 0)) {
                throw new IllegalArgumentException("a rate is more than 0 requests per second");
            }
            return new Rate(Duration.ofNanos(Math.round(1e9 / requests)));
        }
    }
}
