package org.cuepoint.ui.table;

import java.util.List;

/**
 * Rows that are made when they are painted, for tables of millions. Immutable in its numbers: a table that grows is
 * given another one.
 *
 * @param <R> a row
 */
public interface LazyRows<R> {

    /** How many rows a table can show: its height in pixels has to fit an int. */
    int MOST = 50_000_000;

    /** How many rows there are; up to {@link #MOST}. */
    int count();

    /** The row at a place; called on the UI thread for every painting, so it may be one that says it is still read. */
    R row(int place);

    /** What makes the row at a place the same in other rows; grows with the place unless the rows are sorted. */
    long key(int place);

    /** The place of the row with this key, or else of one near to it; {@link #count()} when there is none after it. */
    int placeOf(long key);

    /** No rows. */
    static <R> LazyRows<R> none() {
        return of(List.of());
    }

    /** Rows that are in memory; each one's key is its place. */
    static <R> LazyRows<R> of(List<R> rows) {
        return new LazyRows<>() {
            @Override
            public int count() {
                return rows.size();
            }

            @Override
            public R row(int place) {
                return rows.get(place);
            }

            @Override
            public long key(int place) {
                return place;
            }

            @Override
            public int placeOf(long key) {
                return Math.clamp(key, 0, rows.size());
            }
        };
    }
}
