package org.cuepoint.ui.table;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.cuepoint.performance.table.TableSnapshot;
import org.eclipse.nebula.widgets.nattable.data.IRowDataProvider;
import org.jspecify.annotations.Nullable;

/** The present snapshot as NatTable reads it. */
final class SnapshotRows<R> implements IRowDataProvider<R> {

    private static final int FEW = 8;

    private final List<TableColumn<R>> columns;
    private final Function<R, ? extends Serializable> rowId;
    private TableSnapshot<R> snapshot = TableSnapshot.of(List.of(), 0);
    private Map<Serializable, Integer> places = new HashMap<>();
    private boolean placesKnown;
    private int asked;

    SnapshotRows(List<TableColumn<R>> columns, Function<R, ? extends Serializable> rowId) {
        this.columns = columns;
        this.rowId = rowId;
    }

    void set(TableSnapshot<R> shown) {
        snapshot = shown;
        places = new HashMap<>();
        placesKnown = false;
        asked = 0;
    }

    TableSnapshot<R> snapshot() {
        return snapshot;
    }

    Serializable id(R row) {
        return rowId.apply(row);
    }

    /**
     * The place of the row with this id, -1 when it is not shown. The first few questions after a change search, since
     * usually one row is selected; then all places are written down.
     */
    int place(Serializable id) {
        if (!placesKnown && asked < FEW) {
            asked++;
            return search(id);
        }
        if (!placesKnown) {
            for (int place = 0; place < snapshot.size(); place++) {
                places.put(id(snapshot.row(place)), place);
            }
            placesKnown = true;
        }
        return places.getOrDefault(id, -1);
    }

    private int search(Serializable id) {
        for (int place = 0; place < snapshot.size(); place++) {
            if (id.equals(id(snapshot.row(place)))) {
                return place;
            }
        }
        return -1;
    }

    @Override
    public @Nullable Object getDataValue(int columnIndex, int rowIndex) {
        // painting may ask for a row that went away with the last change
        return rowIndex < 0 || rowIndex >= snapshot.size()
                ? null
                : columns.get(columnIndex).text().apply(snapshot.row(rowIndex));
    }

    @Override
    public void setDataValue(int columnIndex, int rowIndex, @Nullable Object newValue) {
        throw new UnsupportedOperationException("the table shows a snapshot");
    }

    @Override
    public int getColumnCount() {
        return columns.size();
    }

    @Override
    public int getRowCount() {
        return snapshot.size();
    }

    @Override
    public R getRowObject(int rowIndex) {
        return snapshot.row(rowIndex);
    }

    @Override
    public int indexOfRowObject(R row) {
        return place(id(row));
    }
}
