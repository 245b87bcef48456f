package org.cuepoint.crash.internal.support;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.cuepoint.core.diagnostics.DiagnosticsSection;
import org.cuepoint.core.diagnostics.RecentRuns;
import org.cuepoint.locations.Locations;
import org.cuepoint.redaction.Redactor;

/**
 * Everything that a bundle is made from; it is asked only when one is made.
 *
 * @param redactor masks all of it
 * @param locations where files are
 * @param about who the application is
 * @param sections the diagnostics
 * @param settings the settings as a tree without secrets
 * @param runs what ran lately
 * @param clock tells the time and its zone
 */
record BundleInput(Redactor redactor, Locations locations, About about, List<Supplier<DiagnosticsSection>> sections,
        Callable<Map<String, ?>> settings, List<Supplier<RecentRuns>> runs, Clock clock) {

    /** Copies the lists. */
    BundleInput {
        sections = List.copyOf(sections);
        runs = List.copyOf(runs);
    }

    /**
     * Who the application is.
     *
     * @param folder its short name, by which its logs are called too
     * @param name its name for people
     * @param version its version
     * @param session the id of this session; empty without one
     */
    record About(String folder, String name, String version, String session) {
    }
}
