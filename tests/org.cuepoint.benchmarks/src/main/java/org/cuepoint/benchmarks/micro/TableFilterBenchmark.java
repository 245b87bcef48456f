package org.cuepoint.benchmarks.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.cuepoint.performance.table.TableSnapshot;
import org.cuepoint.performance.table.TextKeys;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Filtering the model of a table of 100,000 rows by what was typed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TableFilterBenchmark {

    private static final int ROWS = 100_000;
    private static final String[] WORDS = {"Midnight", "City", "Été", "Drive", "Extended", "Remix", "Sunrise"};

    /** What was typed: many rows, some, none. */
    @Param({"e", "midnight drive", "xylophone"})
    private String typed = "";

    private final TableSnapshot<String> rows = TableSnapshot.of(rows(), 1);
    private final TextKeys keys = TextKeys.of(rows, row -> row);

    private static List<String> rows() {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> WORDS[i % WORDS.length] + " " + WORDS[i / 7 % WORDS.length] + " " + i)
                .toList();
    }

    /** All rows. */
    @Benchmark
    public TableSnapshot<String> filter() {
        return keys.filter(rows, typed);
    }
}
