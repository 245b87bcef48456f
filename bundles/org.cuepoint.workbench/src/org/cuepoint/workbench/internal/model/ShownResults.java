package org.cuepoint.workbench.internal.model;

import java.util.List;

import org.cuepoint.performance.table.TableSnapshot;

/**
 * What the results show now.
 *
 * @param rows filtered and sorted
 * @param summary of all rows, shown or not
 * @param filter the filter that these rows passed
 */
public record ShownResults(TableSnapshot<ResultRow> rows, Summary summary, String filter) {

    /** Nothing to show. */
    public static final ShownResults EMPTY = new ShownResults(TableSnapshot.of(List.of(), 0), Summary.EMPTY, "");
}
