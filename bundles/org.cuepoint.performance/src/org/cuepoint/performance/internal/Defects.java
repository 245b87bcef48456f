package org.cuepoint.performance.internal;

import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import org.eclipse.core.runtime.OperationCanceledException;
import org.jspecify.annotations.Nullable;

/** Tells what nobody can have expected from the outcomes that whoever starts work has to meet. */
final class Defects {

    private static final int DEEPEST = 10;

    private Defects() {
    }

    /**
     * Whether a failure of a task is a defect: an error, or a runtime exception that is neither a cancellation nor stands for
     * an {@link java.io.IOException}. What only carries another exception is as that one. A task that was cancelled may fail
     * with any exception.
     */
    static boolean is(Throwable failure, boolean cancelled) {
        Throwable carried = failure;
        for (int depth = 0; depth < DEEPEST && carriedBy(carried) != null; depth++) {
            carried = carriedBy(carried);
        }
        return carried instanceof Error || !cancelled && carried instanceof RuntimeException
                && !(carried instanceof CancellationException || carried instanceof UncheckedIOException
                        || carried instanceof OperationCanceledException);
    }

    private static @Nullable Throwable carriedBy(@Nullable Throwable failure) {
        return failure instanceof CompletionException || failure instanceof ExecutionException
                ? failure.getCause()
                : null;
    }
}
