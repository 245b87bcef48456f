package org.cuepoint.crash.ui.internal;

import java.util.Optional;

import org.cuepoint.crash.CrashReports;
import org.cuepoint.crash.ReportSummary;
import org.cuepoint.safety.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whose code failed in the report of a session. */
final class Suspect {

    private static final Logger LOG = LoggerFactory.getLogger(Suspect.class);

    private Suspect() {
    }

    /** The bundle; empty when that is not known. Reads the disk. */
    static String of(CrashReports reports, Optional<String> id) {
        if (id.isEmpty()) {
            return "";
        }
        try {
            return reports.list().stream().filter(report -> report.id().equals(id.get())).map(ReportSummary::bundle)
                    .findFirst().orElse("");
        } catch (StorageException e) {
            LOG.info("Whose code failed last time cannot be told: {}", e.getMessage());
            return "";
        }
    }
}
