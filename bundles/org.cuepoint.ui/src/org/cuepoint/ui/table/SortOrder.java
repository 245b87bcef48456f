package org.cuepoint.ui.table;

/**
 * By which column a table is sorted.
 *
 * @param columnId the column
 * @param descending whether the largest comes first
 */
public record SortOrder(String columnId, boolean descending) {
}
