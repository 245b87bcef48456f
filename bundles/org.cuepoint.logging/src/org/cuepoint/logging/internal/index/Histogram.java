package org.cuepoint.logging.internal.index;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cuepoint.logging.LogLevel;
import org.cuepoint.logging.index.LogHits;
import org.cuepoint.logging.index.LogIndex.LogHistogram;

/** Counts records over time. */
final class Histogram {

    private static final int MOST = 10_000;
    private static final int LEVELS = LogLevel.values().length;

    private final Snapshot snapshot;
    private final int buckets;

    private record Place(Part part, int segment) {

        long first() {
            return part.first(segment);
        }

        int count() {
            return part.segments()[segment].count();
        }
    }

    /** What one thread does with one segment. */
    private interface Look {
        void at(SegmentView view, Place place, int from, int to) throws IOException;
    }

    /**
     * @param snapshot where the records are
     * @param buckets how many stretches, 1 to 10,000
     */
    Histogram(Snapshot snapshot, int buckets) {
        if (buckets < 1 || buckets > MOST) {
            throw new IllegalArgumentException("There can be 1 to " + MOST + " stretches, not " + buckets + ".");
        }
        this.snapshot = snapshot;
        this.buckets = buckets;
    }

    LogHistogram of(LogHits hits) throws InterruptedException {
        List<Place> places = places(hits);
        long[] range = {Long.MAX_VALUE, Long.MIN_VALUE};
        // the outer ones first: in a log in order of time, nothing between them needs to be read
        List<Place> outerFirst = new ArrayList<>(places);
        if (places.size() > 1) {
            outerFirst.add(0, outerFirst.removeLast());
        }
        each(outerFirst, hits, (view, place, from, to) -> range(hits, view, place, from, to, range));
        if (places.isEmpty() || range[0] > range[1]) {
            return new LogHistogram(Instant.EPOCH, Instant.EPOCH, empty());
        }
        long from = range[0];
        long width = Math.max(1, Math.ceilDiv(range[1] + 1 - from, (long) buckets));
        List<int[]> counts = empty();
        each(places, hits, (view, place, begin, end) -> count(hits, view, place, begin, end, from, width, counts));
        return new LogHistogram(Instant.ofEpochMilli(from), Instant.ofEpochMilli(from + width * buckets), counts);
    }

    private List<int[]> empty() {
        List<int[]> counts = new ArrayList<>(buckets);
        for (int i = 0; i < buckets; i++) {
            counts.add(new int[LEVELS]);
        }
        return counts;
    }

    private List<Place> places(LogHits hits) {
        List<Place> places = new ArrayList<>();
        for (Part part : snapshot.parts()) {
            for (int i = 0; i < part.segments().length; i++) {
                Place place = new Place(part, i);
                if (hits.positionOf(place.first() + place.count()) > hits.positionOf(place.first())) {
                    places.add(place);
                }
            }
        }
        return places;
    }

    private static void each(List<Place> places, LogHits hits, Look look) throws InterruptedException {
        if (places.isEmpty()) {
            return;
        }
        Workers workers = Workers.start("log-histogram", places.size(), cancelled -> {
            SegmentView view = new SegmentView();
            return i -> {
                Place place = places.get(i);
                try {
                    look.at(view, place, hits.positionOf(place.first()),
                            hits.positionOf(place.first() + place.count()));
                } catch (ClosedChannelException | ShrunkException e) {
                    return; // the records went meanwhile
                }
            };
        });
        try {
            while (!workers.idle()) {
                workers.await(Integer.MAX_VALUE, TimeUnit.SECONDS.toNanos(1));
            }
        } finally {
            workers.cancel();
        }
        workers.rethrow();
    }

    private static void range(LogHits hits, SegmentView view, Place place, int from, int to, long[] range)
            throws IOException {
        Segment segment = place.part.segments()[place.segment];
        boolean timed = segment.earliest() != Long.MIN_VALUE;
        synchronized (range) {
            if (timed && to - from == segment.count()) {
                range[0] = Math.min(range[0], segment.earliest());
                range[1] = Math.max(range[1], segment.latest());
                return;
            }
            if (timed && segment.earliest() >= range[0] && segment.latest() <= range[1]) {
                return;
            }
        }
        view.take(place.part, place.segment);
        long[] times = view.times();
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = from; i < to; i++) {
            long time = times[(int) (hits.number(i) - place.first())];
            least = Math.min(least, time);
            most = Math.max(most, time);
        }
        synchronized (range) {
            range[0] = Math.min(range[0], least);
            range[1] = Math.max(range[1], most);
        }
    }

    private void count(LogHits hits, SegmentView view, Place place, int begin, int end, long from, long width,
            List<int[]> counts) throws IOException {
        Segment segment = place.part.segments()[place.segment];
        boolean oneBucket = segment.earliest() >= from && segment.latest() < Long.MAX_VALUE
                && bucket(segment.earliest(), from, width) == bucket(segment.latest(), from, width);
        if (oneBucket && end - begin == segment.count()) {
            add(counts, bucket(segment.earliest(), from, width), segment.levels());
            return;
        }
        view.take(place.part, place.segment);
        long[] times = oneBucket ? new long[0] : view.times();
        int[][] own = new int[buckets][];
        for (int i = begin; i < end; i++) {
            int record = (int) (hits.number(i) - place.first());
            int bucket = bucket(oneBucket ? segment.earliest() : times[record], from, width);
            int[] levels = own[bucket] == null ? new int[LEVELS] : own[bucket];
            levels[view.places().level(record)]++;
            own[bucket] = levels;
        }
        for (int i = 0; i < buckets; i++) {
            if (own[i] != null) {
                add(counts, i, own[i]);
            }
        }
    }

    private int bucket(long time, long from, long width) {
        return (int) Math.max(0, Math.min(buckets - 1L, (time - from) / width));
    }

    private static void add(List<int[]> counts, int bucket, int[] levels) {
        int[] sum = counts.get(bucket);
        synchronized (sum) {
            Arrays.setAll(sum, i -> sum[i] + levels[i]);
        }
    }
}
