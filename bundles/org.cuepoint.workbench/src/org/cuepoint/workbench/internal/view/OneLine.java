package org.cuepoint.workbench.internal.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A label that takes the room that is left and ends in an ellipsis when that is too little; its tip has all of it. */
final class OneLine {

    private static final String MORE = "\u2026";

    private final Label label;
    private String text = "";

    OneLine(Composite parent) {
        label = Widgets.wideLabel(parent, SWT.NONE);
        label.addListener(SWT.Resize, event -> fit());
    }

    Label label() {
        return label;
    }

    String text() {
        return text;
    }

    void show(String sentence) {
        text = sentence;
        label.setToolTipText(Widgets.plain(sentence));
        fit();
    }

    private void fit() {
        int room = label.getSize().x;
        GC gc = new GC(label);
        gc.setFont(label.getFont());
        String shown = text;
        if (room > 0 && gc.textExtent(text).x > room) {
            int fits = 0;
            int tooLong = text.length();
            while (tooLong - fits > 1) {
                int middle = (fits + tooLong) / 2;
                if (gc.textExtent(text.substring(0, middle) + MORE).x > room) {
                    tooLong = middle;
                } else {
                    fits = middle;
                }
            }
            shown = text.substring(0, fits).stripTrailing() + MORE;
        }
        gc.dispose();
        if (!label.getText().equals(Widgets.plain(shown))) {
            label.setText(Widgets.plain(shown));
        }
    }
}
