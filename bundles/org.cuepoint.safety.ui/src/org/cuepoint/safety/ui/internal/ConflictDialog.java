package org.cuepoint.safety.ui.internal;

import java.util.Objects;

import org.cuepoint.safety.ConflictPolicy;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/** Asks what becomes of one file that is in the way. Closing it cancels. */
final class ConflictDialog extends Dialog {

    private static final int WIDTH = 560;
    private static final int COLUMNS = 3;
    private static final int RENAME = IDialogConstants.CLIENT_ID;
    private static final int OVERWRITE = IDialogConstants.CLIENT_ID + 1;
    private static final int SKIP = IDialogConstants.CLIENT_ID + 2;

    private final ConflictText text;
    private Answer answer = Answer.CANCEL;
    private boolean all;

    private ConflictDialog(@Nullable Shell shell, ConflictText text) {
        super(shell);
        this.text = text;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Asks and waits for the answer. */
    static Answer ask(ConflictText text) {
        ConflictDialog dialog = new ConflictDialog(PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(),
                text);
        dialog.open();
        return dialog.answer;
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        Objects.requireNonNull(shell).setText(text.title());
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        label(area, text.sentence(), 1);
        Composite table = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(16, 6).applyTo(table);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(table);
        line(table, "", "Existing file", "New content");
        line(table, "Size", text.existing().size(), text.written().size());
        line(table, "Last changed", text.existing().time(), text.written().time());
        label(area, text.difference(), 1);
        if (!text.existingText().isEmpty() || !text.writtenText().isEmpty()) {
            difference(area, "Existing file", text.existingText());
            difference(area, "New content", text.writtenText());
        }
        label(area, "Overwrite keeps the existing content as a backup. Rename writes the new content to \""
                + text.freeName() + "\". Skip leaves the file as it is.", 1);
        Button forAll = new Button(area, SWT.CHECK);
        forAll.setText("Do this for &all further files");
        forAll.addListener(SWT.Selection, event -> all = forAll.getSelection());
        return area;
    }

    private static void line(Composite table, String... cells) {
        for (String cell : cells) {
            Label label = new Label(table, SWT.NONE);
            label.setText(cell.replace("&", "&&"));
            GridDataFactory.fillDefaults().grab(!cell.isEmpty(), false).applyTo(label);
        }
    }

    private static void label(Composite parent, String words, int columns) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(words.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).hint(WIDTH, SWT.DEFAULT).applyTo(label);
    }

    /** What one of two contents has where they differ. */
    static void difference(Composite parent, String name, String content) {
        label(parent, name + ":", 1);
        Text field = new Text(parent, SWT.READ_ONLY | SWT.BORDER | SWT.SINGLE);
        field.setFont(JFaceResources.getTextFont());
        field.setText(content);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(field);
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        // the default loses nothing and leaves the existing file alone
        createButton(parent, RENAME, "&Rename", true);
        createButton(parent, OVERWRITE, "&Overwrite", false);
        createButton(parent, SKIP, "&Skip", false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void buttonPressed(int buttonId) {
        switch (buttonId) {
            case RENAME -> answer = new Answer(ConflictPolicy.RENAME, all);
            case OVERWRITE -> answer = new Answer(ConflictPolicy.OVERWRITE, all);
            case SKIP -> answer = new Answer(ConflictPolicy.SKIP, all);
            default -> answer = Answer.CANCEL;
        }
        close();
    }
}
