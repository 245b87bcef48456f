package org.cuepoint.crash.internal.capture;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.concurrent.TimeUnit;
import org.cuepoint.core.incident.Incident;
import org.cuepoint.core.incident.Incidents;
import org.eclipse.equinox.log.SynchronousLogListener;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;

/** What crash handling costs while nothing fails: its two nets beside none. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HandlerBenchmark {

    /** Whether failures are caught. */
    @Param({"false", "true"})
    public boolean caught;

    private SynchronousLogListener listener = entry -> {};
    private UncaughtExceptionHandler before;
    private LogEntry entry;
    private long sum;

    /** Takes part in nothing. */
    private static final class Nobody implements Incidents {
        @Override
        public void report(Incident incident) {
            throw new IllegalStateException("nothing fails here");
        }

        @Override
        public void recovered() {
            throw new IllegalStateException("nothing froze here");
        }
    }

    /** An information, as nearly all entries are. */
    private record Told(String getMessage) implements LogEntry {

        @Override
        public Bundle getBundle() {
            return null;
        }

        @Override
        public ServiceReference<?> getServiceReference() {
            return null;
        }

        @Override
        @Deprecated
        public int getLevel() {
            return 3;
        }

        @Override
        public Throwable getException() {
            return null;
        }

        @Override
        public long getTime() {
            return 0;
        }

        @Override
        public LogLevel getLogLevel() {
            return LogLevel.INFO;
        }

        @Override
        public String getLoggerName() {
            return "org.example";
        }

        @Override
        public long getSequence() {
            return 0;
        }

        @Override
        public String getThreadInfo() {
            return "main";
        }

        @Override
        public StackTraceElement getLocation() {
            return null;
        }
    }

    /** Puts up the nets. */
    @Setup
    public void begin() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        entry = new Told("12 tracks matched");
        if (caught) {
            Incidents nobody = new Nobody();
            Uncaught.install(nobody);
            listener = new LogCapture(nobody);
        }
    }

    /** Takes them down. */
    @TearDown
    public void end() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    /** An entry of the framework's log. */
    @Benchmark
    public void entry() {
        listener.logged(entry);
    }

    /** A thread that begins, works and ends. */
    @Benchmark
    public long thread() throws InterruptedException {
        Thread thread = Thread.ofPlatform().start(() -> sum++);
        thread.join();
        return sum;
    }

    /** A call that may throw and does not. */
    @Benchmark
    public long call() {
        if (sum++ < 0) {
            throw new IllegalStateException("never");
        }
        return sum;
    }
}
