package org.cuepoint.benchmarks.micro;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.cuepoint.benchmarks.RekordboxExports;
import org.cuepoint.catalog.library.ReadProgress;
import org.cuepoint.catalog.library.ReadResult;
import org.cuepoint.catalog.library.RekordboxReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Reading an export of 1,000 tracks, about 1 MB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadingBenchmark {

    private static final int TRACKS = 1_000;

    private Path export = Path.of("");

    /** Writes the export. */
    @Setup
    public void write() throws IOException {
        export = Files.createTempFile("export", ".xml");
        try (OutputStream out = Files.newOutputStream(export)) {
            RekordboxExports.write(TRACKS, 42, out);
        }
    }

    /** Deletes the export. */
    @TearDown
    public void delete() throws IOException {
        Files.delete(export);
    }

    /** The whole file. */
    @Benchmark
    public ReadResult thousandTracks() throws InterruptedException {
        ReadResult result = new RekordboxReader().read(export, ReadProgress.NONE);
        if (!(result instanceof ReadResult.Complete complete) || complete.library().tracks().size() != TRACKS) {
            throw new IllegalStateException("not read: " + result);
        }
        return result;
    }
}
