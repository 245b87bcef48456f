package org.cuepoint.workbench.internal.view;

import java.nio.file.Path;
import java.util.List;

import org.cuepoint.catalog.export.ExportFormat;
import org.cuepoint.catalog.export.ExportFormats;
import org.cuepoint.workbench.internal.model.ExportPresenter;
import org.cuepoint.workbench.internal.model.ExportPresenter.Outcome;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;

/** Asks for the file to export to, and says when it was not written. */
public final class ExportDialogs {

    private final Shell shell;
    private final ExportPresenter presenter;

    /**
     * @param shell the window that asks
     * @param presenter writes
     */
    public ExportDialogs(Shell shell, ExportPresenter presenter) {
        this.shell = shell;
        this.presenter = presenter;
    }

    /** Asks for a file and writes it. Does nothing while there is nothing to write. */
    public void ask() {
        if (!presenter.canExport()) {
            return;
        }
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText("Export results");
        List<ExportFormat> formats = ExportFormats.all();
        dialog.setFilterExtensions(formats.stream().map(f -> "*." + f.extension()).toArray(String[]::new));
        dialog.setFilterNames(
                formats.stream().map(f -> f.name() + " (*." + f.extension() + ')').toArray(String[]::new));
        dialog.setFilterPath(presenter.folder().toString());
        dialog.setFileName(presenter.suggestedName());
        // our own question, asked by whoever writes, offers more than replacing or not
        dialog.setOverwrite(false);
        @Nullable
        String chosen = dialog.open();
        if (chosen != null) {
            write(Path.of(withEnd(chosen, formats, dialog.getFilterIndex())));
        }
    }

    private static String withEnd(String chosen, List<ExportFormat> formats, int filter) {
        boolean hasEnd = ExportFormats.of(Path.of(chosen)).isPresent();
        return hasEnd || filter < 0 || filter >= formats.size()
                ? chosen
                : chosen + '.' + formats.get(filter).extension();
    }

    /** Writes to a file, asking when it exists. */
    public void write(Path file) {
        presenter.export(file, this::ended);
    }

    private void ended(Outcome outcome) {
        if (shell.isDisposed()) {
            return;
        }
        switch (outcome) {
            case Outcome.Cancelled() -> {
                // the user knows
            }
            case Outcome.Ended(boolean saved, String sentence) -> {
                if (!saved) {
                    MessageDialog.openWarning(shell, "Not exported", Widgets.plain(sentence));
                }
            }
        }
    }
}
