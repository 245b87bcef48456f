package org.cuepoint.workbench.internal.view;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What is shown in place of nothing: a heading, a sentence on what to do next, and the buttons for it. */
final class EmptyState {

    private static final int WIDTH = 420;

    private final Composite page;
    private final Label heading;
    private final Label advice;
    private final Composite buttons;

    EmptyState(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(24, 24).spacing(0, 10).applyTo(page);
        Composite middle = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 12).applyTo(middle);
        GridDataFactory.fillDefaults().grab(true, true).align(SWT.CENTER, SWT.CENTER).applyTo(middle);
        heading = new Label(middle, SWT.CENTER | SWT.WRAP);
        heading.setFont(JFaceResources.getHeaderFont());
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(heading);
        advice = new Label(middle, SWT.CENTER | SWT.WRAP);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).hint(WIDTH, SWT.DEFAULT).applyTo(advice);
        buttons = new Composite(middle, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Widgets.MARGIN, 0).applyTo(buttons);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(buttons);
    }

    Composite page() {
        return page;
    }

    /** Where up to two buttons are added. */
    Composite buttons() {
        return buttons;
    }

    EmptyState say(String head, String sentence, boolean withButtons) {
        heading.setText(Widgets.plain(head));
        advice.setText(Widgets.plain(sentence));
        Widgets.show(buttons, withButtons);
        page.layout(true, true);
        return this;
    }
}
