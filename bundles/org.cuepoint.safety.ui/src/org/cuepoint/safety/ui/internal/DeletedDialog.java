package org.cuepoint.safety.ui.internal;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.cuepoint.core.ByteSize;
import org.cuepoint.safety.TrashedFile;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.jspecify.annotations.Nullable;

/** Lists what was moved to the trash in this session, for one to be taken back. */
final class DeletedDialog extends Dialog {

    private static final int LINES = 10;
    private static final int PATH_WIDTH = 460;
    private static final int TIME_WIDTH = 150;
    private static final int SIZE_WIDTH = 90;

    private final List<TrashedFile> files;
    private int chosen;

    /** @param files newest first; at least one */
    DeletedDialog(Shell shell, List<TrashedFile> files) {
        super(shell);
        this.files = List.copyOf(files);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Asks; empty when none is to be taken back. */
    Optional<TrashedFile> ask() {
        return open() == OK ? Optional.of(files.get(chosen)) : Optional.empty();
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        Objects.requireNonNull(shell).setText("Deleted files");
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        new Label(area, SWT.NONE).setText("Moved to the trash since CuePoint was started:");
        Table table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        column(table, "File", PATH_WIDTH, SWT.LEAD);
        column(table, "Deleted", TIME_WIDTH, SWT.LEAD);
        column(table, "Size", SIZE_WIDTH, SWT.TRAIL);
        ZoneId zone = ZoneId.systemDefault();
        for (TrashedFile file : files) {
            new TableItem(table, SWT.NONE).setText(new String[]{file.original().toString(),
                    Words.time(file.time(), zone), ByteSize.words(file.bytes())});
        }
        table.select(0);
        table.addListener(SWT.Selection, event -> chosen = IntStream.of(table.getSelectionIndices()).findFirst()
                .orElse(chosen));
        table.addListener(SWT.DefaultSelection, event -> okPressed());
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LINES * table.getItemHeight())
                .applyTo(table);
        return area;
    }

    private static void column(Table table, String title, int width, int alignment) {
        TableColumn column = new TableColumn(table, alignment);
        column.setText(title);
        column.setWidth(width);
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Take Back", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
    }
}
