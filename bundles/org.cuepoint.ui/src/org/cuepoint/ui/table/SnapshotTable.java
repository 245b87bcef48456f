package org.cuepoint.ui.table;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.cuepoint.performance.table.TableSnapshot;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.layer.event.ILayerEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.IStructuralChangeEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.VisualRefreshEvent;
import org.eclipse.nebula.widgets.nattable.selection.RowSelectionModel;
import org.eclipse.nebula.widgets.nattable.selection.event.RowSelectionEvent;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowRowInViewportCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * A table over immutable snapshots that stays quick at a hundred thousand rows: whole rows are selected and copied,
 * columns are moved, sized, hidden and shown by the user, and the colours follow the theme. It neither filters nor
 * sorts: whoever makes the snapshots does, told by {@link #onSort}. All methods are for the UI thread.
 *
 * @param <R> a row
 */
public final class SnapshotTable<R> {

    private final List<TableColumn<R>> columns;
    private final SnapshotRows<R> rows;
    private final HeaderSort sort;
    private final TableLayers<R> layers;
    private final NatTable table;
    private Runnable sorted = () -> {
        // nobody sorts yet
    };
    private Runnable arranged = () -> {
        // nobody remembers yet
    };
    private Consumer<List<R>> selected = chosen -> {
        // nobody listens yet
    };

    /**
     * @param parent where the table is made
     * @param columns at least one
     * @param rowId what makes a row the same in another snapshot, so that it stays selected
     */
    public SnapshotTable(Composite parent, List<TableColumn<R>> columns, Function<R, ? extends Serializable> rowId) {
        CollectionFactories.find();
        this.columns = List.copyOf(columns);
        rows = new SnapshotRows<>(this.columns, rowId);
        sort = new HeaderSort(columns.stream().map(TableColumn::id).toList(), this::sortChanged);
        layers = new TableLayers<>(this.columns, rows, sort,
                selection -> new RowSelectionModel<>(selection, rows, rows::id), (labels, row) -> {
                    // all rows look alike
                });
        table = new NatTable(parent, SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL
                | SWT.H_SCROLL, layers.table(), false);
        table.addConfiguration(new ClickToSort());
        table.configure();
        layers.arrange(TableLayout.of(this.columns).places());
        new TableDress<>(table, layers, this.columns,
                place -> place < rows.getRowCount() ? Optional.of(rows.snapshot().row(place)) : Optional.empty());
        table.getUiBindingRegistry().registerFirstKeyBinding(new KeyEventMatcher(SWT.MOD1, 'c'),
                (nat, event) -> copySelection());
        table.getUiBindingRegistry().registerFirstMouseDownBinding(ColumnMenu.onHeader(),
                (nat, event) -> ColumnMenu.open(layers, this::resetLayout, nat));
        table.addLayerListener(this::layerChanged);
    }

    /** The widget, for its layout and focus. */
    public Control control() {
        return table;
    }

    /** Shows a snapshot; the selection stays with the rows that are still there. */
    public void show(TableSnapshot<R> snapshot) {
        boolean sameRows = snapshot.size() == rows.snapshot().size();
        List<R> before = selectedRows();
        rows.set(snapshot);
        layers.data().fireLayerEvent(sameRows
                ? new VisualRefreshEvent(layers.data())
                : new RowStructuralRefreshEvent(layers.data()));
        if (!before.isEmpty()) {
            selected.accept(selection());
        }
    }

    /** The shown rows. */
    public TableSnapshot<R> shown() {
        return rows.snapshot();
    }

    /** The selected rows from top to bottom. */
    public List<R> selection() {
        return selectedRows();
    }

    /** Selects the row with this id alone and scrolls to it; does nothing when it is not shown. */
    public void select(Serializable rowId) {
        int place = rows.place(rowId);
        if (place >= 0) {
            layers.select(place);
            layers.selection().doCommand(new ShowRowInViewportCommand(place));
            table.doCommand(new ShowRowInViewportCommand(place));
        }
    }

    private List<R> selectedRows() {
        return layers.selectedPlaces().filter(place -> place < rows.getRowCount())
                .mapToObj(place -> rows.snapshot().row(place)).toList();
    }

    /** Tells of every change of the selection. */
    public void onSelect(Consumer<List<R>> listener) {
        selected = listener;
    }

    /** How the rows are to be sorted; empty for their own order. */
    public Optional<SortOrder> sortOrder() {
        return sort.order();
    }

    /** Tells that the user asked for another sorting. */
    public void onSort(Runnable listener) {
        sorted = listener;
    }

    /** Order, widths and visibility of the columns and the sorting, to be remembered. */
    public TableLayout layout() {
        return new TableLayout(layers.places(), sort.order());
    }

    /** Takes a remembered layout. */
    public void layout(TableLayout layout) {
        layers.arrange(layout.places());
        sort.set(layout.sort());
        table.refresh(false);
    }

    /** Tells that the user changed the layout. */
    public void onLayout(Runnable listener) {
        arranged = listener;
    }

    /** The columns as they were declared. */
    public List<TableColumn<R>> columns() {
        return columns;
    }

    /** Whether a column is shown. */
    public boolean isShown(String columnId) {
        return layers.isShown(indexOf(columnId));
    }

    /** Shows or hides a column; the last one stays. */
    public void showColumn(String columnId, boolean shown) {
        layers.show(indexOf(columnId), shown);
    }

    private int indexOf(String columnId) {
        return columns.stream().map(TableColumn::id).toList().indexOf(columnId);
    }

    /** Puts the selected rows with their shown columns into the clipboard as tab-separated text. */
    public void copySelection() {
        String text = RowText.of(selection(), layers.shownColumns());
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(table.getDisplay());
            clipboard.setContents(new Object[]{text}, new Transfer[]{TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    private void sortChanged() {
        sorted.run();
        arranged.run();
    }

    private void layerChanged(ILayerEvent event) {
        if (event instanceof RowSelectionEvent) {
            selected.accept(selection());
        } else if (event instanceof IStructuralChangeEvent change && change.isHorizontalStructureChanged()) {
            arranged.run();
        }
    }

    /** Back to the declared layout. */
    private void resetLayout() {
        layout(TableLayout.of(columns));
        sortChanged();
    }
}
