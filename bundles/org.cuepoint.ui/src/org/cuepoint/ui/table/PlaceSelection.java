package org.cuepoint.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.layer.event.IStructuralChangeEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionModel;
import org.eclipse.swt.graphics.Rectangle;
import org.jspecify.annotations.Nullable;

/** Selected places that only change when somebody says so: the table itself moves them when other rows are shown. */
final class PlaceSelection extends SelectionModel {

    /** Of more, nothing is told to the events of NatTable, which would take each row into a set. */
    private static final int MANY = 20_000;

    private final SelectionLayer layer;

    PlaceSelection(SelectionLayer layer) {
        super(layer);
        this.layer = layer;
    }

    /** The selected places as ranges. */
    PlaceRanges ranges() {
        List<PlaceRanges.Range> ranges = new ArrayList<>();
        int rows = layer.getRowCount();
        List<Rectangle> sorted = new ArrayList<>(getSelections());
        sorted.sort(Comparator.comparingInt(rectangle -> rectangle.y));
        for (Rectangle rectangle : sorted) {
            int last = ranges.isEmpty() ? 0 : ranges.getLast().end();
            int end = (int) Math.min(rows, (long) rectangle.y + rectangle.height);
            if (!ranges.isEmpty() && rectangle.y <= last) {
                ranges.add(new PlaceRanges.Range(ranges.removeLast().first(), Math.max(last, end)));
            } else if (rectangle.y < end) {
                ranges.add(new PlaceRanges.Range(rectangle.y, end));
            }
        }
        return new PlaceRanges(ranges);
    }

    @Override
    public Set<Range> getSelectedRowPositions() {
        return ranges().count() > MANY ? Set.of() : super.getSelectedRowPositions();
    }

    @Override
    public void handleLayerEvent(@Nullable IStructuralChangeEvent event) {
        // see LazyTable.show
    }
}
