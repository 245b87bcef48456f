package org.cuepoint.crash.internal.capture;

import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.lang.reflect.InvocationTargetException;
import org.cuepoint.crash.internal.report.Causes;
import org.jspecify.annotations.Nullable;

/**
 * Tells failures that nobody expects from those that were only logged: an error or a runtime exception is a defect somewhere,
 * a checked exception is an outcome that somebody met and logged.
 */
final class Unexpected {

    private static final int DEEPEST = 10;

    private Unexpected() {
    }

    /** Whether the exception, or what it only carries, is a defect. */
    static boolean is(@Nullable Throwable logged) {
        Throwable carried = logged;
        for (int depth = 0; carried != null && depth < DEEPEST && isCarrier(carried); depth++) {
            carried = Causes.of(carried);
        }
        return carried instanceof Error
                || carried instanceof RuntimeException && !(carried instanceof CancellationException
                        || carried instanceof UncheckedIOException)
                        && !carried.getClass().getName().endsWith("OperationCanceledException");
    }

    private static boolean isCarrier(Throwable exception) {
        return Causes.of(exception) != null && (exception instanceof InvocationTargetException
                || exception instanceof ExecutionException || exception instanceof CompletionException
                || exception.getClass().getName().equals("org.osgi.framework.BundleException")
                || exception.getClass().getName().equals("org.eclipse.core.runtime.CoreException"));
    }

    /** Whether memory ran out, of whatever kind. */
    static boolean isOutOfMemory(@Nullable Throwable exception) {
        Throwable next = exception;
        for (int depth = 0; next != null && depth < DEEPEST; depth++) {
            if (next instanceof OutOfMemoryError) {
                return true;
            }
            next = Causes.of(next);
        }
        return false;
    }
}
