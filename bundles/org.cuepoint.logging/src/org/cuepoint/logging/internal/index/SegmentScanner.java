package org.cuepoint.logging.internal.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.cuepoint.logging.LogLevel;

/** Makes segments of the bytes of a file. Each thread has one of its own, which keeps its arrays. */
final class SegmentScanner {

    private static final int BEFORE = 1;
    private static final int LEVELS = LogLevel.values().length;

    private byte[] bytes = {};
    private int[] starts = new int[1 << 14];
    private byte[] levels = new byte[1 << 14];
    private int count;
    private long lastTime;
    private final BitSet disordered = new BitSet();

    /** How the lines of a file make records. */
    enum Form {
        /** A line in the form of our log begins a record. */
        OURS,
        /** Every line is a record. */
        FOREIGN
    }

    /**
     * The segment that begins there.
     *
     * @param content the file
     * @param start where it begins
     * @param longest the bytes that it has, when the file has so many
     * @param size the bytes of the file that are to be indexed
     * @param form the form of the file
     */
    Segment scan(Content content, long start, int longest, long size, Form form) throws IOException {
        int length = (int) Math.min(longest, size - start);
        if (bytes.length < BEFORE + length + RecordStart.LOOKAHEAD + Bytes.SLACK) {
            bytes = new byte[BEFORE + longest + RecordStart.LOOKAHEAD + Bytes.SLACK];
        }
        int before = start == 0 ? 0 : BEFORE;
        int wanted = before + (int) Math.min(length + (long) RecordStart.LOOKAHEAD, size - start);
        int limit = content.read(start - before, bytes, 0, wanted);
        if (limit < wanted) {
            throw new ShrunkException();
        }
        boolean complete = length == longest && wanted == before + length + RecordStart.LOOKAHEAD;
        Arrays.fill(bytes, limit, limit + Bytes.SLACK, (byte) 0);
        count = 0;
        disordered.clear();
        lastTime = Times.NONE;
        find(before, before + length, limit, start == 0, form);
        return segment(start, length, complete, before, limit);
    }

    private void find(int from, int end, int limit, boolean atBeginning, Form form) {
        int at = atBeginning || bytes[from - 1] == '\n' ? from : Bytes.lineEnd(bytes, from, limit) + 1;
        boolean always = form == Form.FOREIGN;
        while (at < end) {
            int level = RecordStart.level(bytes, at, limit);
            if (level >= 0) {
                long time = Times.ofRecord(bytes, at, limit);
                note(time);
                add(at - from, level);
                // a record of JSON may be shorter than the head of one of text
                boolean json = bytes[at] == '{';
                int next = Bytes.lineEnd(bytes, json ? at : at + RecordStart.HEAD, limit) + 1;
                at = json || time == Times.NONE ? next : following(at, next, from, end, limit);
                continue;
            }
            if (always || atBeginning && at == from) {
                note(Times.NONE);
                add(at - from, ForeignLevel.of(bytes, at, limit));
            }
            at = Bytes.lineEnd(bytes, at, limit) + 1;
        }
    }

    /**
     * Goes over records in the form of text as long as each has the same minute and zone as one before and is not earlier,
     * which holds for nearly all and is quickly told.
     *
     * @param before where the record begins that they are compared with
     * @param first where the next line begins
     * @return the first line that is to be judged otherwise
     */
    private int following(int before, int first, int from, int end, int limit) {
        byte[] b = bytes;
        long date = Bytes.at(b, before);
        long hour = Bytes.at(b, before + 8);
        long last = Long.reverseBytes(Bytes.at(b, before + 16));
        long zone = Bytes.at(b, before + 22) >>> 8;
        int stop = Math.min(end, limit - RecordStart.HEAD + 1);
        int at = first;
        int n = count;
        while (at < stop && n < starts.length) {
            long milli = Bytes.at(b, at + 16);
            long now = Long.reverseBytes(milli);
            long wrong = Bytes.at(b, at) ^ date | Bytes.at(b, at + 8) ^ hour | Bytes.at(b, at + 22) >>> 8 ^ zone
                    | RecordStart.wrongMilli(milli);
            if (wrong != 0 || Long.compareUnsigned(now, last) < 0
                    || Bytes.hasLineEnd(Bytes.at(b, at + RecordStart.HEAD - Long.BYTES))) {
                break;
            }
            last = now;
            starts[n] = at - from;
            levels[n] = (byte) RecordStart.levelOfText(b, at);
            n++;
            at = Bytes.lineEnd(b, at + RecordStart.HEAD, limit) + 1;
        }
        count = n;
        lastTime = Times.of(b, from + starts[n - 1], limit);
        return at;
    }

    /** Notes the time of the next record; when it is not in order, all times of its block must be read to know their span. */
    private void note(long time) {
        if (time < lastTime && count % Places.BLOCK != 0) {
            disordered.set(count / Places.BLOCK);
        }
        lastTime = time == Times.NONE ? lastTime : time;
    }

    private void add(int start, int level) {
        int index = count;
        if (index == starts.length) {
            starts = Arrays.copyOf(starts, index * 2);
            levels = Arrays.copyOf(levels, index * 2);
        }
        starts[index] = start;
        levels[index] = (byte) level;
        count = index + 1;
    }

    private Segment segment(long start, int length, boolean complete, int before, int limit) {
        int blocks = Places.blocks(count);
        long[] earliest = new long[blocks];
        long[] latest = new long[blocks];
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int block = 0; block < blocks; block++) {
            times(block, before, limit, earliest, latest);
            first = Math.min(first, earliest[block]);
            last = Math.max(last, latest[block]);
        }
        int[] counts = new int[LEVELS];
        for (int i = 0; i < count; i++) {
            counts[levels[i]]++;
        }
        return new Segment(start, length, complete, count, count == 0 ? 0 : starts[0], counts, first, last, lastTime,
                new Places(starts, levels, count, earliest, latest));
    }

    /**
     * The earliest and latest time of a block. The times of a log ascend nearly always, and then the first and the last one
     * are enough.
     */
    private void times(int block, int before, int limit, long[] earliest, long[] latest) {
        int from = block * Places.BLOCK;
        int to = Math.min(count, from + Places.BLOCK);
        long low = Times.ofRecord(bytes, before + starts[from], limit);
        long high = Times.ofRecord(bytes, before + starts[to - 1], limit);
        if (low == Times.NONE || high == Times.NONE || disordered.get(block)) {
            low = Long.MAX_VALUE;
            high = Long.MIN_VALUE;
            for (int i = from; i < to; i++) {
                long time = Times.ofRecord(bytes, before + starts[i], limit);
                low = Math.min(low, time);
                high = time == Times.NONE ? Long.MAX_VALUE : Math.max(high, time);
            }
        }
        earliest[block] = low;
        latest[block] = high;
    }
}
