package org.cuepoint.core.incident;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Something that went wrong and that nobody handled.
 *
 * @param kind on which way it came
 * @param cause the exception; empty for a freeze or a deadlock
 * @param thread the name of the thread that it happened on, or that is frozen
 * @param activity what was being done, in plain words, for example {@code Reading collection.xml}; empty when unknown
 * @param stacks for a freeze or a deadlock: stacks of the thread, or of the threads in the circle, oldest first
 * @param lasted for a freeze: how long it lasted until now; zero otherwise
 */
public record Incident(IncidentKind kind, Optional<Throwable> cause, String thread, String activity,
        List<Sample> stacks,
        Duration lasted) {

    /**
     * A stack that was seen.
     *
     * @param thread the thread's name
     * @param state its state and what it waits for, for example {@code BLOCKED on java.lang.Object@1b2c held by main}
     * @param frames the frames, the innermost first
     * @param times in how many samples in a row it was the same, at least one
     */
    public record Sample(String thread, String state, List<StackTraceElement> frames, int times) {
        /** Copies the frames. */
        public Sample {
            frames = List.copyOf(frames);
        }
    }

    /** Copies the stacks. */
    public Incident {
        stacks = List.copyOf(stacks);
    }

    /** An exception that nobody handled, on the calling thread. */
    public static Incident of(IncidentKind kind, Throwable cause, String activity) {
        Thread thread = Thread.currentThread();
        String name = thread.getName().isEmpty() ? "thread " + thread.threadId() : thread.getName();
        return new Incident(kind, Optional.of(cause), name, activity, List.of(), Duration.ZERO);
    }

    /** A thread that does not go on, or threads that wait for each other. */
    public static Incident hang(IncidentKind kind, String thread, String activity, List<Sample> stacks,
            Duration lasted) {
        return new Incident(kind, Optional.empty(), thread, activity, stacks, lasted);
    }
}
