package org.cuepoint.performance;

import java.time.Duration;

/**
 * How long something took, over all its occurrences since the start of the process. The percentiles are exact to one
 * part in 64, upwards; count and maximum are exact.
 *
 * @param name what it is, for example {@code catalog.search}
 * @param count how often it happened
 * @param p50 at least half of the occurrences took at most this long
 * @param p95 the same for 95 of 100
 * @param p99 the same for 99 of 100
 * @param max the longest
 */
public record Distribution(String name, long count, Duration p50, Duration p95, Duration p99, Duration max) {
}
