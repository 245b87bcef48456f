package org.cuepoint.logging.ui.internal;

import java.util.Optional;

import org.cuepoint.logging.index.LogHits;
import org.cuepoint.ui.table.LazyRows;

/**
 * Records as rows of the table.
 *
 * @param hits which ones, in their order
 * @param slowest the same or fewer in another order, when the slowest come first
 * @param records where they are
 */
record LogRows(LogHits hits, Optional<long[]> slowest, RecordCache records) implements LazyRows<Row> {

    @Override
    public int count() {
        return slowest.map(numbers -> numbers.length).orElseGet(hits::count);
    }

    @Override
    public Row row(int place) {
        return records.row(key(place));
    }

    @Override
    public long key(int place) {
        return slowest.map(numbers -> numbers[place]).orElseGet(() -> hits.number(place));
    }

    @Override
    public int placeOf(long key) {
        if (slowest.isEmpty()) {
            return hits.positionOf(key);
        }
        long[] numbers = slowest.get();
        for (int place = 0; place < numbers.length; place++) {
            if (numbers[place] == key) {
                return place;
            }
        }
        return numbers.length;
    }
}
