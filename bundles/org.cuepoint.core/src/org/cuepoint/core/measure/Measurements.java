package org.cuepoint.core.measure;

import java.time.Duration;

/** Collects named durations. Providers are thread-safe and cheap enough for hot paths. */
public interface Measurements {

    /**
     * Records one occurrence.
     *
     * @param name a dotted lower-case name, for example {@code catalog.search}
     * @param elapsed how long it took; not negative
     */
    void record(String name, Duration elapsed);
}
