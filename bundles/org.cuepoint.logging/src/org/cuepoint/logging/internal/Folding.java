package org.cuepoint.logging.internal;

import java.util.Locale;

/**
 * Folds records that are the same but for their time: the first is written, and before the next other one a record says
 * how often it was repeated. For one thread.
 */
final class Folding {

    private Line first = Line.NONE;
    private Line last = Line.NONE;
    private long repeated;

    /** Whether a record is the same as the one before, which is then counted and not to be written. */
    boolean folds(Line line) {
        if (!line.sameBut(first)) {
            return false;
        }
        repeated++;
        last = line;
        return true;
    }

    /** A record that is written, after what is {@link #pending}. */
    void begin(Line line) {
        first = line;
    }

    /** How often the record before was repeated since that was said last; {@link Line#NONE} when it was not. */
    Line pending() {
        if (repeated == 0) {
            return Line.NONE;
        }
        String words = String.format(Locale.ROOT, "repeated %,d time%s", repeated, repeated == 1 ? "" : "s");
        repeated = 0;
        return last.saying(words);
    }

    /** Whether something is to be said. */
    boolean isPending() {
        return repeated > 0;
    }
}
