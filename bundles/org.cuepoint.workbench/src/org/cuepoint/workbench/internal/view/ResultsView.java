package org.cuepoint.workbench.internal.view;

import java.util.Map;
import java.util.Optional;

import org.cuepoint.ui.table.SnapshotTable;
import org.cuepoint.ui.table.TableLayout;
import org.cuepoint.workbench.internal.model.CatalogPresenter;
import org.cuepoint.workbench.internal.model.ExportPresenter;
import org.cuepoint.workbench.internal.model.LibraryPresenter;
import org.cuepoint.workbench.internal.model.MatchPresenter;
import org.cuepoint.workbench.internal.model.ResultColumns;
import org.cuepoint.workbench.internal.model.ResultRow;
import org.cuepoint.workbench.internal.model.ResultsModel;
import org.cuepoint.workbench.internal.model.ShownResults;
import org.cuepoint.workbench.internal.model.Watch;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** Shows what matching found, and lets the user run it, look through it, choose and export. */
public final class ResultsView {

    /** The view's id. */
    public static final String ID = "org.cuepoint.workbench.results";
    private static final String LAYOUT = "columns";

    private final LibraryPresenter library;
    private final CatalogPresenter catalogs;
    private final MatchPresenter matching;
    private final ResultsModel results;
    private final ExportPresenter export;
    private Optional<Parts> parts = Optional.empty();
    private Optional<Shown> shown = Optional.empty();

    /** The widgets that are always there. */
    private record Parts(Composite area, ResultsBar bar, Composite body, StackLayout stack, EmptyState start,
            EmptyState nothing, Map<String, String> memory, Watch rows, Watch libraryWatch) {
    }

    /** The widgets that are made with the first rows: nothing of the table is loaded at start. */
    private record Shown(SashForm sash, SnapshotTable<ResultRow> table, CandidatePane candidates) {
    }

    /**
     * @param library what is open
     * @param catalogs who is asked
     * @param matching runs
     * @param results the rows
     * @param export writes
     */
    @Inject
    public ResultsView(LibraryPresenter library, CatalogPresenter catalogs, MatchPresenter matching,
            ResultsModel results, ExportPresenter export) {
        this.library = library;
        this.catalogs = catalogs;
        this.matching = matching;
        this.results = results;
        this.export = export;
    }

    /** Makes the widgets. */
    @PostConstruct
    public void create(Composite parent, MPart part) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        ResultsBar bar = new ResultsBar(area, catalogs, matching, results, export);
        Composite body = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        StackLayout stack = new StackLayout();
        body.setLayout(stack);
        EmptyState start = startPage(body);
        EmptyState nothing = new EmptyState(body);
        Widgets.button(nothing.buttons(), Icons.CANCEL, "Clear filter", "Show all rows", bar::clearFilter);
        parts = Optional.of(new Parts(area, bar, body, stack, start, nothing, part.getPersistedState(),
                results.onChange(this::refresh), library.onChange(this::refresh)));
        refresh();
    }

    private EmptyState startPage(Composite body) {
        EmptyState start = new EmptyState(body).say("Match your collection",
                "In Rekordbox choose File, Export Collection in xml format. Then open that file here, or try the "
                        + "sample library first.",
                true);
        Widgets.button(start.buttons(), Icons.OPEN, "Open export\u2026", "Open a Rekordbox XML export (Ctrl+O)",
                () -> OpenDialog.open(body.getShell(), library));
        Widgets.button(start.buttons(), Icons.SAMPLE, "Sample library", "Try CuePoint with made-up tracks",
                library::openSample);
        return start;
    }

    private void refresh() {
        parts.filter(p -> !p.area.isDisposed()).ifPresent(p -> {
            ShownResults view = results.shown();
            p.bar.refresh();
            p.bar.show(library.state().open().isPresent());
            Control top;
            if (library.state().open().isEmpty()) {
                top = p.start.page();
            } else if (view.summary().all() == 0) {
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

    /** Gives the keyboard to the table. */
    @Focus
    public void focus() {
        parts.ifPresent(p -> {
            Control top = p.stack.topControl;
            if (shown.isPresent() && top == shown.get().sash) {
                shown.get().table.control().setFocus();
            } else {
                p.area.setFocus();
            }
        });
    }

    /** Puts the keyboard into the filter. */
    public void focusFilter() {
        parts.ifPresent(p -> p.bar.focusFilter());
    }

    /** Stops listening. */
    @PreDestroy
    public void close() {
        parts.ifPresent(p -> {
            p.rows.end();
            p.libraryWatch.end();
            p.bar.close();
        });
        parts = Optional.empty();
        shown = Optional.empty();
    }
}
