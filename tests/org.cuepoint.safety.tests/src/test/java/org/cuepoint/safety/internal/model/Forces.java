package org.cuepoint.safety.internal.model;

import java.util.ArrayList;
import java.util.List;

/** The forces of a run: all of them happen, or one is left out, or one of a file comes only after it got its name. */
final class Forces {

    private final int left;
    private final int late;
    private final List<String> calls = new ArrayList<>();
    private Runnable waiting = () -> {};
    private String waitingFor = "";

    private Forces(int left, int late) {
        this.left = left;
        this.late = late;
    }

    /** As the code asks for them. */
    static Forces all() {
        return new Forces(-1, -1);
    }

    /** Without one of them, counted from 0; the caller is told that it happened. */
    static Forces without(int index) {
        return new Forces(index, -1);
    }

    /** One of them, counted from 0, happens only after the file got its name, as if the two calls were swapped. */
    static Forces late(int index) {
        return new Forces(-1, index);
    }

    /** What was forced, in order. */
    List<String> calls() {
        return calls;
    }

    void force(String what, Runnable force) {
        int index = calls.size();
        calls.add(what);
        if (index == late) {
            waiting = force;
            waitingFor = what;
        } else if (index != left) {
            force.run();
        }
    }

    /** A file got a name. Says whether its late force happened now. */
    boolean placed(String what) {
        boolean now = what.equals(waitingFor);
        if (now) {
            waiting.run();
            waitingFor = "";
        }
        return now;
    }
}
