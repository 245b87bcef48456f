package org.cuepoint.workbench.internal.view;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Widgets with one spacing. */
final class Widgets {

    static final int MARGIN = 8;

    private Widgets() {
    }

    /** A button with an icon. */
    static Button button(Composite parent, Icons icon, String text, String tip, Runnable pressed) {
        Button button = new Button(parent, SWT.PUSH);
        button.setImage(icon.image(button));
        button.setText(text);
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, event -> pressed.run());
        return button;
    }

    /** A row of widgets. */
    static Composite row(Composite parent, int columns) {
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(MARGIN, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        return row;
    }

    /** A label that takes the room that is left. */
    static Label wideLabel(Composite parent, int style) {
        Label label = new Label(parent, style);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(label);
        return label;
    }

    /** A text as a label shows it: an ampersand is an ampersand. */
    static String plain(String text) {
        return text.replace("&", "&&");
    }

    /** Takes a widget out of its layout or puts it back. */
    static void show(Control control, boolean shown) {
        Composite parent = control.getParent();
        if (parent.getLayout() instanceof RowLayout) {
            RowData data = new RowData();
            data.exclude = !shown;
            control.setLayoutData(data);
        } else {
            GridData data = control.getLayoutData() instanceof GridData present ? present : new GridData();
            data.exclude = !shown;
            control.setLayoutData(data);
        }
        control.setVisible(shown);
    }
}
