package org.cuepoint.logging.internal.index;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cuepoint.logging.index.LogRecord;
import org.jspecify.annotations.Nullable;

/** Reads single records. Used by one thread. */
final class RecordReader {

    private static final int PAGE = 1 << 16;
    private static final int PAGES = 64;

    private record Page(Content content, int generation, long number) {
    }

    private final PlacesCache places;
    private final Map<Page, byte[]> pages = new LinkedHashMap<>(PAGES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Page, byte[]> eldest) {
            return size() > PAGES;
        }
    };

    /** @param places where the records are */
    RecordReader(PlacesCache places) {
        this.places = places;
    }

    /** Reads a record of a part. */
    LogRecord read(Part part, long number) throws IOException {
        int index = part.segmentOf(number);
        Segment segment = part.segments()[index];
        Places where = places.of(part, segment);
        int within = (int) (number - part.first(index));
        long start = segment.start() + where.start(within);
        long end = within + 1 < where.count() ? segment.start() + where.start(within + 1) : part.endOfRecords(index);
        int length = (int) Math.min(RecordBytes.MOST_BYTES, end - start);
        byte[] bytes = bytes(part, start, length);
        if (start > 0 && part.form() == SegmentScanner.Form.OURS
                && RecordStart.level(bytes, 0, length) == RecordStart.NONE) {
            throw new ShrunkException();
        }
        String text = RecordBytes.text(bytes, 0, length, end - start);
        RecordFields fields = RecordFields.parse(text);
        Instant before = fields.time().isPresent() ? Instant.EPOCH : before(part, index, where, within);
        return fields.record(number, before, text);
    }

    private Instant before(Part part, int index, Places where, int within) throws IOException {
        Segment segment = part.segments()[index];
        if (segment.lastTime() != Times.NONE) {
            for (int i = within - 1; i >= 0; i--) {
                byte[] head = bytes(part, segment.start() + where.start(i), RecordStart.LOOKAHEAD);
                long time = Times.ofRecord(head, 0, RecordStart.LOOKAHEAD);
                if (time != Times.NONE) {
                    return Instant.ofEpochMilli(time);
                }
            }
        }
        long time = part.timeBefore(index);
        return time == Times.NONE ? Instant.EPOCH : Instant.ofEpochMilli(time);
    }

    /** Bytes from the cache or the file; zeros where the file has none. */
    private byte[] bytes(Part part, long from, int length) throws IOException {
        byte[] bytes = new byte[length + Bytes.SLACK];
        int done = 0;
        while (done < length) {
            long number = (from + done) / PAGE;
            int within = (int) (from + done - number * PAGE);
            int wanted = Math.min(length - done, PAGE - within);
            byte[] page = page(part, number, Math.min(within + wanted, part.size() - number * PAGE));
            int there = Math.min(wanted, page.length - within);
            if (there <= 0) {
                break;
            }
            System.arraycopy(page, within, bytes, done, there);
            done += there;
        }
        return bytes;
    }

    private byte[] page(Part part, long number, long needed) throws IOException {
        Page key = new Page(part.content(), part.generation(), number);
        byte[] page = pages.get(key);
        if (page == null || page.length < needed) {
            byte[] fresh = new byte[PAGE];
            int read = part.content().read(number * PAGE, fresh, 0, PAGE);
            if (read < needed) {
                throw new ShrunkException();
            }
            page = read == PAGE ? fresh : Arrays.copyOf(fresh, read);
            pages.put(key, page);
        }
        return page;
    }
}
