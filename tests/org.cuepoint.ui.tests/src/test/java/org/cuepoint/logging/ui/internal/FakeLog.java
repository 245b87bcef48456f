package org.cuepoint.logging.ui.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.index.LogFilter;
import org.cuepoint.logging.index.LogHits;
import org.cuepoint.logging.index.LogIndex;
import org.cuepoint.logging.index.LogIndexes;
import org.cuepoint.logging.index.LogRecord;
import org.cuepoint.logging.index.LogSource;

/** A log in memory that the test writes, rotates and breaks. One record a second from {@link #START}. */
final class FakeLog implements LogIndexes, LogIndex {

    static final Instant START = Instant.parse("2026-11-23T18:00:00Z");

    final LogSource own = new LogSource("cuepoint.log", Path.of("cuepoint.log"), true);
    final List<LogSource> opened = new ArrayList<>();
    final List<Long> read = new ArrayList<>();
    private final List<LogRecord> records = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private long first;
    int closed;
    /** What happens while somebody begins to listen. */
    Runnable beforeListening = () -> {};

    /** Writes records without telling anyone. */
    FakeLog with(int count, LogLevel level, String message) {
        for (int i = 0; i < count; i++) {
            add(level, "org.example.Deck", "main", "", message, "", Optional.empty());
        }
        return this;
    }

    void add(LogLevel level, String logger, String thread, String operation, String message, String more,
            Optional<Duration> duration) {
        long number = first + records.size();
        String context = duration.map(d -> " {duration=" + d.toMillis() + "ms}").orElse("");
        records.add(new LogRecord(number, START.plusSeconds(number), level, false, "", "", operation, thread, logger,
                message, more, duration, "[" + thread + "] " + logger + context + " - " + message + more));
    }

    /** Writes records and tells. */
    void grow(int count, LogLevel level, String message) {
        with(count, level, message);
        tell();
    }

    /** Takes the oldest records away. */
    void rotate(int count) {
        records.subList(0, count).clear();
        first += count;
        tell();
    }

    void tell() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    @Override
    public List<LogSource> sources() {
        return List.of(own);
    }

    @Override
    public LogIndex open(LogSource source) {
        opened.add(source);
        return this;
    }

    @Override
    public Extent extent() {
        return new Extent(first, first + records.size(), 1, "");
    }

    @Override
    public LogRecord record(long number) {
        read.add(number);
        return records.get((int) (number - first));
    }

    @Override
    public LogLevel level(long number) {
        return number < first || number >= extent().end() ? LogLevel.INFO : records.get((int) (number - first)).level();
    }

    @Override
    public Listening onChange(Runnable listener) {
        beforeListening.run();
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void refresh() {
        // nothing is missed here
    }

    @Override
    public LogHits find(LogFilter filter, long from, Consumer<LogHits> found) {
        long[] hits = records.stream().filter(r -> r.number() >= from && passes(filter, r))
                .mapToLong(LogRecord::number).toArray();
        long end = extent().end();
        found.accept(hits(Arrays.copyOf(hits, hits.length / 2), end));
        return hits(hits, end);
    }

    private static boolean passes(LogFilter f, LogRecord r) {
        return f.levels().contains(r.level()) && r.logger().startsWith(f.logger())
                && (f.thread().isEmpty() || f.thread().equals(r.thread()))
                && (f.operation().isEmpty() || f.operation().equals(r.operation()))
                && f.from().filter(t -> r.time().isBefore(t)).isEmpty()
                && f.to().filter(t -> !r.time().isBefore(t)).isEmpty()
                && f.texts().stream().allMatch(t -> has(t, r)) && f.without().stream().noneMatch(t -> has(t, r));
    }

    private static boolean has(LogFilter.Text text, LogRecord record) {
        return Pattern.compile(text.regex() ? text.pattern() : Pattern.quote(text.pattern()),
                text.matchCase() ? 0 : Pattern.CASE_INSENSITIVE).matcher(record.text()).find();
    }

    static LogHits hits(long[] numbers, long end) {
        return new LogHits() {
            @Override
            public int count() {
                return numbers.length;
            }

            @Override
            public long number(int position) {
                return numbers[position];
            }

            @Override
            public int positionOf(long number) {
                int found = Arrays.binarySearch(numbers, number);
                return found < 0 ? -found - 1 : found;
            }

            @Override
            public long end() {
                return end;
            }
        };
    }

    @Override
    public LogHistogram histogram(LogHits hits, int buckets) {
        List<int[]> counts = new ArrayList<>();
        for (int bucket = 0; bucket < buckets; bucket++) {
            counts.add(new int[LogLevel.values().length]);
        }
        for (int place = 0; place < hits.count(); place++) {
            counts.get((int) ((long) place * buckets / hits.count()))[level(hits.number(place)).ordinal()]++;
        }
        return new LogHistogram(START, START.plusSeconds(100), counts);
    }

    @Override
    public void close() {
        closed++;
    }
}
