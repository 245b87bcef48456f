package org.cuepoint.safety.ui.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.cuepoint.safety.BackupVersion;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/** Filter, actions, tree and footer of the view. */
final class BackupsArea {

    private static final String NONE = "No backups yet. One is made each time CuePoint replaces a file; "
            + "\u201cBack Up Now\u2026\u201d makes one of any file.";

    private final BackupsPresenter presenter;
    private final Composite area;
    private final BackupsTree tree;
    private final Label footer;
    private final Label sentence;
    private final List<Action> actions = new ArrayList<>();

    /** One action as a button and as an item of the context menu. */
    private record Action(Button button, MenuItem item, BooleanSupplier possible) {

        void update() {
            boolean enabled = possible.getAsBoolean();
            button.setEnabled(enabled);
            item.setEnabled(enabled);
        }
    }

    BackupsArea(Composite parent, BackupsPresenter presenter) {
        this.presenter = presenter;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 8).applyTo(area);
        Composite bar = new Composite(area, SWT.NONE);
        RowLayoutFactory.fillDefaults().wrap(true).spacing(8).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        Text filter = new Text(area, SWT.SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("Filter by path");
        filter.addListener(SWT.Modify, event -> presenter.filter(filter.getText()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        tree = new BackupsTree(area, presenter.list(), this::update);
        sentence = wide(SWT.WRAP);
        footer = wide(SWT.NONE);
        Menu menu = new Menu(tree.control());
        tree.control().setMenu(menu);
        fill(bar, menu);
        tree.control().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL && one().isPresent() && !presenter.busy()) {
                delete();
            } else if (event.keyCode == SWT.F5) {
                presenter.refresh();
            }
        });
        tree.control().addListener(SWT.DefaultSelection, event -> preview());
        update();
    }

    private Label wide(int style) {
        Label label = new Label(area, style);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        return label;
    }

    private void fill(Composite bar, Menu menu) {
        BooleanSupplier single = () -> one().isPresent() && !presenter.busy();
        add(bar, menu, "Restore", () -> restorable().isPresent(), this::restore);
        add(bar, menu, "Compare", single, this::compare);
        add(bar, menu, "Preview", single, this::preview);
        add(bar, menu, "Delete", single, this::delete);
        add(bar, menu, "Undo Delete", () -> !presenter.busy() && !presenter.deleted().isEmpty(),
                () -> presenter.undo(presenter.deleted().getFirst()));
        add(bar, menu, "Deleted Files\u2026", () -> !presenter.busy() && !presenter.deleted().isEmpty(),
                () -> new DeletedDialog(shell(), presenter.deleted()).ask().ifPresent(presenter::undo));
        add(bar, menu, "Verify All", () -> !presenter.busy() && !presenter.list().empty(), presenter::verifyAll);
        add(bar, menu, "Stop", presenter::busy, presenter::cancel);
        add(bar, menu, "Back Up Now\u2026", () -> !presenter.busy(), this::keep);
        add(bar, menu, "Open Folder", () -> one().isPresent(), this::openFolder);
    }

    private void add(Composite bar, Menu menu, String label, BooleanSupplier possible, Runnable pressed) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(label);
        button.addListener(SWT.Selection, event -> pressed.run());
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(label);
        item.addListener(SWT.Selection, event -> pressed.run());
        actions.add(new Action(button, item, possible));
    }

    /** Shows what the presenter has now. */
    void update() {
        if (area.isDisposed()) {
            return;
        }
        tree.show(presenter.list().shown());
        actions.forEach(Action::update);
        boolean none = presenter.loaded() && presenter.list().empty() && presenter.sentence().isEmpty();
        String words = none ? NONE : presenter.sentence();
        if (!sentence.getText().equals(plain(words))) {
            sentence.setText(plain(words));
            area.layout();
        }
        footer.setText(presenter.loaded() ? presenter.list().footer() : "Looking for backups\u2026");
    }

    private static String plain(String text) {
        return text.replace("&", "&&");
    }

    void focus() {
        tree.control().setFocus();
    }

    private Shell shell() {
        return area.getShell();
    }

    private Optional<BackupVersion> one() {
        List<BackupVersion> selected = tree.selected();
        return selected.size() == 1 ? Optional.of(selected.getFirst()) : Optional.empty();
    }

    /** What would be brought back: in place of one damaged version the newest good one. */
    private Optional<List<BackupVersion>> restorable() {
        List<BackupVersion> selected = tree.selected();
        return presenter.restorable(selected);
    }

    private void restore() {
        List<BackupVersion> selected = tree.selected();
        presenter.restorable(selected).ifPresent(versions -> {
            String damaged = versions.equals(selected)
                    ? ""
                    : "The selected version is damaged. The newest good one can be restored instead.\n\n";
            if (MessageDialog.openConfirm(shell(), "Restore", plain(damaged + BackupsPresenter.question(versions)))) {
                presenter.restore(versions);
            }
        });
    }

    private void compare() {
        one().ifPresent(version -> presenter.compare(version, compared -> {
            if (!area.isDisposed()) {
                TextDialog.compare(shell(), version, compared);
            }
        }));
    }

    private void preview() {
        one().ifPresent(version -> presenter.preview(version, text -> {
            if (!area.isDisposed()) {
                TextDialog.preview(shell(), version, text);
            }
        }));
    }

    private void delete() {
        one().ifPresent(version -> {
            if (MessageDialog.openConfirm(shell(), "Delete version", plain("Move this version of " + version.file()
                    + " to the trash?\n\nThe file itself stays as it is."))) {
                presenter.delete(version);
            }
        });
    }

    private void keep() {
        FileDialog dialog = new FileDialog(shell(), SWT.OPEN);
        dialog.setText("Back up a file");
        @Nullable
        String chosen = dialog.open();
        if (chosen != null) {
            presenter.keep(Path.of(chosen));
        }
    }

    private void openFolder() {
        one().flatMap(version -> Optional.ofNullable(version.copy().getParent())).ifPresent(folder -> {
            if (!Program.launch(folder.toString())) {
                presenter.tell("No file manager could be started for " + folder + '.');
            }
        });
    }
}
