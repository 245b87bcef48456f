package org.cuepoint.workbench.internal.view;

import java.nio.file.Path;

import org.cuepoint.workbench.internal.model.LibraryPresenter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;

/** Asks which export to open. */
public final class OpenDialog {

    private OpenDialog() {
    }

    /** Asks and opens. */
    public static void open(Shell shell, LibraryPresenter presenter) {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setText("Open Rekordbox export");
        dialog.setFilterExtensions("*.xml", "*.*");
        dialog.setFilterNames(new String[]{"Rekordbox exports (*.xml)", "All files"});
        @Nullable
        String chosen = dialog.open();
        if (chosen != null) {
            presenter.open(Path.of(chosen));
        }
    }
}
