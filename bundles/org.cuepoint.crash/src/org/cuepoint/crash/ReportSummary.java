package org.cuepoint.crash;

import java.nio.file.Path;
import java.time.Instant;
import org.cuepoint.core.incident.IncidentKind;

/**
 * A report as it stands in a list.
 *
 * @param id its id, unique among all reports: the file's name without its ending, for example
 *     {@code crash-20261124-024512}
 * @param time when it happened
 * @param kind on which way it came
 * @param type the class of the exception, or {@code freeze} or {@code deadlock}
 * @param message its message, masked, at most 500 characters; empty when it had none
 * @param fingerprint the group that it belongs to: 16 lower-case hexadecimal digits
 * @param bundle the bundle whose code failed, as far as that can be told; else empty
 * @param version the version of the application that it happened in
 * @param session the id of the session that it happened in
 * @param file the machine-readable file; the readable one has the same name with {@code .log}
 * @param bytes the size of both files
 */
public record ReportSummary(String id, Instant time, IncidentKind kind, String type, String message, String fingerprint,
        String bundle, String version, String session, Path file, long bytes) {
}
