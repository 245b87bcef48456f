package org.cuepoint.performance.table;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Immutable rows of a table and one view of them. Filtering and sorting give new views that share the rows and cost one
 * index per shown row. Safe for use by any thread, so that views are computed in the background.
 *
 * @param <R> a row; rows that change are replaced, not altered
 */
public final class TableSnapshot<R> {

    private final List<R> rows;
    private final int[] view;
    private final long version;

    private TableSnapshot(List<R> rows, int[] view, long version) {
        this.rows = rows;
        this.view = view;
        this.version = version;
    }

    /**
     * A snapshot that shows all rows in their own order.
     *
     * @param rows copied; no row is null
     * @param version grows with every change of the rows; a view made from an older one is outdated
     */
    public static <R> TableSnapshot<R> of(Collection<? extends R> rows, long version) {
        List<R> copy = List.copyOf(rows);
        return new TableSnapshot<>(copy, inOwnOrder(copy.size()), version);
    }

    /** How many rows are shown. */
    public int size() {
        return view.length;
    }

    /** How many rows there are, shown or not. */
    public int totalSize() {
        return rows.size();
    }

    /** The version of the rows that this view was made from. */
    public long version() {
        return version;
    }

    /**
     * The row at a place of the view.
     *
     * @throws IndexOutOfBoundsException when there is no such place
     */
    public R row(int place) {
        return rows.get(view[place]);
    }

    /** Where the row at a place of the view stands in the rows' own order; stays the same in all views of a version. */
    public int sourceIndex(int place) {
        return view[place];
    }

    /**
     * The place of a row in this view by its index in the rows' own order; -1 when it is not shown. Takes linear time.
     */
    public int placeOf(int sourceIndex) {
        for (int place = 0; place < view.length; place++) {
            if (view[place] == sourceIndex) {
                return place;
            }
        }
        return -1;
    }

    /** The shown rows that the condition accepts, in the present order. */
    public TableSnapshot<R> filter(Predicate<? super R> condition) {
        return filterBySource(index -> condition.test(rows.get(index)));
    }

    /** The same by the index in the rows' own order, for conditions over prepared keys such as {@link TextKeys}. */
    public TableSnapshot<R> filterBySource(IntPredicate condition) {
        int[] kept = new int[view.length];
        int count = 0;
        for (int index : view) {
            if (condition.test(index)) {
                kept[count++] = index;
            }
        }
        return new TableSnapshot<>(rows, Arrays.copyOf(kept, count), version);
    }

    /** The shown rows sorted; rows that compare as equal keep their present order. */
    public TableSnapshot<R> sort(Comparator<? super R> order) {
        return sortPlaces((a, b) -> order.compare(row(a), row(b)));
    }

    /**
     * The shown rows sorted by a key that is made once per row, for keys that are dear to make; equal ones keep their
     * present order.
     */
    public <K> TableSnapshot<R> sortBy(Function<? super R, ? extends K> key, Comparator<? super K> order) {
        List<K> keys = new ArrayList<>(view.length);
        for (int index : view) {
            keys.add(key.apply(rows.get(index)));
        }
        return sortPlaces((a, b) -> order.compare(keys.get(a), keys.get(b)));
    }

    private TableSnapshot<R> sortPlaces(Comparator<Integer> order) {
        Integer[] places = new Integer[view.length];
        Arrays.setAll(places, place -> place);
        Arrays.sort(places, order); // merge sort: stable
        int[] sorted = new int[view.length];
        Arrays.setAll(sorted, i -> view[places[i]]);
        return new TableSnapshot<>(rows, sorted, version);
    }

    /** All rows in their own order, without filter and sorting. */
    public TableSnapshot<R> unfiltered() {
        return new TableSnapshot<>(rows, inOwnOrder(rows.size()), version);
    }

    private static int[] inOwnOrder(int size) {
        int[] all = new int[size];
        Arrays.setAll(all, i -> i);
        return all;
    }

    /** The shown rows as an unmodifiable list that copies nothing. */
    public List<R> asList() {
        return new AbstractList<>() {
            @Override
            public R get(int place) {
                return row(place);
            }

            @Override
            public int size() {
                return view.length;
            }
        };
    }
}
