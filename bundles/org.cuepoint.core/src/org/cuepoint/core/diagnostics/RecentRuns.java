package org.cuepoint.core.diagnostics;

import java.util.List;
import java.util.Map;

/**
 * Timings and counts of what ran lately, contributed as a service by the bundle that runs it; the support bundle holds
 * them.
 */
public interface RecentRuns {

    /** The name of the kind of runs in lower case, for example {@code match}; unique. */
    String name();

    /**
     * The last runs, the latest first, at most a hundred: trees as in {@link DiagnosticsSection#collect()} of numbers,
     * times and names of our own. Never titles, artists or names of the user's files. Must return within a second.
     */
    List<Map<String, ?>> latest();
}
