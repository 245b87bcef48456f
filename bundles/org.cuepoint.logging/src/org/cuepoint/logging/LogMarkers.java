package org.cuepoint.logging;

import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/** Marks that records can carry. */
public final class LogMarkers {

    /**
     * On an error: the application cannot go on, or data of the user may be lost. Written as {@code {critical=true}}, by which
     * the log view can filter.
     */
    public static final Marker CRITICAL = MarkerFactory.getMarker("CRITICAL");

    private LogMarkers() {
    }
}
