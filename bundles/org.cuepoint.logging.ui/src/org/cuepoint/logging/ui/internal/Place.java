package org.cuepoint.logging.ui.internal;

import java.util.OptionalLong;

/** Where the user is in a log: what is selected, and whether the end is followed. */
final class Place {

    private OptionalLong selected = OptionalLong.empty();
    private OptionalLong revealed = OptionalLong.empty();
    private boolean following = true;
    private long left;

    /** Back to the end, with nothing selected. */
    void reset() {
        selected = OptionalLong.empty();
        revealed = OptionalLong.empty();
        following = true;
    }

    /** The first selected record. */
    OptionalLong selected() {
        return selected;
    }

    /** Another record is the first selected one; where it stands is seen already. */
    void select(OptionalLong number) {
        selected = number;
    }

    /** The selected record is to be brought into view. */
    void reveal() {
        revealed = selected;
    }

    /** What is to be brought into view; once. */
    OptionalLong takeRevealed() {
        OptionalLong taken = revealed;
        revealed = OptionalLong.empty();
        return taken;
    }

    boolean following() {
        return following;
    }

    /** The newest record is in view from now on. */
    void follow() {
        following = true;
    }

    /**
     * What is in view stays there.
     *
     * @param end the end of the log, from which what comes is counted
     */
    void leave(long end) {
        if (following) {
            following = false;
            left = end;
        }
    }

    /** The end of the log when its end was left. */
    long left() {
        return left;
    }
}
