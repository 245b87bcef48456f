package org.cuepoint.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Places of selected rows as ranges, so that selecting ten million rows costs nothing, and how they move when other
 * rows are shown. Immutable.
 *
 * @param ranges from top to bottom, without overlaps
 */
record PlaceRanges(List<Range> ranges) {

    /** Up to so many rows are looked for one by one when other rows are shown. */
    private static final int FEW = 1_000;

    /** Places from the first to the one before the end. */
    record Range(int first, int end) {
    }

    /** Copies the list. */
    PlaceRanges {
        ranges = List.copyOf(ranges);
    }

    /** How many places there are. */
    int count() {
        return ranges.stream().mapToInt(range -> range.end - range.first).sum();
    }

    /** All places from top to bottom. */
    IntStream places() {
        return ranges.stream().flatMapToInt(range -> IntStream.range(range.first, range.end));
    }

    /**
     * The places of the same rows in other ones; those that are gone are left out. Of many rows, only those that stay
     * together are kept.
     */
    PlaceRanges moved(LazyRows<?> from, LazyRows<?> to) {
        List<Range> moved = new ArrayList<>();
        if (count() <= FEW) {
            places().filter(place -> place < from.count()).forEach(place -> {
                int found = to.placeOf(from.key(place));
                if (found < to.count() && to.key(found) == from.key(place)) {
                    add(moved, found, found + 1);
                }
            });
        } else {
            for (Range range : ranges) {
                int last = Math.min(range.end, from.count()) - 1;
                int first = to.placeOf(from.key(range.first));
                int end = to.placeOf(from.key(last)) + 1;
                if (last >= range.first && end - first <= last + 1 - range.first) {
                    add(moved, first, Math.min(end, to.count()));
                }
            }
        }
        return new PlaceRanges(moved);
    }

    private static void add(List<Range> ranges, int first, int end) {
        if (!ranges.isEmpty() && ranges.getLast().end == first) {
            ranges.add(new Range(ranges.removeLast().first, end));
        } else if (first < end) {
            ranges.add(new Range(first, end));
        }
    }
}
