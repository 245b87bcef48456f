package org.cuepoint.benchmarks.micro;

import java.util.concurrent.TimeUnit;

import org.cuepoint.redaction.StandardRedactor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Masking one line of the log. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RedactionBenchmark {

    /** The line. */
    @Param({"Matched 12 of 144 tracks in 3.2 s, 1 search failed",
            "GET https://example.org/search?q=a&token=0123456789abcdef failed for anna@example.org in /home/anna/x.xml"})
    private String line = "";

    private final StandardRedactor redactor = new StandardRedactor();

    /** One line. */
    @Benchmark
    public String line() {
        return redactor.redact(line);
    }
}
