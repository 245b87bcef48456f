package org.cuepoint.logging.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.cuepoint.logging.LogLevel;

/**
 * Which records are wanted.
 *
 * @param level the least level
 * @param since the earliest time
 * @param pattern what must be found in the record; all are wanted when it is empty
 * @param tail how many of the last ones; all when it is empty
 */
record LogQuery(LogLevel level, Instant since, Optional<Pattern> pattern, Optional<Integer> tail) {

    /** How much was read and found. */
    record Count(long read, long matched) {
    }

    /** The next record of one process's stream. */
    private record Head(LogEntry entry, LogStream stream, int order) {
    }

    /**
     * Gives the wanted records of all processes to the consumer, by time, and those of one process in their order.
     *
     * @throws GuardedText.TooManySteps when the pattern would take too long
     * @throws InterruptedException when the thread was interrupted
     */
    Count run(List<List<Path>> chains, Consumer<LogEntry> consumer) throws IOException, InterruptedException {
        return run(chains, Map.of(), consumer);
    }

    /** The same of the first so many bytes of some files. */
    Count run(List<List<Path>> chains, Map<Path, Long> ends, Consumer<LogEntry> consumer)
            throws IOException, InterruptedException {
        Deque<LogEntry> last = new ArrayDeque<>();
        int kept = tail.orElse(-1);
        Consumer<LogEntry> target = kept < 0 ? consumer : entry -> {
            last.addLast(entry);
            if (last.size() > kept) {
                last.removeFirst();
            }
        };
        Count count = merge(chains, ends, target);
        last.forEach(consumer);
        return count;
    }

    private Count merge(List<List<Path>> chains, Map<Path, Long> ends, Consumer<LogEntry> target)
            throws IOException, InterruptedException {
        List<LogStream> streams = new ArrayList<>();
        long read = 0;
        long matched = 0;
        try {
            PriorityQueue<Head> heads = new PriorityQueue<>(
                    Comparator.comparing((Head head) -> head.entry.time()).thenComparingInt(Head::order));
            for (List<Path> chain : chains) {
                LogStream stream = new LogStream(chain, ends);
                streams.add(stream);
                advance(heads, stream, streams.size());
            }
            for (Head head = heads.poll(); head != null; head = heads.poll()) {
                read++;
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (wants(head.entry)) {
                    matched++;
                    target.accept(head.entry);
                }
                advance(heads, head.stream, head.order);
            }
        } finally {
            for (LogStream stream : streams) {
                stream.close();
            }
        }
        return new Count(read, matched);
    }

    private static void advance(PriorityQueue<Head> heads, LogStream stream, int order) throws IOException {
        stream.next().ifPresent(entry -> heads.add(new Head(entry, stream, order)));
    }

    /** Whether a record is wanted. */
    boolean wants(LogEntry entry) {
        return entry.level().compareTo(level) >= 0 && !entry.time().isBefore(since)
                && (pattern.isEmpty() || pattern.get().matcher(GuardedText.of(entry.text())).find());
    }
}
