package org.cuepoint.locations.ui.internal;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/** Offers to bring the files of an older CuePoint over; takes no room when there are none. */
final class OlderFilesArea {

    private static final int WIDTH = 600;

    private final OlderFiles older;
    private final Group group;
    private final Label sentence;
    private final Button show;
    private final Button bring;
    private final Button cancel;
    private final Button undo;

    OlderFilesArea(Composite parent, OlderFiles older) {
        this.older = older;
        group = new Group(parent, SWT.NONE);
        group.setText("Older files");
        GridLayoutFactory.swtDefaults().numColumns(4).spacing(8, 8).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        sentence = new Label(group, SWT.WRAP);
        GridDataFactory.fillDefaults().span(4, 1).hint(WIDTH, SWT.DEFAULT).grab(true, false).applyTo(sentence);
        show = button("&Show…", () -> new PlanDialog(group.getShell(), older.planText()).open());
        bring = button("&Bring Them Over", older::bring);
        cancel = button("Ca&ncel", older::cancel);
        undo = button("&Undo", older::undo);
        group.setVisible(false); // its room is kept until it is known whether there are any, so that the page is made for it
    }

    private Button button(String label, Runnable pressed) {
        Button button = new Button(group, SWT.PUSH);
        button.setText(label);
        button.addListener(SWT.Selection, event -> pressed.run());
        return button;
    }

    /** Shows what there is now. */
    void update() {
        if (group.isDisposed()) {
            return;
        }
        if (group.getLayoutData() instanceof GridData data) {
            data.exclude = !older.shown();
        }
        group.setVisible(older.shown());
        sentence.setText(older.sentence().replace("&", "&&"));
        show.setEnabled(older.canShow());
        bring.setEnabled(older.canBring());
        cancel.setEnabled(older.canCancel());
        undo.setEnabled(older.canUndo());
        group.getParent().layout(true, true);
    }

    /** The plan, to be read before it is made. */
    private static final class PlanDialog extends Dialog {

        private static final int HEIGHT = 320;
        private final String text;

        PlanDialog(Shell shell, String text) {
            super(shell);
            this.text = text;
            setShellStyle(getShellStyle() | SWT.RESIZE);
        }

        @Override
        protected void configureShell(@Nullable Shell shell) {
            super.configureShell(shell);
            if (shell != null) {
                shell.setText("Older files");
            }
        }

        @Override
        protected Control createDialogArea(@Nullable Composite parent) {
            Composite area = (Composite) super.createDialogArea(parent);
            Text lines = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
            lines.setText(text);
            GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(lines);
            return area;
        }

        @Override
        protected void createButtonsForButtonBar(@Nullable Composite parent) {
            createButton(parent, IDialogConstants.OK_ID, "Close", true);
        }
    }
}
