package org.cuepoint.catalog.run;

/** Told of each finished track. Called on the thread that runs, one call at a time. */
@FunctionalInterface
public interface RunListener {

    /**
     * A track was finished.
     *
     * @param index its position in the request
     * @param match what became of it
     */
    void finished(int index, TrackMatch match);
}
