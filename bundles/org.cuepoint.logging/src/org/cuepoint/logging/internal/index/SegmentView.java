package org.cuepoint.logging.internal.index;

import java.io.IOException;
import java.util.Arrays;

/** The records of one segment with their bytes. Each thread has one of its own, which keeps its arrays. */
final class SegmentView {

    private final SegmentScanner scanner = new SegmentScanner();
    private byte[] bytes = {};
    private int limit;
    private Part part = new Part(EmptyContent.INSTANCE, 0, SegmentScanner.Form.OURS, 0, new Segment[0], new long[1], 0,
            Times.NONE);
    private int index;
    private Segment segment = new Segment(0, 0, false, 0, 0, new int[0], 0, 0, 0, null);
    private Places places = Places.NONE;
    private boolean loaded;

    /** Takes another segment, without its bytes. */
    void take(Part newPart, int newIndex) throws IOException {
        part = newPart;
        index = newIndex;
        segment = newPart.segments()[newIndex];
        Places kept = segment.places();
        places = kept == null ? PlacesCache.scanned(scanner, newPart, segment) : kept;
        loaded = false;
    }

    /** Reads the bytes when that was not done yet. */
    void load() throws IOException {
        if (loaded || segment.count() == 0) {
            return;
        }
        long start = segment.start() + segment.first();
        long lastStart = segment.start() + places.start(segment.count() - 1);
        long end = Math.min(part.endOfRecords(index), lastStart + RecordBytes.MOST_BYTES);
        int length = (int) (end - start);
        if (bytes.length < length + Bytes.SLACK) {
            bytes = new byte[length + length / 8 + Bytes.SLACK];
        }
        if (part.content().read(start, bytes, 0, length) < length) {
            throw new ShrunkException();
        }
        Arrays.fill(bytes, length, length + Bytes.SLACK, (byte) 0);
        limit = length;
        loaded = true;
    }

    int count() {
        return segment.count();
    }

    Segment segment() {
        return segment;
    }

    Places places() {
        return places;
    }

    Part part() {
        return part;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The end of the last record's bytes. */
    int limit() {
        return limit;
    }

    /** Where a record begins in the bytes. */
    int from(int record) {
        return places.start(record) - segment.first();
    }

    /** Where it ends. */
    int to(int record) {
        return record + 1 < segment.count() ? from(record + 1) : limit;
    }

    /** The time of each record, in milliseconds; of one without a time, that of the one before. */
    long[] times() throws IOException {
        long[] times = new long[segment.count()];
        long before = part.timeBefore(index) == Times.NONE ? 0 : part.timeBefore(index);
        if (segment.lastTime() == Times.NONE) {
            Arrays.fill(times, before);
            return times;
        }
        load();
        for (int i = 0; i < times.length; i++) {
            long own = Times.ofRecord(bytes, from(i), limit);
            before = own == Times.NONE ? before : own;
            times[i] = before;
        }
        return times;
    }
}
