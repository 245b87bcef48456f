package org.cuepoint.logging.internal.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.index.LogFilter;
import org.cuepoint.logging.index.LogHits;
import org.cuepoint.logging.index.LogIndex.Extent;
import org.cuepoint.logging.index.LogIndex.LogHistogram;
import org.cuepoint.logging.index.LogRecord;
import org.cuepoint.logging.index.LogSource;

/** An index that looks at its files only when it is told to. */
final class Opened implements AutoCloseable {

    static final long NEVER = 3_600_000;

    private final OpenLog log;

    Opened(Path file, boolean older, Filling.Limits limits) throws InterruptedException {
        log = new OpenLog(new LogSource(String.valueOf(file.getFileName()), file, older), limits, NEVER);
        log.sync();
    }

    Opened(Path file, boolean older) throws InterruptedException {
        this(file, older, Filling.Limits.USUAL);
    }

    OpenLog log() {
        return log;
    }

    Extent extent() {
        return log.extent();
    }

    Opened sync() throws InterruptedException {
        log.sync();
        return this;
    }

    List<LogRecord> records() {
        List<LogRecord> records = new ArrayList<>();
        Extent extent = log.extent();
        for (long i = extent.first(); i < extent.end(); i++) {
            records.add(log.record(i));
        }
        return records;
    }

    List<String> messages() {
        return records().stream().map(LogRecord::message).toList();
    }

    List<Long> find(LogFilter filter, long from) throws InterruptedException {
        return numbers(log.find(filter, from, hits -> {}));
    }

    List<Long> find(String text) throws InterruptedException {
        return find(containing(text), 0);
    }

    int[] sums(LogHits hits, int buckets) throws InterruptedException {
        LogHistogram histogram = log.histogram(hits, buckets);
        int[] sums = new int[LogLevel.values().length];
        histogram.buckets().forEach(bucket -> Arrays.setAll(sums, i -> sums[i] + bucket[i]));
        return sums;
    }

    static List<Long> numbers(LogHits hits) {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < hits.count(); i++) {
            numbers.add(hits.number(i));
        }
        return numbers;
    }

    static LogFilter containing(String text) {
        return filter(new LogFilter.Text(text, false, false));
    }

    static LogFilter filter(LogFilter.Text text) {
        return new LogFilter(EnumSet.allOf(LogLevel.class), false, "", "", "", Optional.empty(), Optional.empty(),
                List.of(text), List.of());
    }

    @Override
    public void close() {
        log.close();
    }
}
