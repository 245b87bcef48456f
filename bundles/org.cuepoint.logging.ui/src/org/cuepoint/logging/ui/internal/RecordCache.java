package org.cuepoint.logging.ui.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.cuepoint.logging.index.LogIndex;
import org.cuepoint.logging.index.LogRecord;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.WorkOptions;
import org.cuepoint.ui.UiExecutor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records that were seen last. What is missing is read in the background, all that one painting asks for at once.
 * All methods are for the UI thread.
 */
final class RecordCache {

    /** How many records are kept. */
    static final int KEPT = 2_000;
    private static final int MOST_WAITING = 400;
    private static final Logger LOG = LoggerFactory.getLogger(RecordCache.class);

    private final LogIndex index;
    private final BackgroundWork work;
    private final UiExecutor ui;
    private final Runnable loaded;
    private final Set<Long> waiting = new LinkedHashSet<>();
    private Set<Long> reading = Set.of();
    private final Map<Long, LogRecord> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Long, LogRecord> eldest) {
            return size() > KEPT;
        }
    };
    private long outdatedBefore;
    private boolean open = true;

    /**
     * @param index reads
     * @param work where it reads
     * @param ui where it is told
     * @param loaded is told that more records are there
     */
    RecordCache(LogIndex index, BackgroundWork work, UiExecutor ui, Runnable loaded) {
        this.index = index;
        this.work = work;
        this.ui = ui;
        this.loaded = loaded;
    }

    /** The row of a record; when it has none yet, {@code loaded} tells when it is worth asking again. */
    Row row(long number) {
        LogRecord record = kept.get(number);
        if (record == null && open && !reading.contains(number)) {
            waiting.add(number);
            if (waiting.size() > MOST_WAITING) {
                waiting.remove(waiting.iterator().next()); // was scrolled past long ago
            }
            read();
        }
        return new Row(number, record == null ? index.level(number) : record.level(), Optional.ofNullable(record));
    }

    private void read() {
        if (!reading.isEmpty() || waiting.isEmpty()) {
            return;
        }
        List<Long> wanted = List.copyOf(waiting);
        reading = Set.copyOf(waiting);
        waiting.clear();
        long before = outdatedBefore;
        work.start(WorkOptions.of("Reading the log").quiet(), progress -> {
            List<LogRecord> records = new ArrayList<>(wanted.size());
            for (long number : wanted) {
                records.add(index.record(number));
            }
            return records;
        }).result().whenComplete((records, failure) -> ui.execute(() -> {
            reading = Set.of();
            if (!open) {
                return;
            }
            if (failure != null) {
                close(); // what is told of it is in the log too: reading on would fail for ever
                LOG.error("Records of a log could not be read.", failure);
                return;
            }
            // the last record may have got more lines while it was read
            records.stream().filter(record -> before == outdatedBefore || record.number() < outdatedBefore - 1)
                    .forEach(record -> kept.put(record.number(), record));
            loaded.run();
            read();
        }));
    }

    /** The log has grown: what was its last record may have got more lines. */
    void grown(long endBefore) {
        kept.remove(endBefore - 1);
        outdatedBefore = endBefore;
    }

    /** Reads nothing more. */
    void close() {
        open = false;
        waiting.clear();
    }
}
