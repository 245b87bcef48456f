package org.cuepoint.crash.ui.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The masked text of one entry of a support bundle, with a search. */
final class PreviewPane {

    private final BundlePresenter presenter;
    private final Label name;
    private final Text search;
    private final Text text;
    private String shown = "";
    private int place;

    PreviewPane(Composite parent, BundlePresenter presenter) {
        this.presenter = presenter;
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 4).applyTo(area);
        name = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(name);
        search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Search, then Enter");
        GridDataFactory.fillDefaults().hint(180, SWT.DEFAULT).applyTo(search);
        text = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(text);
        search.addListener(SWT.DefaultSelection, event -> find(place));
        search.addListener(SWT.KeyDown, event -> {
            if (event.character == SWT.CR || event.character == SWT.LF) {
                event.doit = false; // it searches on and does not press the dialog's button
            }
        });
        search.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_RETURN) {
                event.doit = false;
                find(place);
            }
        });
        search.addListener(SWT.Modify, event -> find(0));
    }

    private void find(int from) {
        int found = presenter.find(search.getText(), from);
        if (found >= 0) {
            text.setSelection(found, found + search.getText().length());
            text.showSelection();
            place = found + 1;
        } else {
            text.clearSelection();
            place = 0;
        }
        name.setText(Words.plain(presenter.entry()
                + (found < 0 && !search.getText().isEmpty() ? "  (not found)" : "")));
    }

    /** Shows what the presenter has now. */
    void update() {
        if (presenter.entry().isEmpty()) {
            name.setText("Open a part and select an entry to read it.");
        } else {
            name.setText(Words.plain(presenter.entry()));
        }
        if (!shown.equals(presenter.text())) {
            shown = presenter.text();
            text.setText(shown);
            place = 0;
            if (!search.getText().isEmpty()) {
                find(0);
            }
        }
    }
}
