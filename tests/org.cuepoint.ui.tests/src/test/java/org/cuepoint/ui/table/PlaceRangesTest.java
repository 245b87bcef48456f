package org.cuepoint.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

import org.cuepoint.ui.table.PlaceRanges.Range;
import org.junit.jupiter.api.Test;

class PlaceRangesTest {

    private static LazyRows<Long> rows(long... keys) {
        return new LazyRows<>() {
            @Override
            public int count() {
                return keys.length;
            }

            @Override
            public Long row(int place) {
                return keys[place];
            }

            @Override
            public long key(int place) {
                return keys[place];
            }

            @Override
            public int placeOf(long key) {
                int found = Arrays.binarySearch(keys, key);
                return found < 0 ? -found - 1 : found;
            }
        };
    }

    private static LazyRows<Long> range(long first, long end) {
        return rows(LongStream.range(first, end).toArray());
    }

    @Test
    void selectedRowsMoveWithTheirKeysAndThoseThatAreGoneAreLeftOut() {
        PlaceRanges selected = new PlaceRanges(List.of(new Range(1, 4), new Range(6, 7)));
        assertEquals(4, selected.count());
        PlaceRanges moved = selected.moved(range(10, 20), rows(5, 11, 13, 16, 18));
        assertEquals(List.of(new Range(1, 4)), moved.ranges());
        assertEquals(List.of(), selected.moved(range(10, 20), rows()).ranges());
    }

    @Test
    void aRotationMovesManyAtOnce() {
        PlaceRanges all = new PlaceRanges(List.of(new Range(0, 100_000)));
        assertEquals(List.of(new Range(0, 60_000)), all.moved(range(0, 100_000), range(40_000, 120_000)).ranges());
        assertEquals(List.of(), all.moved(rows(LongStream.range(0, 100_000).map(n -> n * 2).toArray()),
                range(0, 200_000)).ranges());
    }

    @Test
    void placesBehindTheEndAreNoRows() {
        PlaceRanges selected = new PlaceRanges(List.of(new Range(1, 5_000)));
        assertEquals(List.of(new Range(1, 3)), selected.moved(range(0, 3), range(0, 9)).ranges());
    }
}
