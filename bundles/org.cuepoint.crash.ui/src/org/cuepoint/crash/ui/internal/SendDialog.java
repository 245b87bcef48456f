package org.cuepoint.crash.ui.internal;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.jspecify.annotations.Nullable;

/** Shows exactly what would leave the machine, and lets the user strike and change it. */
final class SendDialog extends Dialog {

    private static final int WIDTH = 780;
    private static final int HEIGHT = 420;
    private static final int SETTLE = 250;

    private final EditedReport report;
    private final Sending sending;
    private Optional<Text> exact = Optional.empty();
    private Optional<EditedReport.Node> edited = Optional.empty();
    private final Runnable refresh = this::refresh;

    SendDialog(Shell parent, Map<String, ?> content, Sending sending) {
        super(parent);
        report = new EditedReport(content);
        this.sending = sending;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** What is to be sent; empty when the user cancelled. */
    Optional<Map<String, ?>> ask() {
        return open() == OK ? Optional.of(report.result()) : Optional.empty();
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        Objects.requireNonNull(shell).setText("What Is Sent");
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        new Label(area, SWT.NONE).setText("Untick what is not to be sent. A selected text can be changed below.");
        SashForm sash = new SashForm(area, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(sash);
        Tree tree = new Tree(sash, SWT.BORDER | SWT.CHECK | SWT.V_SCROLL | SWT.H_SCROLL | SWT.VIRTUAL);
        Text text = new Text(sash, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        exact = Optional.of(text);
        Text change = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        change.setMessage("The selected text");
        change.setEnabled(false);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, 3 * change.getLineHeight()).applyTo(change);
        new Label(area, SWT.NONE).setText("On the right is exactly the text that goes to "
                + Words.plain(sending.destination()) + ", and nothing else.");
        tree.addListener(SWT.SetData, event -> fill((TreeItem) event.item));
        tree.addListener(SWT.Selection, event -> selected(event.detail == SWT.CHECK, (TreeItem) event.item, change));
        tree.setItemCount(report.parts().size());
        change.addListener(SWT.Modify, event -> changed(tree, change));
        refresh();
        return area;
    }

    private void fill(TreeItem item) {
        TreeItem above = item.getParentItem();
        EditedReport.Node node = above == null
                ? report.parts().get(item.getParent().indexOf(item))
                : ((EditedReport.Node) above.getData()).children().get(above.indexOf(item));
        item.setData(node);
        item.setText(node.line());
        item.setChecked(!node.struck());
        item.setItemCount(node.children().size());
    }

    private void selected(boolean check, TreeItem item, Text change) {
        EditedReport.Node node = (EditedReport.Node) item.getData();
        if (check) {
            node.strike(!item.getChecked());
            ticks(item.getParent().getItems());
            later();
        }
        edited = Optional.empty();
        change.setEnabled(node.isText());
        change.setText(node.isText() ? node.text() : "");
        edited = node.isText() ? Optional.of(node) : Optional.empty();
    }

    private static void ticks(TreeItem[] items) {
        for (TreeItem item : items) {
            if (item.getData() instanceof EditedReport.Node node) {
                item.setChecked(!node.struck());
                ticks(item.getItems());
            }
        }
    }

    private void changed(Tree tree, Text change) {
        edited.ifPresent(node -> {
            node.change(change.getText());
            for (TreeItem item : tree.getSelection()) {
                if (item.getData() == node) {
                    item.setText(node.line());
                }
            }
            later();
        });
    }

    /** The text is made anew once the user pauses. */
    private void later() {
        exact.ifPresent(text -> text.getDisplay().timerExec(SETTLE, refresh));
    }

    private void refresh() {
        exact.filter(text -> !text.isDisposed()).ifPresent(text -> text.setText(sending.preview(report.result())));
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }
}
