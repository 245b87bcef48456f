package org.cuepoint.ui.table;

import java.util.Comparator;
import java.util.function.Function;

import org.cuepoint.performance.table.TableSnapshot;

/**
 * How rows are sorted by a column: by a key that is made once per row and not once per comparison, which is what makes
 * a hundred thousand rows quick.
 *
 * @param key what is compared of a row
 * @param order of keys, ascending
 * @param <R> a row
 * @param <K> a key
 */
public record RowOrder<R, K>(Function<? super R, ? extends K> key, Comparator<? super K> order) {

    /** By a text, without regard to upper and lower case. */
    public static <R> RowOrder<R, String> text(Function<? super R, String> text) {
        return new RowOrder<>(text, String.CASE_INSENSITIVE_ORDER);
    }

    /** By a number, or whatever else has an order of its own. */
    public static <R, K extends Comparable<? super K>> RowOrder<R, K> natural(Function<? super R, ? extends K> key) {
        return new RowOrder<>(key, Comparator.naturalOrder());
    }

    /** The shown rows sorted; rows that compare as equal keep their present order, also when descending. */
    public TableSnapshot<R> sort(TableSnapshot<R> rows, boolean descending) {
        return rows.sortBy(key, descending ? order.reversed() : order);
    }
}
