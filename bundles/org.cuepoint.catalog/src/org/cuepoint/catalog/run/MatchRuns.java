package org.cuepoint.catalog.run;

import org.cuepoint.performance.Progress;

/** Runs matches, as a service. Runs of different sources may go on at once. */
public interface MatchRuns {

    /**
     * Matches every track, blocking the calling thread. Every answer of the catalogue is kept in the state location as
     * it arrives, so that a run that was cancelled or died is continued without asking twice; failures and answers
     * older than 30 days are asked for again. One query is asked once in a run, whatever came of it.
     *
     * <p>
     * One bad track never stops the run. After 5 searches in a row without any answer, or 20 that failed in whatever
     * way, nothing more is asked: the remaining tracks fail and the notice says so. What keeps answers from being kept
     * (a full disk, a second run of the same source and catalogue at the same time) takes nothing from the result.
     *
     * @param request what to match
     * @param listener told of every finished track, on the calling thread
     * @param progress counts tracks; its cancellation, like an interruption of the calling thread, ends the run with
     * what was found so far. The thread stays marked as interrupted
     * @return what was found; never null, also when cancelled
     */
    RunResult run(MatchRequest request, RunListener listener, Progress progress);

    /**
     * How many of the request's tracks an unfinished earlier run has answers for; 0 when there is nothing to resume.
     * Reads the whole journal: for a background thread.
     */
    int resumable(MatchRequest request);
}
