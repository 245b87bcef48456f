package org.cuepoint.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.cell.AlternatingRowConfigLabelAccumulator;
import org.eclipse.nebula.widgets.nattable.grid.data.DummyColumnHeaderDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultColumnHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.selection.ISelectionModel;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultRowSelectionLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.graphics.Rectangle;

/** The layers of a table: data, order, visibility, selection and viewport of the body, and the header over them. */
final class TableLayers<R> {

    private static final String LABEL = "column:";

    private final List<TableColumn<R>> columns;
    private final DataLayer data;
    private final DataLayer headerData;
    private final ColumnReorderLayer order;
    private final ColumnHideShowLayer visibility;
    private final SelectionLayer selection;
    private final ViewportLayer viewport;
    private final CompositeLayer table;

    /**
     * @param columns the declared columns
     * @param rows what is shown
     * @param sort the sorting of the header
     * @param selecting remembers what is selected
     * @param rowLabel adds a row's own labels to the configuration of its cells
     */
    TableLayers(List<TableColumn<R>> columns, IDataProvider rows, HeaderSort sort,
            Function<SelectionLayer, ISelectionModel> selecting, BiConsumer<LabelStack, Integer> rowLabel) {
        this.columns = columns;
        data = new DataLayer(rows);
        order = new ColumnReorderLayer(data);
        visibility = new ColumnHideShowLayer(order);
        selection = new SelectionLayer(visibility, false);
        selection.setSelectionModel(selecting.apply(selection));
        selection.addConfiguration(new DefaultRowSelectionLayerConfiguration());
        viewport = new ViewportLayer(selection);
        headerData = new DefaultColumnHeaderDataLayer(headers());
        ColumnHeaderLayer header = new ColumnHeaderLayer(headerData, viewport, selection);
        table = new CompositeLayer(1, 2);
        table.setChildLayer(GridRegion.COLUMN_HEADER, new SortHeaderLayer<>(header, sort, false), 0, 0);
        table.setChildLayer(GridRegion.BODY, viewport, 0, 1);
        AlternatingRowConfigLabelAccumulator zebra = new AlternatingRowConfigLabelAccumulator(data);
        data.setConfigLabelAccumulator((labels, column, row) -> {
            zebra.accumulateConfigLabels(labels, column, row);
            labels.addLabel(label(column));
            rowLabel.accept(labels, row);
        });
    }

    /** The label of a column's cells in the configuration. */
    static String label(int columnIndex) {
        return LABEL + columnIndex;
    }

    /** The headers of all columns, shown or not, as they were declared. */
    List<String> titles() {
        return columns.stream().map(TableColumn::title).toList();
    }

    private IDataProvider headers() {
        return new DummyColumnHeaderDataProvider(data.getDataProvider()) {
            @Override
            public Object getDataValue(int columnIndex, int rowIndex) {
                return columns.get(columnIndex).title();
            }
        };
    }

    CompositeLayer table() {
        return table;
    }

    DataLayer data() {
        return data;
    }

    SelectionLayer selection() {
        return selection;
    }

    ViewportLayer viewport() {
        return viewport;
    }

    void rowHeight(int pixels) {
        data.setDefaultRowHeight(pixels);
        headerData.setDefaultRowHeight(pixels + 4);
    }

    /** The shown columns from left to right. */
    List<TableColumn<R>> shownColumns() {
        List<TableColumn<R>> shown = new ArrayList<>();
        for (int position = 0; position < visibility.getColumnCount(); position++) {
            shown.add(columns.get(visibility.getColumnIndexByPosition(position)));
        }
        return shown;
    }

    boolean isShown(int columnIndex) {
        return !visibility.isColumnIndexHidden(columnIndex);
    }

    /** Shows or hides a column; the last one stays. */
    void show(int columnIndex, boolean shown) {
        if (shown) {
            visibility.showColumnIndexes(columnIndex);
        } else if (visibility.getColumnCount() > 1) {
            visibility.hideColumnIndexes(columnIndex);
        }
    }

    /** The present order, widths and visibility. */
    List<TableLayout.Place> places() {
        return order.getColumnIndexOrder().stream().map(index -> new TableLayout.Place(columns.get(index).id(),
                data.getConfiguredColumnWidthByPosition(index), isShown(index))).toList();
    }

    /** Gives the columns the order, widths and visibility of a layout that names them all. */
    void arrange(List<TableLayout.Place> places) {
        List<String> ids = columns.stream().map(TableColumn::id).toList();
        Function<TableLayout.Place, Integer> index = place -> ids.indexOf(place.id());
        Properties state = new Properties();
        state.setProperty(ColumnReorderLayer.PERSISTENCE_KEY_COLUMN_INDEX_ORDER,
                places.stream().map(index).map(String::valueOf).collect(Collectors.joining(",")));
        // loading takes the widths of the layers below back
        order.loadState("", state);
        // with an event each, since the layers above remember where columns begin
        places.forEach(place -> data.setColumnWidthByPosition(index.apply(place), place.width()));
        visibility.showAllColumns();
        visibility.hideColumnIndexes(places.stream().filter(place -> !place.shown()).mapToInt(index::apply).toArray());
    }

    /** The places of the selected rows from top to bottom. */
    IntStream selectedPlaces() {
        return selection.getSelectedRowPositions().stream()
                .flatMapToInt(range -> IntStream.range(range.start, range.end)).sorted();
    }

    /** Selects these rows besides what is selected. */
    void select(PlaceRanges places) {
        places.ranges().forEach(range -> selection.getSelectionModel().addSelection(
                new Rectangle(0, range.first(), selection.getColumnCount(), range.end() - range.first())));
    }

    /** Selects one row alone. */
    void select(int place) {
        selection.selectRow(0, place, false, false);
    }
}
