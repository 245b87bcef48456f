package org.cuepoint.crash.internal.report;

import java.time.Instant;
import java.util.Map;

/** Tells of which group a report is, and how often that was seen. */
public interface Groups {

    /**
     * The group of a failure: 16 lower-case hexadecimal digits.
     *
     * @param core exceptions and stacks as {@link ReportMaker#core} gives them
     */
    String fingerprint(Map<String, ?> core);

    /** The bundle that caused it; empty when that cannot be told. */
    String bundle(Map<String, ?> core);

    /**
     * Counts an occurrence.
     *
     * @return the tree that stands in the report: count, first, firstVersion
     * @throws InterruptedException when the thread was interrupted meanwhile
     */
    Map<String, Object> count(String fingerprint, Instant time) throws InterruptedException;
}
