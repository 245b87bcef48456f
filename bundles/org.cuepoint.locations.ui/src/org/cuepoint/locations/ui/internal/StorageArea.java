package org.cuepoint.locations.ui.internal;

import java.util.function.Consumer;

import org.cuepoint.locations.Location;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/** The table of the locations, with details and what can be done with the selected one. */
final class StorageArea {

    private static final int DETAILS_LINES = 4;
    private static final int WIDTH = 640;

    private final StoragePresenter presenter;
    private final Consumer<@Nullable String> error;
    private final StorageTable table;
    private final Text details;
    private final Action open;
    private final Action copy;
    private final Action change;
    private final Action restore;

    /** One action as a button and as an item of the context menu. */
    private record Action(Button button, MenuItem item) {

        void enable(boolean enabled) {
            button.setEnabled(enabled);
            item.setEnabled(enabled);
        }
    }

    /**
     * @param parent has a grid of one column
     * @param presenter what is shown
     * @param error shows what went wrong; null for nothing
     */
    StorageArea(Composite parent, StoragePresenter presenter, Consumer<@Nullable String> error) {
        this.presenter = presenter;
        this.error = error;
        table = new StorageTable(parent, this::update);
        Menu menu = new Menu(table.control());
        table.control().setMenu(menu);
        Composite buttons = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(buttons);
        open = action(buttons, menu, "&Open Folder", this::open);
        copy = action(buttons, menu, "Co&py Path", this::copy);
        change = action(buttons, menu, "C&hange…", this::change);
        restore = action(buttons, menu, "Use &Default", presenter::restoreExports);
        copy.item().setText("Co&py Path\tCtrl+C");
        details = new Text(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, DETAILS_LINES * details.getLineHeight())
                .applyTo(details);
        table.control().addListener(SWT.KeyDown, event -> {
            if ((event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1 && event.keyCode == 'c'
                    && copy.button().isEnabled()) {
                copy();
            }
        });
        update();
    }

    private static Action action(Composite buttons, Menu menu, String label, Runnable pressed) {
        Button button = new Button(buttons, SWT.PUSH);
        button.setText(label);
        GridDataFactory.fillDefaults().applyTo(button);
        button.addListener(SWT.Selection, event -> pressed.run());
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(label);
        item.addListener(SWT.Selection, event -> pressed.run());
        return new Action(button, item);
    }

    /** Shows what the presenter has now. */
    void update() {
        if (details.isDisposed()) {
            return;
        }
        table.show(presenter.rows());
        StorageRow row = selected();
        StringBuilder text = new StringBuilder(row == null ? "" : row.details());
        presenter.notices().forEach(notice -> text.append("\n\n").append(notice));
        String now = text.toString().strip();
        if (!now.equals(details.getText())) {
            details.setText(now);
        }
        open.enable(row != null && row.mark().exists());
        copy.enable(row != null && row.known());
        change.enable(presenter.canChange(row));
        restore.enable(presenter.canRestore(row));
        error.accept(presenter.problem().isEmpty() ? null : presenter.problem());
    }

    private @Nullable StorageRow selected() {
        Location location = table.selected();
        return location == null ? null : presenter.row(location);
    }

    private void open() {
        StorageRow row = selected();
        if (row != null && !Program.launch(row.path())) {
            presenter.tell("No file manager could be started for " + row.path() + '.');
        }
    }

    private void copy() {
        StorageRow row = selected();
        if (row == null) {
            return;
        }
        Clipboard clipboard = new Clipboard(table.control().getDisplay());
        try {
            clipboard.setContents(new Object[]{row.path()}, new Transfer[]{TextTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }

    private void change() {
        DirectoryDialog dialog = new DirectoryDialog(table.control().getShell());
        dialog.setText("Folder for exports");
        dialog.setMessage("Choose the folder that is proposed for exported files.");
        StorageRow row = presenter.row(Location.EXPORTS);
        if (row.known()) {
            dialog.setFilterPath(row.path());
        }
        @Nullable
        String chosen = dialog.open();
        if (chosen != null) {
            presenter.changeExports(chosen);
        }
    }
}
