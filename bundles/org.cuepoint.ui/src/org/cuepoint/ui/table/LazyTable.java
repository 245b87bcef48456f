package org.cuepoint.ui.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.layer.event.ILayerEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.IStructuralChangeEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.RowInsertEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.VisualRefreshEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.nebula.widgets.nattable.viewport.event.ScrollEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * A table over rows that are made when they are painted: it stays quick at ten million of them. Whole rows are
 * selected; selection and place stay with their rows when others are shown, and adding rows at the end moves nothing.
 * All methods are for the UI thread.
 *
 * @param <R> a row
 */
public final class LazyTable<R> {

    private final List<TableColumn<R>> columns;
    private final RowsOnDemand<R> rows;
    private final HeaderSort sort;
    private final TableLayers<R> layers;
    private final NatTable table;
    private boolean showing;
    private boolean atEnd;
    private Runnable sorted = () -> {
        // nobody sorts yet
    };
    private Runnable arranged = () -> {
        // nobody remembers yet
    };
    private Runnable selected = () -> {
        // nobody listens yet
    };
    private Consumer<Boolean> scrolled = end -> {
        // nobody listens yet
    };

    /**
     * @param parent where the table is made
     * @param columns at least one
     * @param ground the tone on which a row stands, if it does not look like the others
     */
    public LazyTable(Composite parent, List<TableColumn<R>> columns, Function<R, Optional<Tone>> ground) {
        CollectionFactories.find();
        this.columns = List.copyOf(columns);
        rows = new RowsOnDemand<>(this.columns);
        sort = new HeaderSort(columns.stream().map(TableColumn::id).toList(), this::sortChanged);
        layers = new TableLayers<>(this.columns, rows, sort, PlaceSelection::new,
                (labels, place) -> rows.row(place).flatMap(ground)
                        .ifPresent(tone -> labels.addLabelOnTop(TableDress.label(tone))));
        table = new NatTable(parent, SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL
                | SWT.H_SCROLL, layers.table(), false);
        table.addConfiguration(new ClickToSort());
        table.configure();
        layers.arrange(TableLayout.of(this.columns).places());
        new TableDress<>(table, layers, this.columns, rows::row);
        table.getUiBindingRegistry().registerFirstMouseDownBinding(ColumnMenu.onHeader(),
                (nat, event) -> ColumnMenu.open(layers, this::resetLayout, nat));
        table.addLayerListener(this::layerChanged);
        table.addListener(SWT.Resize, event -> stayAtEnd());
    }

    /** The widget, for its layout, focus, menu and drops. */
    public Control control() {
        return table;
    }

    /**
     * Shows rows; what is selected stays selected, and the first row that is seen stays the first when it is still
     * there.
     *
     * @param end whether the last row is to be seen instead
     */
    public void show(LazyRows<R> next, boolean end) {
        showing = true;
        atEnd = end;
        try {
            LazyRows<R> before = rows.shown();
            if (continued(before, next)) {
                rows.set(next);
                layers.data().fireLayerEvent(next.count() == before.count()
                        ? new VisualRefreshEvent(layers.data())
                        : new RowInsertEvent(layers.data(), new Range(before.count(), next.count())));
            } else {
                replace(before, next);
            }
            stayAtEnd();
        } finally {
            showing = false;
        }
    }

    /** Whether the shown rows are the beginning of the next ones. */
    private static boolean continued(LazyRows<?> before, LazyRows<?> next) {
        int last = before.count() - 1;
        return last >= 0 && last < next.count() && before.key(0) == next.key(0) && before.key(last) == next.key(last);
    }

    private void replace(LazyRows<R> before, LazyRows<R> next) {
        ViewportLayer viewport = layers.viewport();
        int top = viewport.getOriginRowPosition();
        long topKey = top >= 0 && top < before.count() ? before.key(top) : 0;
        PlaceRanges chosen = selection().moved(before, next);
        rows.set(next);
        layers.selection().clear(false);
        layers.data().fireLayerEvent(new RowStructuralRefreshEvent(layers.data()));
        layers.select(chosen);
        if (next.count() > 0) {
            top(Math.min(next.placeOf(topKey), next.count() - 1));
        }
    }

    private void stayAtEnd() {
        if (atEnd && rows.getRowCount() > 0) {
            boolean before = showing;
            showing = true;
            layers.viewport().moveRowPositionIntoViewport(rows.getRowCount() - 1);
            showing = before;
        }
    }

