package org.cuepoint.logging.ui.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongConsumer;

import org.cuepoint.logging.index.LogHits;
import org.cuepoint.logging.index.LogIndex;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.performance.LatestOnly;
import org.cuepoint.ui.UiExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the record of a time by halving: some twenty records are read among ten million. */
final class TimeJump {

    private static final Logger LOG = LoggerFactory.getLogger(TimeJump.class);

    private final LatestOnly<Long> jumping;

    /** @param found is given the number of the record, on the UI thread */
    TimeJump(BackgroundWork work, UiExecutor ui, LongConsumer found) {
        jumping = new LatestOnly<>(work, "Looking for a time in the log", Duration.ZERO, ui::execute, number -> {
            if (number >= 0) {
                found.accept(number);
            }
        }, failure -> LOG.error("A time could not be found in a log.", failure));
    }

    /** Looks for the first record at or after a time, or else the last. */
    void to(Instant time, LogHits hits, LogIndex index) {
        jumping.request(progress -> first(time, hits, index));
    }

    /** The number of the first record at or after a time, of the last one when all are older; -1 without records. */
    static long first(Instant time, LogHits hits, LogIndex index) {
        int low = 0;
        int high = hits.count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (index.record(hits.number(middle)).time().isBefore(time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return hits.count() == 0 ? -1 : hits.number(Math.min(low, hits.count() - 1));
    }

    void close() {
        jumping.cancel();
    }
}
