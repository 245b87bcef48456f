package org.cuepoint.benchmarks.micro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Logging one typical record to a file: how many a second, and what the caller pays. */
@State(Scope.Benchmark)
public class LoggingBenchmark {

    /** Who logs. */
    @Param
    private LogWays way = LogWays.CUEPOINT;

    private Optional<Path> folder = Optional.empty();
    private Optional<LogWays.Log> log = Optional.empty();
    private int number;

    /** One thread's count, so that no two records are the same. */
    @State(Scope.Thread)
    public static class Caller {
        private int number;
        private long next;

        /** Lets 20,000 records a second pass: more than the product ever logs, less than any of the logs can write. */
        @Setup(Level.Invocation)
        public void pace() {
            long now = System.nanoTime();
            while (now < next) {
                Thread.onSpinWait();
                now = System.nanoTime();
            }
            next = now + PACE_NANOS;
        }

        private static final long PACE_NANOS = TimeUnit.MICROSECONDS.toNanos(50);
    }

    /** Opens the log. */
    @Setup(Level.Iteration)
    public void open() throws IOException {
        String place = System.getProperty("cuepoint.bench.folder", System.getProperty("java.io.tmpdir"));
        Path made = Files.createTempDirectory(Path.of(place), "logging");
        folder = Optional.of(made);
        log = Optional.of(way.open(made));
    }

    /** Waits until everything is written, which is not measured, and removes the files. */
    @TearDown(Level.Iteration)
    public void close() throws IOException {
        log.ifPresent(LogWays.Log::close);
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder.orElseThrow())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
                Files.delete(file);
            }
        }
        if (bytes == 0) {
            throw new IllegalStateException(way + " wrote nothing");
        }
    }

    /** As fast as it goes. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public void records() {
        log.orElseThrow().info("Looked up \"Copper Rain (Original Mix)\" by Mara Vesk: {} candidates in {} ms",
                number++,
                number & 255);
    }

    /** What the caller pays when the log is not overrun. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public void call(Caller caller) {
        log.orElseThrow().info("Looked up \"Copper Rain (Original Mix)\" by Mara Vesk: {} candidates in {} ms",
                caller.number++, caller.number & 255);
    }
}
