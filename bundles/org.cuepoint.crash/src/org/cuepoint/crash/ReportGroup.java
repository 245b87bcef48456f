package org.cuepoint.crash;

import java.time.Instant;
import java.util.List;

/**
 * Reports of the same failure.
 *
 * @param fingerprint 16 lower-case hexadecimal digits, the same on every machine
 * @param type the class of the exception, or {@code freeze} or {@code deadlock}
 * @param message the message of the latest, masked
 * @param bundle the bundle whose code failed; empty when unknown
 * @param count how often it happened, deleted reports included
 * @param first when it happened first
 * @param firstVersion the version in which it happened first
 * @param last when it happened last
 * @param reports those that are there, the latest first
 */
public record ReportGroup(String fingerprint, String type, String message, String bundle, long count, Instant first,
        String firstVersion, Instant last, List<ReportSummary> reports) {
    /** Copies the reports. */
    public ReportGroup {
        reports = List.copyOf(reports);
    }
}
