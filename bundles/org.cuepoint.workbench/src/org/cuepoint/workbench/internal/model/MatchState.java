package org.cuepoint.workbench.internal.model;

/** How far matching is. */
public sealed interface MatchState {

    /**
     * Nothing runs.
     *
     * @param sentence how the last run ended; empty when there was none
     * @param resumable how many tracks of the present ones an unfinished run has answers for
     */
    record Idle(String sentence, int resumable) implements MatchState {
    }

    /**
     * A run is under way.
     *
     * @param title what is matched
     * @param done tracks that are finished
     * @param total all its tracks
     * @param cancelling whether it was asked to stop and has not yet
     */
    record Running(String title, long done, long total, boolean cancelling) implements MatchState {
    }
}
