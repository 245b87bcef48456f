package org.cuepoint.logging.internal.index;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.cuepoint.logging.index.LogFilter;
import org.cuepoint.logging.index.LogHits;

/** Finds records in a snapshot, segment by segment, with all processors. */
final class Search {

    private static final long TOLD_EVERY = TimeUnit.MILLISECONDS.toNanos(100);

    private final Snapshot snapshot;
    private final FilterPlan plan;
    private final Consumer<IOException> problems;

    private record Place(Part part, int segment) {

        long first() {
            return part.first(segment);
        }

        long end() {
            return first() + part.segments()[segment].count();
        }
    }

    /**
     * @param snapshot where
     * @param filter what
     * @param problems is told, by any thread, when a part could not be read
     */
    Search(Snapshot snapshot, LogFilter filter, Consumer<IOException> problems) {
        this.snapshot = snapshot;
        this.problems = problems;
        plan = new FilterPlan(filter);
    }

    /** Finds all from a number on, as {@link org.cuepoint.logging.index.LogIndex#find} promises. */
    LogHits find(long from, Consumer<LogHits> found) throws InterruptedException {
        List<Place> places = places(from);
        if (places.isEmpty()) {
            return new FoundHits(List.of(), Math.max(from, snapshot.extent().end()));
        }
        PartHits[] results = new PartHits[places.size()];
        Workers workers = Workers.start("log-search", results.length, cancelled -> {
            SegmentView view = new SegmentView();
            List<Condition> conditions = plan.conditions(cancelled);
            return i -> results[i] = one(places.get(i), view, conditions, from);
        });
        try {
            return collect(workers, places, results, found);
        } catch (InterruptedException e) {
            workers.cancel();
            throw e;
        } catch (RecordText.Stopped | StackOverflowError e) {
            throw new IllegalArgumentException(
                    "The regular expression takes too long on a record of the log. Use a simpler"
                            + " one, without repetitions inside repetitions.",
                    e);
        }
    }

    private List<Place> places(long from) {
        List<Place> places = new ArrayList<>();
        for (Part part : snapshot.parts()) {
            for (int i = 0; i < part.segments().length; i++) {
                Place place = new Place(part, i);
                if (place.end() > from && place.end() > place.first()) {
                    places.add(place);
                }
            }
        }
        return places;
    }

    private LogHits collect(Workers workers, List<Place> places, PartHits[] results, Consumer<LogHits> found)
            throws InterruptedException {
        List<PartHits> hits = new ArrayList<>();
        int taken = 0;
        int told = 0;
        boolean idle = false;
        while (!idle) {
            idle = workers.idle();
            int done = workers.await(hits.isEmpty() ? taken : Integer.MAX_VALUE, TOLD_EVERY);
            for (; taken < done; taken++) {
                if (results[taken].count() > 0) {
                    hits.add(results[taken]);
                }
            }
            if (hits.size() > told && taken < results.length) {
                told = hits.size();
                found.accept(new FoundHits(hits, places.get(taken - 1).end()));
            }
        }
        workers.rethrow();
        FoundHits all = new FoundHits(hits, snapshot.extent().end());
        if (hits.size() > told) {
            found.accept(all);
        }
        return all;
    }

    private PartHits one(Place place, SegmentView view, List<Condition> conditions, long from) throws IOException {
        try {
            view.take(place.part, place.segment);
            long[] bits = wanted(view, place.first(), from);
            for (Condition condition : conditions) {
                if (Condition.none(bits)) {
                    break;
                }
                condition.narrow(view, bits);
            }
            return PartHits.of(place.first(), bits);
        } catch (ClosedChannelException | ShrunkException e) {
            return PartHits.of(place.first(), new long[0]); // the records went meanwhile
        } catch (IOException e) {
            problems.accept(e);
            return PartHits.of(place.first(), new long[0]);
        }
    }

    /** The records of the segment whose level is wanted, and which are not before the first to look at. */
    private long[] wanted(SegmentView view, long first, long from) {
        int count = view.count();
        long[] bits = new long[count + Long.SIZE - 1 >> 6];
        int[] levels = view.segment().levels();
        int sum = 0;
        for (int level = 0; level < levels.length; level++) {
            sum += plan.wants(level) ? levels[level] : 0;
        }
        int begin = (int) Math.max(0, Math.min(count, from - first));
        if (sum == count) {
            Arrays.fill(bits, -1L);
            if ((count & 63) != 0) {
                bits[bits.length - 1] = (1L << count) - 1;
            }
            for (int i = 0; i < begin; i++) {
                bits[i >> 6] &= ~(1L << i);
            }
        } else if (sum > 0) {
            Places places = view.places();
            for (int i = begin; i < count; i++) {
                bits[i >> 6] |= plan.wants(places.level(i)) ? 1L << i : 0;
            }
        }
        return bits;
    }
}
