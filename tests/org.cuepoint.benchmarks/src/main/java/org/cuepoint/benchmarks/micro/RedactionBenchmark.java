package org.cuepoint.benchmarks.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.cuepoint.redaction.StandardRedactor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Masking one line of the log, with its header, as the log's sink does it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RedactionBenchmark {

    /** The line: typical ones, and last one with a token, an address and a home. */
    @Param({"2026-11-23T04:15:32.123+01:00 INFO  5f3a9c1b7d2e4a60 [worker-1] org.cuepoint.catalog.internal.Matcher - "
            + "Matched 12 of 144 tracks in 3.2 s, 1 search failed",
            "2026-11-23T04:15:32.123+01:00 INFO  5f3a9c1b7d2e4a60 [worker-1] org.cuepoint.network.internal.Http - "
                    + "GET https://www.example.com/search/tracks?q=one+more+time&page=1&per-page=50 -> 200 in 123 ms, 45 kB",
            "2026-11-23T04:15:32.123+01:00 DEBUG 5f3a9c1b7d2e4a60 [cuepoint-background-3] "
                    + "org.cuepoint.network.internal.Pipeline {operation=7, task=match} - attempt 2 of 4 to "
                    + "www.example.com:443 after 1,234 ms: HTTP 503",
            "2026-11-23T04:15:32.123+01:00 WARN  5f3a9c1b7d2e4a60 [main] org.cuepoint.safety.internal.Backups - Backup 3 "
                    + "of export.xml, sha256 4f2a91c37b5e8d604f2a91c37b5e8d604f2a91c37b5e8d604f2a91c37b5e8d60, verified",
            "2026-11-23T04:15:32.123+01:00 INFO  5f3a9c1b7d2e4a60 [worker-1] org.cuepoint.catalog.internal.Matcher - "
                    + "GET https://example.org/search?q=a&token=0123456789abcdef failed for anna@example.org in "
                    + "/home/anna/x.xml"})
    private String line = "";

    private final StandardRedactor redactor = new StandardRedactor(List.of("/home/anna"), List.of("anna"));

    /** One line. */
    @Benchmark
    public String line() {
        return redactor.redact(line);
    }
}
