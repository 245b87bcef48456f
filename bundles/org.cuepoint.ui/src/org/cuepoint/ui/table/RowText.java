package org.cuepoint.ui.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows as text for the clipboard: tab-separated, one line per row, as spreadsheets paste it. */
final class RowText {

    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n\\u0085\\u2028\\u2029]+");

    private RowText() {
    }

    /** The cells of these columns; a tab or line end inside a cell becomes a space. */
    static <R> String of(List<R> rows, List<TableColumn<R>> columns) {
        return rows.stream().map(row -> columns.stream().map(column -> cell(column.text().apply(row)))
                .collect(Collectors.joining("\t"))).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String cell(String text) {
        return BREAKS.matcher(text).replaceAll(" ");
    }
}
