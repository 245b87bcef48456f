package org.cuepoint.ui.table;

import java.util.List;
import java.util.Optional;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.jspecify.annotations.Nullable;

/** The present rows as NatTable reads them. */
final class RowsOnDemand<R> implements IDataProvider {

    private final List<TableColumn<R>> columns;
    private LazyRows<R> shown = LazyRows.none();

    RowsOnDemand(List<TableColumn<R>> columns) {
        this.columns = columns;
    }

    void set(LazyRows<R> rows) {
        shown = rows;
    }

    LazyRows<R> shown() {
        return shown;
    }

    /** The row at a place; painting may ask for one that went away with the last change. */
    Optional<R> row(int place) {
        return place < 0 || place >= shown.count() ? Optional.empty() : Optional.of(shown.row(place));
    }

    @Override
    public @Nullable Object getDataValue(int columnIndex, int rowIndex) {
        return row(rowIndex).map(columns.get(columnIndex).text()).orElse(null);
    }

    @Override
    public void setDataValue(int columnIndex, int rowIndex, @Nullable Object newValue) {
        throw new UnsupportedOperationException("the table only shows");
    }

    @Override
    public int getColumnCount() {
        return columns.size();
    }

    @Override
    public int getRowCount() {
        return Math.min(LazyRows.MOST, shown.count());
    }
}
