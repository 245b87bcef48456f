package org.cuepoint.ui.table;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.ui.matcher.IMouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The menu on a table's header that chooses the columns. */
final class ColumnMenu {

    private ColumnMenu() {
    }

    /** The gesture that opens it. */
    static IMouseEventMatcher onHeader() {
        return MouseEventMatcher.columnHeaderRightClick(SWT.NONE);
    }

    /** Opens it at the pointer. */
    static <R> void open(SnapshotTable<R> table, NatTable widget) {
        Menu menu = new Menu(widget);
        for (TableColumn<R> column : table.columns()) {
            MenuItem item = new MenuItem(menu, SWT.CHECK);
            item.setText(column.title());
            item.setSelection(table.isShown(column.id()));
            item.addListener(SWT.Selection, event -> table.showColumn(column.id(), item.getSelection()));
        }
        new MenuItem(menu, SWT.SEPARATOR);
        MenuItem reset = new MenuItem(menu, SWT.PUSH);
        reset.setText("Reset columns");
        reset.addListener(SWT.Selection, event -> table.resetLayout());
        // a menu that hides tells its items' selection afterwards
        menu.addListener(SWT.Hide, event -> widget.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }
}
