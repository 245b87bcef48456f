package org.cuepoint.crash.ui.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/** Actions, filter, failures over time, details and footer of the view. */
final class ReportsArea {

    private static final String NONE = "Nothing has failed so far.\n\nWhen something does, a report with all that helps to "
            + "understand it appears here.";
    private static final int[] WEIGHTS = {45, 55};

    private final ReportsPresenter presenter;
    private final Composite area;
    private final Composite content;
    private final StackLayout pages = new StackLayout();
    private final SashForm full;
    private final Composite none;
    private final Text filter;
    private final ReportsTree tree;
    private final OccurrenceBar bar;
    private final DetailTabs details;
    private final Label footer;
    private final List<Action> actions = new ArrayList<>();

    /** One action as a button and as an item of the context menu. */
    private record Action(Button button, MenuItem item, BooleanSupplier possible) {

        void update() {
            boolean enabled = possible.getAsBoolean();
            button.setEnabled(enabled);
            item.setEnabled(enabled);
        }
    }

    /** @param bundle opens the dialog of the support bundle */
    ReportsArea(Composite parent, ReportsPresenter presenter, Consumer<Shell> bundle) {
        this.presenter = presenter;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 8).applyTo(area);
        Composite buttons = new Composite(area, SWT.NONE);
        RowLayoutFactory.fillDefaults().wrap(true).spacing(8).applyTo(buttons);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        filter = new Text(area, SWT.SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("Filter by failure, message or bundle");
        filter.addListener(SWT.Modify, event -> presenter.filter(filter.getText()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        content = new Composite(area, SWT.NONE);
        content.setLayout(pages);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
        full = new SashForm(content, SWT.VERTICAL);
        Composite top = new Composite(full, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(top);
        bar = new OccurrenceBar(top);
        tree = new ReportsTree(top, this::selected);
        details = new DetailTabs(full, filter::setText);
        full.setWeights(WEIGHTS);
        none = empty();
        footer = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(footer);
        Menu menu = new Menu(tree.control());
        tree.control().setMenu(menu);
        fill(buttons, menu, bundle);
        tree.control().addListener(SWT.KeyDown, this::key);
        update();
    }

    private Composite empty() {
        Composite page = new Composite(content, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(24, 24).applyTo(page);
        Label words = new Label(page, SWT.CENTER | SWT.WRAP);
        words.setText(NONE);
        GridDataFactory.fillDefaults().grab(true, true).align(SWT.CENTER, SWT.CENTER).hint(420, SWT.DEFAULT)
                .applyTo(words);
        return page;
    }

    private void fill(Composite buttons, Menu menu, Consumer<Shell> bundle) {
        BooleanSupplier some = () -> !tree.selected().isEmpty() && !presenter.busy();
        add(buttons, menu, "Export\u2026", some, this::export);
        add(buttons, menu, "Support Bundle\u2026", () -> true, () -> bundle.accept(area.getShell()));
        add(buttons, menu, "Copy", some, () -> presenter.copy(tree.selected(), this::clipboard));
        add(buttons, menu, "Delete\u2026", some, this::delete);
        add(buttons, menu, "Refresh", () -> true, presenter::refresh);
    }

    private void add(Composite buttons, Menu menu, String label, BooleanSupplier possible, Runnable pressed) {
        Button button = new Button(buttons, SWT.PUSH);
        button.setText(label);
        button.addListener(SWT.Selection, event -> pressed.run());
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(label);
        item.addListener(SWT.Selection, event -> pressed.run());
        actions.add(new Action(button, item, possible));
    }

    private void key(Event event) {
        boolean some = !tree.selected().isEmpty() && !presenter.busy();
        if (event.keyCode == SWT.DEL && some) {
            delete();
        } else if (event.keyCode == SWT.F5) {
            presenter.refresh();
        } else if ((event.stateMask & SWT.MOD1) != 0 && event.keyCode == 'c' && some) {
            presenter.copy(tree.selected(), this::clipboard);
        } else if ((event.stateMask & SWT.MOD1) != 0 && event.keyCode == 'f') {
            filter.setFocus();
        }
    }

    private void selected() {
        presenter.select(tree.one());
        update();
    }

    /** Shows what the presenter has now. */
    void update() {
        if (area.isDisposed()) {
            return;
        }
        tree.show(presenter.shown());
        bar.show(presenter.occurrences(Instant.now()));
        details.show(presenter.details());
        actions.forEach(Action::update);
        Composite page = presenter.loaded() && presenter.empty() ? none : full;
        if (pages.topControl != page) {
            pages.topControl = page;
            content.layout();
        }
        String words = Words.plain(presenter.footer());
        if (!footer.getText().equals(words)) {
            footer.setText(words);
            footer.requestLayout();
        }
    }

    void focus() {
        if (pages.topControl == full) {
            tree.control().setFocus();
        } else {
            filter.setFocus();
        }
    }

    private void export() {
        Set<String> ids = tree.selected();
        DirectoryDialog dialog = new DirectoryDialog(area.getShell(), SWT.SAVE);
        dialog.setText("Export " + Words.count(ids.size(), "report"));
        dialog.setMessage("Known secrets and names are masked in reports. Read them before you send them to anyone.");
        @Nullable
        String chosen = dialog.open();
        if (chosen != null) {
            presenter.export(ids, Path.of(chosen));
        }
    }

    private void delete() {
        Set<String> ids = tree.selected();
        if (MessageDialog.openConfirm(area.getShell(), "Delete Reports", ReportsPresenter.question(ids.size()))) {
            presenter.delete(ids);
        }
    }

    private void clipboard(String text) {
        if (area.isDisposed() || text.isEmpty()) {
            return;
        }
        Clipboard clipboard = new Clipboard(area.getDisplay());
        try {
            clipboard.setContents(new Object[]{text}, new Transfer[]{TextTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }
}
