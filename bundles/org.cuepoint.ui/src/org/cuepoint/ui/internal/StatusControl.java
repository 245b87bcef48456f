package org.cuepoint.ui.internal;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Inject;

/** Shows the last sentence at the bottom of a window. */
public final class StatusControl extends WorkbenchWindowControlContribution {

    private static final int WIDTH = 320;

    private final StatusMessages messages;

    /**
     * @param messages what is shown
     */
    @Inject
    public StatusControl(StatusMessages messages) {
        this.messages = messages;
    }

    @Override
    protected Control createControl(@Nullable Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginHeight = 2;
        area.setLayout(layout);
        CLabel line = new CLabel(area, SWT.NONE);
        // the trim asks for the size once, so that there must be room for sentences to come
        line.setLayoutData(new GridData(WIDTH, SWT.DEFAULT));
        Consumer<String> show = text -> {
            line.setText(text.replace("&", "&&"));
            line.setToolTipText(text.replace("&", "&&"));
        };
        show.accept(messages.last());
        messages.add(show);
        line.addDisposeListener(event -> messages.remove(show));
        return area;
    }
}
