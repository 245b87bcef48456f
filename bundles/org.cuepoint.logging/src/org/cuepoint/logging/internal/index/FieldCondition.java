package org.cuepoint.logging.internal.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cuepoint.logging.index.LogFilter;

/** What logger, thread, operation and mark of a record must be. */
final class FieldCondition implements Condition {

    private final LogFilter filter;
    private final List<Needle> needles = new ArrayList<>();
    private long[] found = {};

    /** @param filter what is wanted */
    FieldCondition(LogFilter filter) {
        this.filter = filter;
        need(filter.logger());
        need(filter.thread());
        need(filter.operation());
        need(filter.criticalOnly() ? "critical" : "");
    }

    /** Whether a filter asks for anything of this. */
    static boolean asked(LogFilter filter) {
        return filter.criticalOnly() || !filter.logger().isEmpty() || !filter.thread().isEmpty()
                || !filter.operation().isEmpty();
    }

    /** What may be written in another way in a record of JSON or in quotes is not looked for beforehand. */
    private void need(String text) {
        if (!text.isEmpty() && text.chars().allMatch(c -> c < 0x7F && c >= ' ' && "\"\\/<>&'=".indexOf(c) < 0)) {
            needles.add(Needle.of(text, true));
        }
    }

    @Override
    public void narrow(SegmentView view, long[] bits) throws IOException {
        view.load();
        for (Needle needle : needles) {
            found = found.length < bits.length ? new long[bits.length] : found;
            Arrays.fill(found, 0);
            Condition.mark(view, needle, found);
            for (int word = 0; word < bits.length; word++) {
                bits[word] &= found[word];
            }
        }
        for (int word = 0; word < bits.length; word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                int record = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                if (!meets(view.bytes(), view.from(record), view.to(record))) {
                    bits[word] &= ~(left & -left);
                }
            }
        }
    }

    private boolean meets(byte[] bytes, int from, int to) {
        int end = Bytes.lineEnd(bytes, from, to);
        RecordFields fields = RecordFields.parse(new String(bytes, from, end - from, StandardCharsets.UTF_8));
        return fields.logger().startsWith(filter.logger())
                && (filter.thread().isEmpty() || fields.thread().equals(filter.thread()))
                && (filter.operation().isEmpty() || fields.context().value("operation").equals(filter.operation()))
                && (!filter.criticalOnly() || fields.critical());
    }
}
