package org.cuepoint.crash;

import java.util.Map;

/**
 * A whole report.
 *
 * @param summary what stands in lists
 * @param content the tree of its JSON: maps with string keys, lists, strings, numbers, booleans; all text is masked
 * @param text the readable form
 */
public record CrashReport(ReportSummary summary, Map<String, ?> content, String text) {
}