    /** Paints again, since rows were read meanwhile or look different. */
    public void repaint() {
        layers.data().fireLayerEvent(new VisualRefreshEvent(layers.data()));
    }

    /** The shown rows. */
    public LazyRows<R> shown() {
        return rows.shown();
    }

    private static PlaceRanges selected(SelectionLayer layer) {
        return layer.getSelectionModel() instanceof PlaceSelection places
                ? places.ranges()
                : new PlaceRanges(List.of());
    }

    private PlaceRanges selection() {
        return selected(layers.selection());
    }

    /** How many rows are selected. */
    public int selectedCount() {
        return selection().count();
    }

    /**
     * The keys of selected rows from top to bottom.
     *
     * @param most how many at most
     */
    public long[] selectedKeys(int most) {
        LazyRows<R> shown = rows.shown();
        return selection().places().filter(place -> place < shown.count()).limit(most).mapToLong(shown::key).toArray();
    }

    /** The place of the first selected row. */
    public OptionalInt firstSelected() {
        return selection().places().findFirst();
    }

    /** Selects the row at a place alone and brings it into view; nothing when there is no such row. */
    public void select(int place) {
        if (place >= 0 && place < rows.getRowCount()) {
            showing = true;
            layers.select(place);
            layers.viewport().moveRowPositionIntoViewport(place);
            showing = false;
            selected.run();
        }
    }

    /** Brings the first row into view and selects nothing. */
    public void scrollToTop() {
        showing = true;
        top(0);
        showing = false;
    }

    /** The place of the first row that is seen. */
    public int top() {
        return Math.max(0, layers.viewport().getOriginRowPosition());
    }

    private void top(int place) {
        ViewportLayer viewport = layers.viewport();
        viewport.setOriginY(viewport.getScrollableLayer().getStartYOfRowPosition(place));
    }

    /** Whether the last row is seen. */
    public boolean seesEnd() {
        ViewportLayer viewport = layers.viewport();
        return viewport.getOrigin().getY() + viewport.getClientAreaHeight() >= viewport.getScrollableLayer()
                .getHeight() - 1;
    }

    /** Tells that the user selected something. */
    public void onSelect(Runnable listener) {
        selected = listener;
    }

    /** Tells that the user scrolled, and whether the last row is seen now. */
    public void onScroll(Consumer<Boolean> listener) {
        scrolled = listener;
    }

    /** Tells that the user asked for another sorting. */
    public void onSort(Runnable listener) {
        sorted = listener;
    }

    /** Tells that the user changed the layout. */
    public void onLayout(Runnable listener) {
        arranged = listener;
    }

    /** Does something when a key is pressed in the table, in place of what the table would do. */
    public void onKey(int modifiers, int key, Runnable pressed) {
        table.getUiBindingRegistry().registerFirstKeyBinding(new KeyEventMatcher(modifiers, key),
                (nat, event) -> pressed.run());
    }

    /** The sorting that the header shows; this sorts nothing. */
    public Optional<SortOrder> sortOrder() {
        return sort.order();
    }

    /** Shows a sorting in the header. */
    public void sortOrder(Optional<SortOrder> order) {
        sort.set(order);
        table.redraw();
    }

    /** Order, widths and visibility of the columns and the sorting, to be remembered. */
    public TableLayout layout() {
        return new TableLayout(layers.places(), sort.order());
    }

    /** Takes a remembered layout; the sorting stays. */
    public void layout(TableLayout layout) {
        layers.arrange(layout.places());
        table.refresh(false);
    }

    private void resetLayout() {
        layout(TableLayout.of(columns));
        arranged.run();
    }

    private void sortChanged() {
        sorted.run();
        arranged.run();
    }

    private void layerChanged(ILayerEvent event) {
        if (event instanceof ISelectionEvent) {
            table.redraw(); // of many rows, the event does not tell which ones they were
            if (!showing) {
                selected.run();
            }
        } else if (event instanceof ScrollEvent) {
            if (!showing) {
                atEnd = seesEnd();
                scrolled.accept(atEnd);
            }
        } else if (event instanceof IStructuralChangeEvent change && change.isHorizontalStructureChanged()) {
            arranged.run();
        }
    }
}
