package org.cuepoint.logging.internal.index;

import java.io.IOException;
import java.util.Arrays;

/** Makes segments of the bytes of a file. Each thread has one of its own, which keeps its arrays. */
final class SegmentScanner {

    private static final int BEFORE = 1;

    private byte[] bytes = {};
    private final PlacesMaker places = new PlacesMaker();
    private long lastTime;

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
        places.clear();
        lastTime = Times.NONE;
        find(before, before + length, limit, start == 0, form);
        return places.segment(start, length, complete, lastTime);
    }

    private void find(int from, int end, int limit, boolean atBeginning, Form form) {
        int at = atBeginning || bytes[from - 1] == '\n' ? from : Bytes.lineEnd(bytes, from, limit) + 1;
        boolean always = form == Form.FOREIGN;
        while (at < end) {
            int level = RecordStart.level(bytes, at, limit);
            if (level >= 0) {
                long time = Times.ofRecord(bytes, at, limit);
                lastTime = time == Times.NONE ? lastTime : time;
                places.add(at - from, level, time);
                // a record of JSON may be shorter than the head of one of text
                boolean json = bytes[at] == '{';
                int next = Bytes.lineEnd(bytes, json ? at : at + RecordStart.HEAD, limit) + 1;
                at = json || time == Times.NONE ? next : following(at, time, next, from, end, limit);
                continue;
            }
            if (always || atBeginning && at == from) {
                places.add(at - from, ForeignLevel.of(bytes, at, limit), Times.NONE);
            }
            at = Bytes.lineEnd(bytes, at, limit) + 1;
        }
    }

    /**
     * Goes over records in the form of text as long as each has the same minute and zone as one before and is not earlier,
     * which holds for nearly all and is quickly told.
     *
     * @param before where the record begins that they are compared with
     * @param time its time
     * @param first where the next line begins
     * @return the first line that is to be judged otherwise
     */
    private int following(int before, long time, int first, int from, int end, int limit) {
        byte[] b = bytes;
        long date = Bytes.at(b, before);
        long hour = Bytes.at(b, before + 8);
        long start = Bytes.at(b, before + 16);
        long zone = Bytes.at(b, before + 22) >>> 8;
        long minute = time - RecordStart.milliOfMinute(start);
        long last = Long.reverseBytes(start);
        int stop = Math.min(end, limit - RecordStart.HEAD + 1);
        int at = first;
        while (at < stop) {
            long milli = Bytes.at(b, at + 16);
            long now = Long.reverseBytes(milli);
            long wrong = Bytes.at(b, at) ^ date | Bytes.at(b, at + 8) ^ hour | Bytes.at(b, at + 22) >>> 8 ^ zone
                    | RecordStart.wrongMilli(milli);
            if (wrong != 0 || Long.compareUnsigned(now, last) < 0
                    || Bytes.hasLineEnd(Bytes.at(b, at + RecordStart.HEAD - Long.BYTES))) {
                break;
            }
            last = now;
            places.add(at - from, RecordStart.levelOfText(b, at), minute + RecordStart.milliOfMinute(milli));
            at = Bytes.lineEnd(b, at + RecordStart.HEAD, limit) + 1;
        }
        lastTime = minute + RecordStart.milliOfMinute(Long.reverseBytes(last));
        return at;
    }
}
