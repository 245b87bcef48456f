package org.cuepoint.performance;

import java.util.List;

/** The durations that were measured in this process, as a service. Thread-safe. */
public interface MeasuredDurations {

    /** One distribution per name, in the order of the names. */
    List<Distribution> distributions();
}
