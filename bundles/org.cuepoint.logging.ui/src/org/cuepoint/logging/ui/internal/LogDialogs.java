package org.cuepoint.logging.ui.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

import org.cuepoint.logging.index.LogIndexes;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.jspecify.annotations.Nullable;

/** What asks the user, and what hands over to the desktop. */
final class LogDialogs {

    /** How many selected records are exported at most; all that are shown are exported without a limit. */
    static final int MOST_EXPORTED = 1_000_000;

    private static final String BEFORE_SHARING = """
            Known secrets, e-mail addresses, and the names of users and their folders are masked in the file. \
            No masking knows everything: read the file before you send it to anyone.""";

    private final Control owner;
    private final LogPresenter presenter;
    private final LogActions actions;

    LogDialogs(Control owner, LogPresenter presenter, LogActions actions) {
        this.owner = owner;
        this.presenter = presenter;
        this.actions = actions;
    }

    /** Writes selected records to a file that the user chooses. */
    void export(long[] numbers) {
        export(numbers.length, place -> numbers[Math.toIntExact(place)]);
    }

    /** Writes all records that are shown. */
    void exportAll() {
        presenter.rows().ifPresent(rows -> export(rows.count(), place -> rows.key(Math.toIntExact(place))));
    }

    private void export(int count, LongUnaryOperator numbers) {
        if (count == 0 || !MessageDialog.openConfirm(owner.getShell(), "Export " + Words.count(count, "record"),
                BEFORE_SHARING)) {
            return;
        }
        FileDialog dialog = new FileDialog(owner.getShell(), SWT.SAVE);
        dialog.setText("Export " + Words.count(count, "record"));
        dialog.setFileName("log-extract.txt");
        dialog.setOverwrite(true);
        @Nullable
        String chosen = dialog.open();
        if (chosen != null) {
            actions.export(Path.of(chosen), count, numbers);
        }
    }

    /** Shows a file that the user chooses. */
    void open() {
        FileDialog dialog = new FileDialog(owner.getShell(), SWT.OPEN);
        dialog.setText("Open a log file");
        presenter.log().flatMap(log -> Optional.ofNullable(log.source().file().getParent()))
                .ifPresent(folder -> dialog.setFilterPath(folder.toString()));
        @Nullable
        String chosen = dialog.open();
        if (chosen != null) {
            presenter.open(LogIndexes.file(Path.of(chosen)));
        }
    }

    /** Opens the folder of the log. */
    void folder() {
        presenter.log().flatMap(log -> Optional.ofNullable(log.source().file().toAbsolutePath().getParent()))
                .ifPresent(folder -> {
                    if (!Program.launch(folder.toString())) {
                        presenter.tell("No file manager could be started for " + folder + '.');
                    }
                });
    }

    /** Lets the user change the highlighters. */
    void highlighters(String proposed) {
        new HighlightersDialog(owner.getShell(), presenter.highlighters().all(), proposed).ask()
                .ifPresent(presenter::highlight);
    }

    /** Puts a text into the clipboard. */
    void clipboard(String text) {
        if (owner.isDisposed() || text.isEmpty()) {
            return;
        }
        Clipboard clipboard = new Clipboard(owner.getDisplay());
        try {
            clipboard.setContents(new Object[]{text}, new Transfer[]{TextTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }
}
