package org.cuepoint.crash.ui.internal;

import org.cuepoint.core.incident.Incident;
import org.cuepoint.crash.ReportSummary;

/**
 * What is told of one incident.
 *
 * @param report what stands in lists
 * @param incident what happened
 * @param occurrence the how-manieth of its group it is, from 1 on
 * @param problem why there is no report on the disk; empty when there is one
 */
record Told(ReportSummary report, Incident incident, long occurrence, String problem) {
}
