package org.cuepoint.logging.ui.internal;

import org.cuepoint.logging.index.LogFilter;
import org.cuepoint.logging.index.LogHits;
import org.cuepoint.logging.index.LogIndex;
import org.cuepoint.logging.index.LogSource;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.ui.UiExecutor;

/** A log that is shown: its index, the records that were read, and what the filter and the search found of it. */
final class OpenLog {

    private final LogSource source;
    private final LogIndex index;
    private final RecordCache records;
    private final HitFinder filtered;
    private final HitFinder searched;
    private final LogIndex.Listening listening;
    private LogIndex.Extent extent;
    private long clearedBefore = Long.MIN_VALUE;
    private boolean open = true;

    /**
     * @param source what was opened
     * @param index its index; closed with this
     * @param work reads and searches
     * @param ui where it is told
     * @param changed is told of all that changes
     */
    OpenLog(LogSource source, LogIndex index, BackgroundWork work, UiExecutor ui, Runnable changed) {
        this.source = source;
        this.index = index;
        Runnable told = () -> {
            if (open) {
                changed.run();
            }
        };
        records = new RecordCache(index, work, ui, told);
        filtered = new HitFinder(index, work, ui, told);
        searched = new HitFinder(index, work, ui, told);
        listening = index.onChange(() -> ui.execute(() -> {
            if (open) {
                grow();
                changed.run();
            }
        }));
        extent = index.extent(); // not before it is listened to: what changes in between would be told to nobody
    }

    private void grow() {
        LogIndex.Extent before = extent;
        extent = index.extent();
        if (extent.end() != before.end()) {
            records.grown(before.end());
        }
        filtered.extend();
        searched.extend();
    }

    /** Shows only what passes a filter. */
    void filter(LogFilter filter) {
        if (filter.equals(LogFilter.ALL)) {
            filtered.clear();
        } else {
            filtered.search(filter);
        }
    }

    /** The records to be shown. */
    LogHits shown() {
        if (filtered.active()) {
            return filtered.found().from(Math.max(clearedBefore, extent.first()));
        }
        LogIndex.Extent all = extent;
        long first = Math.clamp(clearedBefore, all.first(), all.end());
        return LogHits.all(new LogIndex.Extent(first, all.end(), all.indexed(), all.problem()));
    }

    /** What the search found among them. */
    FoundHits matches() {
        return searched.found().from(Math.max(clearedBefore, extent.first()));
    }

    /** Hides what is there now. */
    void clear() {
        clearedBefore = extent.end();
    }

    /** Shows again what was hidden. */
    void showAll() {
        clearedBefore = Long.MIN_VALUE;
    }

    boolean cleared() {
        return clearedBefore > extent.first();
    }

    LogSource source() {
        return source;
    }

    LogIndex index() {
        return index;
    }

    LogIndex.Extent extent() {
        return extent;
    }

    RecordCache records() {
        return records;
    }

    HitFinder filtered() {
        return filtered;
    }

    HitFinder searched() {
        return searched;
    }

    void close() {
        open = false;
        listening.close();
        filtered.stop();
        searched.stop();
        records.close();
        index.close();
    }
}
