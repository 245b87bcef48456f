package org.cuepoint.ui.table;

import java.util.Optional;
import java.util.function.Function;

/**
 * A declared column of a table.
 *
 * @param id its name in the remembered layout, stable between versions; letters, digits and dashes
 * @param title its header
 * @param width its first width in pixels at 96 dpi
 * @param align where its text stands
 * @param shown whether it is shown until the user decides otherwise
 * @param text the text of a row's cell; quick, since it is called for every painting
 * @param order how rows are sorted by it
 * @param chip the coloured word that is painted in place of the text, if the column has one
 * @param <R> a row
 */
public record TableColumn<R>(String id, String title, int width, Align align, boolean shown, Function<R, String> text,
        RowOrder<R, ?> order, Optional<Function<R, Chip>> chip) {

    /** Checks id and width. */
    public TableColumn {
        if (!id.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("a column's id is of a-z, 0-9 and dashes: " + id);
        }
        if (width < 1) {
            throw new IllegalArgumentException("a column has a width: " + id);
        }
    }

    /** A column of words, sorted without regard to upper and lower case. */
    public static <R> TableColumn<R> words(String id, String title, int width, Function<R, String> text) {
        return new TableColumn<>(id, title, width, Align.LEFT, true, text,
                RowOrder.text(text), Optional.empty());
    }

    /** A column of numbers, sorted by what they are rounded to a double. */
    public static <R> TableColumn<R> numbers(String id, String title, int width, Function<R, String> text,
            Function<R, ? extends Number> number) {
        return new TableColumn<>(id, title, width, Align.RIGHT, true, text,
                RowOrder.natural(row -> number.apply(row).doubleValue()), Optional.empty());
    }

    /** A column of coloured words. */
    public static <R> TableColumn<R> chips(String id, String title, int width, Function<R, Chip> chip,
            RowOrder<R, ?> order) {
        return new TableColumn<>(id, title, width, Align.LEFT, true, row -> chip.apply(row).word(), order,
                Optional.of(chip));
    }

    /** The same, not shown until the user asks for it. */
    public TableColumn<R> hiddenAtFirst() {
        return new TableColumn<>(id, title, width, align, false, text, order, chip);
    }
}
