package org.cuepoint.logging.internal.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text or a regular expression that must, or must not, be found in a record. */
final class TextCondition implements Condition {

    /**
     * What is looked for; the same for all threads.
     *
     * @param pattern the expression that decides
     * @param needles texts of which one stands in each record in which it is found; none when nothing is known
     * @param decided whether finding one of them decides already
     * @param without whether it must not be found
     */
    record Wanted(Pattern pattern, List<Needle> needles, boolean decided, boolean without) {
    }

    private final Wanted wanted;
    private final RecordText text;
    private final Matcher matcher;
    private long[] found = {};

    /**
     * @param wanted what is looked for
     * @param cancelled whether to stop
     */
    TextCondition(Wanted wanted, BooleanSupplier cancelled) {
        this.wanted = wanted;
        text = new RecordText(cancelled);
        matcher = wanted.pattern.matcher("");
    }

    @Override
    public void narrow(SegmentView view, long[] bits) throws IOException {
        view.load();
        long[] candidates = candidates(view, bits);
        for (int word = 0; word < bits.length; word++) {
            long matched = 0;
            for (long left = bits[word] & candidates[word]; left != 0; left &= left - 1) {
                int record = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                if (wanted.decided && view.to(record) - view.from(record) <= RecordBytes.LONGEST
                        || matches(view, record)) {
                    matched |= 1L << record;
                }
            }
            bits[word] &= wanted.without ? ~matched : matched;
        }
    }

    private long[] candidates(SegmentView view, long[] bits) {
        if (wanted.needles.isEmpty()) {
            return bits;
        }
        if (found.length < bits.length) {
            found = new long[bits.length];
        }
        Arrays.fill(found, 0, bits.length, 0);
        for (Needle needle : wanted.needles) {
            Condition.mark(view, needle, found);
        }
        return found;
    }

    private boolean matches(SegmentView view, int record) {
        text.take(view.bytes(), view.from(record), view.to(record));
        return matcher.reset(text).find();
    }
}
