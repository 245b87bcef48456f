package org.cuepoint.ui.table;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.cuepoint.performance.table.TableSnapshot;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.event.ILayerEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.IStructuralChangeEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.VisualRefreshEvent;
import org.eclipse.nebula.widgets.nattable.selection.event.RowSelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowRowInViewportCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;

/**
 * A table over immutable snapshots that stays quick at a hundred thousand rows: whole rows are selected and copied,
 * columns are moved, sized, hidden and shown by the user, and the colours follow the theme. It neither filters nor
 * sorts: whoever makes the snapshots does, told by {@link #onSort}. All methods are for the UI thread.
 *
 * @param <R> a row
 */
public final class SnapshotTable<R> {

    private static final int ROW_SPACE = 10;

    private final List<TableColumn<R>> columns;
    private final SnapshotRows<R> rows;
    private final HeaderSort sort;
    private final TableLayers<R> layers;
    private final NatTable table;
    private Palette palette;
    private RGB themed;
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
        layers = new TableLayers<>(this.columns, rows, sort);
        table = new NatTable(parent, SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL
                | SWT.H_SCROLL, layers.table(), false);
        themed = parent.getBackground().getRGB();
        palette = Palette.of(themed, parent.getForeground().getRGB());
        table.addConfiguration(new ClickToSort());
        table.configure();
        layers.arrange(TableLayout.of(this.columns).places());
        configureColumns(table.getConfigRegistry());
        applyLook();
        table.getUiBindingRegistry().registerFirstKeyBinding(new KeyEventMatcher(SWT.MOD1, 'c'),
                (nat, event) -> copySelection());
        table.getUiBindingRegistry().registerFirstMouseDownBinding(ColumnMenu.onHeader(),
                (nat, event) -> ColumnMenu.open(this, nat));
        table.addLayerListener(this::layerChanged);
        table.addPaintListener(event -> followTheme());
    }

    /** The widget, for its layout and focus. */
    public Control control() {
        return table;
    }

    /** Shows a snapshot; the selection stays with the rows that are still there. */
    public void show(TableSnapshot<R> snapshot) {
        boolean sameRows = snapshot.size() == rows.snapshot().size();
        List<R> before = layers.selectedRows(rows);
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
        return layers.selectedRows(rows);
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

    /** Only the gestures: how a sorted header looks is the look's. */
    private static final class ClickToSort extends SingleClickSortConfiguration {

        @Override
        public void configureRegistry(@Nullable IConfigRegistry registry) {
            // see TableLook
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

    private void configureColumns(IConfigRegistry registry) {
        for (int index = 0; index < columns.size(); index++) {
            TableColumn<R> column = columns.get(index);
            String label = TableLayers.label(index);
            Style style = new Style();
            style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, switch (column.align()) {
                case LEFT -> HorizontalAlignmentEnum.LEFT;
                case RIGHT -> HorizontalAlignmentEnum.RIGHT;
                case CENTER -> HorizontalAlignmentEnum.CENTER;
            });
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.NORMAL, label);
            column.chip().ifPresent(chip -> registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER,
                    TableLook.padded(new ChipPainter(() -> palette, place -> place < rows.getRowCount()
                            ? chip.apply(rows.snapshot().row(place))
                            : null)),
                    DisplayMode.NORMAL, label));
        }
    }

    /** A theme changes the background of the surroundings; the table's own painting has to be told. */
    private void followTheme() {
        RGB now = table.getParent().getBackground().getRGB();
        if (!now.equals(themed)) {
            themed = now;
            palette = Palette.of(now, table.getParent().getForeground().getRGB());
            applyLook();
            table.redraw();
        }
    }

    private void applyLook() {
        new TableLook(palette, table.getParent().getFont(),
                JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT))
                .configureRegistry(table.getConfigRegistry());
        table.setBackground(palette.background());
        GC gc = new GC(table);
        gc.setFont(table.getParent().getFont());
        layers.rowHeight(gc.getFontMetrics().getHeight() + ROW_SPACE);
        gc.dispose();
    }

    /** Visible for the column menu: back to the declared layout. */
    void resetLayout() {
        layout(TableLayout.of(columns));
        sortChanged();
    }
}
