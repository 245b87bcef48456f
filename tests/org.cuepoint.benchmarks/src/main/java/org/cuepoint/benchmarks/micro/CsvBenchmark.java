package org.cuepoint.benchmarks.micro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.cuepoint.catalog.CatalogTrack;
import org.cuepoint.catalog.export.CsvFormat;
import org.cuepoint.catalog.export.ExportRow;
import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.library.TrackFile;
import org.cuepoint.catalog.match.Confidence;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Writing 1,000 rows of an export as CSV, to memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CsvBenchmark {

    private final List<ExportRow> rows = Collections.nCopies(1_000, new ExportRow(
            new LibraryTrack("1", "=Harbour \"Lights\"", "Ana Vela, Oto", "", "", "", "", "House", "4A", 372, 124, 2021,
                    TrackFile.UNKNOWN),
            Optional.of(new CatalogTrack("t1", "Harbour Lights", "Extended Mix", List.of("Ana Vela", "Oto"), List.of(),
                    "",
                    372_000, 124, "F Minor", "House", "Quay", "Lights EP", "2021-03-05", "https://example.org/t1")),
            97, Confidence.HIGH, "same title, artists and mix"));

    /** All rows. */
    @Benchmark
    public int thousandRows() throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvFormat().write(rows, out);
        return out.size();
    }
}
