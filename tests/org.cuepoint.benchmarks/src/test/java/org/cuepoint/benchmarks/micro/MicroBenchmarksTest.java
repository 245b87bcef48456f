package org.cuepoint.benchmarks.micro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark runs: once, in this process. Its figures say nothing. */
class MicroBenchmarksTest {

    @Test
    void everyBenchmarkRuns() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder().include("org.cuepoint.benchmarks.micro")
                .mode(Mode.SingleShotTime).forks(0).warmupIterations(0).measurementIterations(1)
                .shouldFailOnError(true).verbosity(VerboseMode.SILENT).build()).run();
        Set<String> names = new TreeSet<>();
        results.forEach(result -> names.add(result.getParams().getBenchmark().replaceFirst(".*\\.micro\\.", "")));
        assertEquals(Set.of("CsvBenchmark.thousandRows", "LoggingBenchmark.call", "LoggingBenchmark.records",
                "MatchingBenchmark.onePage", "ReadingBenchmark.thousandTracks",
                "RedactionBenchmark.line", "TableFilterBenchmark.filter"), names);
        assertEquals(19, results.size(), "with every parameter");
    }
}
