package org.cuepoint.crash.internal.capture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongSupplier;
import org.cuepoint.core.incident.Breadcrumbs;
import org.jspecify.annotations.Nullable;

/** The latest breadcrumbs. Leaving one costs a few stores and no lock. */
final class Trail implements Breadcrumbs {

    private static final int LATEST = 100;
    private static final int LONGEST = 500;

    private record Crumb(long number, long millis, String category, String text) {
    }

    private final AtomicReferenceArray<@Nullable Crumb> ring = new AtomicReferenceArray<>(LATEST);
    private final AtomicLong next = new AtomicLong();
    private final LongSupplier clock;

    /** @param clock milliseconds since 1970 */
    Trail(LongSupplier clock) {
        this.clock = clock;
    }

    @Override
    public void leave(String category, String text) {
        long number = next.getAndIncrement();
        String kept = text.length() > LONGEST ? text.substring(0, LONGEST) + " ..." : text;
        ring.set((int) (number % LATEST), new Crumb(number, clock.getAsLong(), category, kept));
    }

    /** The latest, the last one at the end; unmasked. */
    List<Map<String, Object>> tree() {
        List<Crumb> crumbs = new ArrayList<>();
        for (int i = 0; i < LATEST; i++) {
            Crumb crumb = ring.get(i);
            if (crumb != null) {
                crumbs.add(crumb);
            }
        }
        crumbs.sort((a, b) -> Long.compare(a.number, b.number));
        List<Map<String, Object>> tree = new ArrayList<>();
        for (Crumb crumb : crumbs) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("time", Instant.ofEpochMilli(crumb.millis).toString());
            one.put("category", crumb.category);
            one.put("text", crumb.text);
            tree.add(one);
        }
        return tree;
    }
}
