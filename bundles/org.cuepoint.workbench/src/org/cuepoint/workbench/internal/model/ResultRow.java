package org.cuepoint.workbench.internal.model;

import org.cuepoint.catalog.run.TrackMatch;

/**
 * A row of the results.
 *
 * @param index its place in the playlist, which makes it the same row when it is sorted or changed
 * @param match the track and what became of it
 */
public record ResultRow(int index, TrackMatch match) {
}
