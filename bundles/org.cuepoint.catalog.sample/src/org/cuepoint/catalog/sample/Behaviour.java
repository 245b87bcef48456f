package org.cuepoint.catalog.sample;

import java.time.Duration;

/** How the sample site answers. */
public sealed interface Behaviour {

    /** As it should. */
    record Normal() implements Behaviour {
    }

    /**
     * Correctly, but late.
     *
     * @param delay how long it waits before each answer; not negative
     */
    record Slow(Duration delay) implements Behaviour {
    }

    /**
     * With an error status.
     *
     * @param status the HTTP status, 400 to 599
     * @param retryAfter what its {@code Retry-After} asks for; zero for none
     */
    record Failing(int status, Duration retryAfter) implements Behaviour {
    }

    /**
     * With status 200 and a page that cannot be read.
     *
     * @param damage what is wrong with the page
     */
    record Broken(Damage damage) implements Behaviour {
    }

    /** What can be wrong with a page. */
    enum Damage {
        /** A page without the script that holds the tracks, as when a site checks for robots first. */
        NO_SCRIPT,
        /** The page ends in the middle of its JSON. */
        CUT,
        /** Bytes that mean nothing. */
        GARBAGE,
        /** No bytes at all. */
        EMPTY
    }
}
