package org.cuepoint.crash.internal.capture;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.cuepoint.crash.internal.report.Causes;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions that were reported lately: what escapes on one way often comes by on another as well, wrapped or logged, and
 * one cause makes one report. Thread-safe.
 */
final class Known {

    private static final int LATEST = 64;
    private static final int DEEPEST = 20;

    private final Deque<WeakReference<Throwable>> latest = new ArrayDeque<>();

    /** Whether an exception is new; it is known from then on, with its causes. */
    synchronized boolean isNew(Throwable outermost) {
        @Nullable
        Throwable next = outermost;
        for (int depth = 0; next != null && depth < DEEPEST; depth++) {
            if (contains(next)) {
                return false;
            }
            next = Causes.of(next);
        }
        next = outermost;
        for (int depth = 0; next != null && depth < DEEPEST; depth++) {
            latest.addLast(new WeakReference<>(next));
            if (latest.size() > LATEST) {
                latest.removeFirst();
            }
            next = Causes.of(next);
        }
        return true;
    }

    private boolean contains(Throwable exception) {
        for (Iterator<WeakReference<Throwable>> each = latest.iterator(); each.hasNext();) {
            Throwable known = each.next().get();
            if (known == null) {
                each.remove();
            } else if (known == exception) {
                return true;
            }
        }
        return false;
    }
}
