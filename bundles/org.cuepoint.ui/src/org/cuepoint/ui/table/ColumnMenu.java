package org.cuepoint.ui.table;

import java.util.List;

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
    static void open(TableLayers<?> layers, Runnable resetLayout, NatTable widget) {
        Menu menu = new Menu(widget);
        List<String> titles = layers.titles();
        for (int index = 0; index < titles.size(); index++) {
            int column = index;
            MenuItem item = new MenuItem(menu, SWT.CHECK);
            item.setText(titles.get(column));
            item.setSelection(layers.isShown(column));
            item.addListener(SWT.Selection, event -> layers.show(column, item.getSelection()));
        }
        new MenuItem(menu, SWT.SEPARATOR);
        MenuItem reset = new MenuItem(menu, SWT.PUSH);
        reset.setText("Reset columns");
        reset.addListener(SWT.Selection, event -> resetLayout.run());
        // a menu that hides tells its items' selection afterwards
        menu.addListener(SWT.Hide, event -> widget.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }
}
