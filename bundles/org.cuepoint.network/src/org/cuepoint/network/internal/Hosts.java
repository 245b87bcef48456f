package org.cuepoint.network.internal;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The health of every host that was asked, one object each. Bounded: when there are too many, those that were not asked
 * for longest and owe nothing are forgotten. Thread-safe.
 */
public final class Hosts {

    private static final int MOST = 256;

    private final Timing timing;
    private final Map<String, HostHealth> byAuthority = new LinkedHashMap<>(16, 0.75f, true);

    /** @param timing time */
    public Hosts(Timing timing) {
        this.timing = timing;
    }

    /** The health of an address's host; the same object for every address of that host and port. */
    public HostHealth of(URI uri) {
        String authority = Addresses.authority(uri);
        synchronized (byAuthority) {
            HostHealth health = byAuthority.computeIfAbsent(authority, a -> new HostHealth(a, timing));
            if (byAuthority.size() > MOST) {
                byAuthority.values().removeIf(old -> old != health && byAuthority.size() > MOST / 2 && old.idle());
            }
            return health;
        }
    }

    /** The facts of all hosts, the one asked last at the end. */
    public List<Map<String, @Nullable Object>> describe() {
        synchronized (byAuthority) {
            return byAuthority.values().stream().map(HostHealth::describe).toList();
        }
    }
}
