package org.cuepoint.crash;

import org.cuepoint.core.incident.Incident;

/** Is told of every report, contributed as a service by whoever tells the user. */
public interface CrashListener {

    /**
     * A report was written, or could not be.
     *
     * @param report what stands in lists; its file does not exist when {@code problem} is not empty
     * @param incident what happened
     * @param occurrence the how-manieth of its group it is, from 1 on
     * @param problem why it could not be written, a sentence; empty when it is on the disk
     */
    void reported(ReportSummary report, Incident incident, long occurrence, String problem);
}
