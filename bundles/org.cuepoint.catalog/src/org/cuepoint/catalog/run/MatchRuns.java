package org.cuepoint.catalog.run;

import org.cuepoint.performance.Progress;

/** Runs matches, as a service. Runs of different sources may go on at once. */
public interface MatchRuns {

    /**
     * Matches every track, blocking the calling thread. Every answer of the catalogue is kept in the state location as it
     * arrives, so that a run that was cancelled or died is continued without asking twice.
     *
     * @param request what to match
     * @param listener told of every finished track, from worker threads
     * @param progress counts tracks; its cancellation ends the run with what was found so far
     * @return what was found; never null, also when cancelled
     */
    RunResult run(MatchRequest request, RunListener listener, Progress progress);

    /** How many of the request's tracks an unfinished earlier run has answers for; 0 when there is nothing to resume. */
    int resumable(MatchRequest request);
}
