package org.cuepoint.safety.ui.internal;

import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Consumer;

import org.cuepoint.core.ByteSize;
import org.cuepoint.safety.BackupVersion;
import org.cuepoint.safety.FileComparison;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/** Shows a comparison or a version's text. */
final class TextDialog extends Dialog {

    private static final int WIDTH = 640;
    private static final int LINES = 24;

    private final String title;
    private final Consumer<Composite> content;

    private TextDialog(Shell shell, String title, Consumer<Composite> content) {
        super(shell);
        this.title = title;
        this.content = content;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    static void preview(Shell shell, BackupVersion version, String text) {
        new TextDialog(shell, "Version of " + version.file().getFileName(), area -> {
            Text field = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
            field.setFont(JFaceResources.getTextFont());
            field.setText(text);
            GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, LINES * field.getLineHeight()).applyTo(field);
        }).open();
    }

    static void compare(Shell shell, BackupVersion version, FileComparison compared) {
        ZoneId zone = ZoneId.systemDefault();
        new TextDialog(shell, "Compare " + version.file().getFileName(), area -> {
            label(area, "File now: " + side(compared.first(), zone));
            label(area, "Version: " + side(compared.second(), zone));
            label(area, ConflictText.where(compared.difference()));
            compared.difference().ifPresent(difference -> {
                ConflictDialog.difference(area, "File now", difference.first());
                ConflictDialog.difference(area, "Version", difference.second());
            });
        }).open();
    }

    private static String side(FileComparison.Side side, ZoneId zone) {
        return ByteSize.words(side.bytes()) + ", " + Words.time(side.modified(), zone);
    }

    private static void label(Composite area, String words) {
        Label label = new Label(area, SWT.NONE);
        label.setText(words.replace("&", "&&"));
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        Objects.requireNonNull(shell).setText(title);
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        content.accept(area);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }
}
