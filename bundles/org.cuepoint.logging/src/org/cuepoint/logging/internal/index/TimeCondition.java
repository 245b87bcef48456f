package org.cuepoint.logging.internal.index;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.cuepoint.logging.index.LogFilter;

/** When a record must have been logged. */
final class TimeCondition implements Condition {

    private final long from;
    private final long to;

    /** @param filter what is wanted */
    TimeCondition(LogFilter filter) {
        from = millis(filter.from(), Long.MIN_VALUE);
        to = millis(filter.to(), Long.MAX_VALUE);
    }

    /** The first millisecond that is not before an instant. */
    private static long millis(Optional<Instant> instant, long none) {
        if (instant.isEmpty()) {
            return none;
        }
        try {
            long millis = instant.get().toEpochMilli();
            return instant.get().equals(Instant.ofEpochMilli(millis)) ? millis : millis + 1;
        } catch (ArithmeticException e) {
            return instant.get().isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE; // beyond all times of logs
        }
    }

    /** Whether a filter asks for anything of this. */
    static boolean asked(LogFilter filter) {
        return filter.from().isPresent() || filter.to().isPresent();
    }

    @Override
    public void narrow(SegmentView view, long[] bits) throws IOException {
        Segment segment = view.segment();
        if (segment.earliest() != Long.MIN_VALUE && segment.earliest() >= from && segment.latest() < to) {
            return;
        }
        boolean outside = segment.latest() < from || segment.earliest() >= to;
        long[] times = outside ? new long[0] : view.times();
        for (int word = 0; word < bits.length; word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                int record = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                if (outside || times[record] < from || times[record] >= to) {
                    bits[word] &= ~(left & -left);
                }
            }
        }
    }
}
