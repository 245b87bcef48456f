package org.cuepoint.crash.internal.hserr;

import java.util.List;

/**
 * What a file {@code hs_err} tells.
 *
 * @param process the id of the process; 0 when it does not say
 * @param what the signal or the internal error, for example {@code SIGSEGV (0xb)}
 * @param frame the frame in which it happened; empty when unknown
 * @param thread the thread in which it happened; empty when unknown
 * @param stack the stack of that thread, native and Java frames, the innermost first, at most a hundred
 * @param java the version of Java; empty when unknown
 * @param outOfMemory whether it ended because memory ran out
 */
public record FatalError(long process, String what, String frame, String thread, List<String> stack, String java,
        boolean outOfMemory) {
    /** Copies the stack. */
    public FatalError {
        stack = List.copyOf(stack);
    }

    /** In a sentence. */
    public String sentence() {
        String where = frame.isEmpty() ? "" : " in " + frame;
        return outOfMemory
                ? "The Java virtual machine ended because memory ran out."
                : "The Java virtual machine failed with " + (what.isEmpty() ? "a fatal error" : what) + where + '.';
    }
}
