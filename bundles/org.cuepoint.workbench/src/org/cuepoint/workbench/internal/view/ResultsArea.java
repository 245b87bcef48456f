package org.cuepoint.workbench.internal.view;

import java.util.Map;
import java.util.Optional;

import org.cuepoint.ui.table.SnapshotTable;
import org.cuepoint.ui.table.TableLayout;
import org.cuepoint.workbench.internal.model.CatalogPresenter;
import org.cuepoint.workbench.internal.model.ExportPresenter;
import org.cuepoint.workbench.internal.model.ExportedFile;
import org.cuepoint.workbench.internal.model.MatchPresenter;
import org.cuepoint.workbench.internal.model.ResultColumns;
import org.cuepoint.workbench.internal.model.ResultRow;
import org.cuepoint.workbench.internal.model.ResultsModel;
import org.cuepoint.workbench.internal.model.ShownResults;
import org.cuepoint.workbench.internal.model.Watch;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

import jakarta.inject.Inject;

/**
 * What the results view shows of an open library: the bar, and below it the table with the candidates of the selected
 * track. Made with the first library: nothing of it is loaded at start.
 */
@Creatable
public final class ResultsArea {

    private static final String LAYOUT = "columns";

    private final CatalogPresenter catalogs;
    private final MatchPresenter matching;
    private final ResultsModel results;
    private final ExportPresenter export;
    private final ExportedFile exported;
    private Optional<Parts> parts = Optional.empty();
    private Optional<Shown> shown = Optional.empty();

    /** The widgets that are always there. */
    private record Parts(Composite area, ResultsBar bar, Composite body, StackLayout stack, EmptyState nothing,
            Map<String, String> memory, Watch watch) {
    }

    /** The widgets that are made with the first rows. */
    private record Shown(SashForm sash, SnapshotTable<ResultRow> table, CandidatePane candidates) {
    }

    /**
     * @param catalogs who is asked
     * @param matching runs
     * @param results the rows
     * @param export writes
     * @param exported what was written
     */
    @Inject
    public ResultsArea(CatalogPresenter catalogs, MatchPresenter matching, ResultsModel results,
            ExportPresenter export, ExportedFile exported) {
        this.catalogs = catalogs;
        this.matching = matching;
        this.results = results;
        this.export = export;
        this.exported = exported;
    }

    /**
     * Makes the widgets.
     *
     * @param memory what was remembered of the table and where it is remembered
     */
    Control create(Composite parent, Map<String, String> memory) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        ResultsBar bar = new ResultsBar(area, catalogs, matching, results, export, exported);
        Composite body = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        StackLayout stack = new StackLayout();
        body.setLayout(stack);
        EmptyState nothing = new EmptyState(body);
        Widgets.button(nothing.buttons(), Icons.CANCEL, "Clear filter", "Show all rows (Esc in the filter)",
                bar::clearFilter);
        parts = Optional.of(new Parts(area, bar, body, stack, nothing, memory, results.onChange(this::refresh)));
        refresh();
        return area;
    }

    private void refresh() {
        parts.filter(p -> !p.area.isDisposed()).ifPresent(p -> {
            ShownResults view = results.shown();
            p.bar.refresh();
            Control top;
            if (view.summary().all() == 0) {
                top = p.nothing.say("No tracks here", "Choose another playlist on the left.", false).page();
            } else if (view.rows().size() == 0) {
                top = p.nothing.say("Nothing found", "No track has \u201c" + view.filter() + "\u201d in it.", true)
                        .page();
            } else {
                top = table(p).sash();
                showRows(view);
            }
            if (p.stack.topControl != top) {
                p.stack.topControl = top;
                p.body.layout();
            }
        });
    }

    private void showRows(ShownResults view) {
        shown.ifPresent(s -> {
            s.table.show(view.rows());
            if (s.table.selection().isEmpty() && view.rows().size() > 0) {
                s.table.select(view.rows().row(0).index());
            }
            s.candidates.show(s.table.selection().stream().findFirst());
        });
    }

    private Shown table(Parts p) {
        if (shown.isPresent()) {
            return shown.get();
        }
        SashForm sash = new SashForm(p.body, SWT.VERTICAL);
        SnapshotTable<ResultRow> table = new SnapshotTable<>(sash, ResultColumns.all(), ResultRow::index);
        CandidatePane candidates = new CandidatePane(sash, matching);
        sash.setWeights(66, 34);
        String remembered = p.memory.getOrDefault(LAYOUT, "");
        table.layout(TableLayout.of(table.columns()).with(remembered));
        table.onLayout(() -> p.memory.put(LAYOUT, table.layout().text()));
        table.onSort(() -> results.sort(table.sortOrder()));
        table.onSelect(rows -> candidates.show(rows.stream().findFirst()));
        rowMenu(table);
        results.sort(table.sortOrder());
        Shown made = new Shown(sash, table, candidates);
        shown = Optional.of(made);
        return made;
    }

    private static void rowMenu(SnapshotTable<ResultRow> table) {
        Menu menu = new Menu(table.control());
        MenuItem copy = new MenuItem(menu, SWT.PUSH);
        copy.setText("Copy rows\tCtrl+C");
        copy.addListener(SWT.Selection, event -> table.copySelection());
        table.control().setMenu(menu);
    }

    /** Gives the keyboard to the table, or to the filter as long as no row is shown. */
    void focus() {
        parts.ifPresent(p -> {
            Control top = p.stack.topControl;
            if (shown.isPresent() && top == shown.get().sash) {
                shown.get().table.control().setFocus();
            } else if (!p.bar.focusFilter()) {
                p.area.setFocus();
            }
        });
    }

    /** Puts the keyboard into the filter. */
    void focusFilter() {
        parts.ifPresent(p -> p.bar.focusFilter());
    }

    /** Stops listening. */
    void close() {
        parts.ifPresent(p -> {
            p.watch.end();
            p.bar.close();
        });
        parts = Optional.empty();
        shown = Optional.empty();
    }
}
