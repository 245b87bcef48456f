package org.cuepoint.ui.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.jspecify.annotations.Nullable;

/** The sorting that the header shows. It sorts nothing itself: whoever makes the snapshots does, in the background. */
@SuppressWarnings("rawtypes") // the interface returns raw comparators
final class HeaderSort implements ISortModel {

    private final List<String> columnIds;
    private final Runnable changed;
    private Optional<SortOrder> order = Optional.empty();

    HeaderSort(List<String> columnIds, Runnable changed) {
        this.columnIds = columnIds;
        this.changed = changed;
    }

    Optional<SortOrder> order() {
        return order;
    }

    void set(Optional<SortOrder> newOrder) {
        order = newOrder;
    }

    private int sortedIndex() {
        return order.map(o -> columnIds.indexOf(o.columnId())).orElse(-1);
    }

    @Override
    public List<Integer> getSortedColumnIndexes() {
        return order.isEmpty() ? List.of() : List.of(sortedIndex());
    }

    @Override
    public boolean isColumnIndexSorted(int columnIndex) {
        return columnIndex == sortedIndex();
    }

    @Override
    public SortDirectionEnum getSortDirection(int columnIndex) {
        if (!isColumnIndexSorted(columnIndex)) {
            return SortDirectionEnum.NONE;
        }
        return order.filter(SortOrder::descending).isPresent() ? SortDirectionEnum.DESC : SortDirectionEnum.ASC;
    }

    @Override
    public int getSortOrder(int columnIndex) {
        return isColumnIndexSorted(columnIndex) ? 0 : -1;
    }

    @Override
    public List<Comparator> getComparatorsForColumnIndex(int columnIndex) {
        return List.of();
    }

    @Override
    public Comparator<?> getColumnComparator(int columnIndex) {
        return (a, b) -> 0;
    }

    @Override
    public void sort(int columnIndex, @Nullable SortDirectionEnum direction, boolean accumulate) {
        order = direction == null || direction == SortDirectionEnum.NONE
                ? Optional.empty()
                : Optional.of(new SortOrder(columnIds.get(columnIndex), direction == SortDirectionEnum.DESC));
        changed.run();
    }

    @Override
    public void clear() {
        order = Optional.empty();
    }
}
