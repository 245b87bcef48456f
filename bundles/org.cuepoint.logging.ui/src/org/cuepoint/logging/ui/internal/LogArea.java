package org.cuepoint.logging.ui.internal;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;

import org.cuepoint.logging.index.LogIndexes;
import org.cuepoint.performance.BackgroundWork;
import org.cuepoint.ui.UiExecutor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.jspecify.annotations.Nullable;

/** All of the view: bars, histogram, table or text, details, footer. */
final class LogArea implements LogMenu.Display {

    private static final String COLUMNS = "columns";
    private static final String HIGHLIGHTERS = "highlighters";
    private static final String RAW = "raw";

    private final LogPresenter presenter;
    private final UiExecutor ui;
    private final Map<String, String> memory;
    private final Composite area;
    private final FilterBar filterBar;
    private final SearchBar searchBar;
    private final HistogramModel counting;
    private final HistogramBar histogram;
    private final SashForm sash;
    private final Composite body;
    private final StackLayout stack = new StackLayout();
    private final RecordTable table;
    private final RawText text;
    private final Details details;
    private final Footer footer;
    private final LogDialogs dialogs;
    private boolean waiting;

    /**
     * @param parent where the widgets are made
     * @param presenter what they show
     * @param work counts and exports
     * @param ui where that is told
     * @param tools services of the actions
     * @param memory what the user arranged, kept between starts
     */
    LogArea(Composite parent, LogPresenter presenter, BackgroundWork work, UiExecutor ui, LogTools tools,
            Map<String, String> memory) {
        this.presenter = presenter;
        this.ui = ui;
        this.memory = memory;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(4, 4).spacing(0, 4).applyTo(area);
        LogActions actions = new LogActions(presenter, work, ui, tools);
        dialogs = new LogDialogs(area, presenter, actions);
        LogMenu menus = new LogMenu(presenter, actions, dialogs, this);
        filterBar = new FilterBar(area, presenter, dialogs::open, menus::filters, menus::more);
        searchBar = new SearchBar(area, presenter);
        counting = new HistogramModel(work, ui, this::changed);
        histogram = new HistogramBar(area, presenter, counting);
        sash = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        body = new Composite(sash, SWT.NONE);
        body.setLayout(stack);
        table = new RecordTable(body, presenter);
        text = new RawText(body, presenter);
        details = new Details(sash, presenter);
        sash.setWeights(6, 4);
        footer = new Footer(area, presenter, tools.health());
        presenter.highlighters().read(memory.getOrDefault(HIGHLIGHTERS, ""));
        table.layout(memory.getOrDefault(COLUMNS, ""));
        table.onLayout(() -> memory.put(COLUMNS, table.layout().text()));
        Menu menu = new Menu(body);
        menus.attach(menu);
        table.control().setMenu(menu);
        text.menu(menu);
        table.onKey(SWT.MOD1, 'c', menus::copy);
        keys(menus);
        drops();
        raw(Boolean.parseBoolean(memory.get(RAW)));
        update();
    }

    private void keys(LogMenu menus) {
        LogKeys keys = new LogKeys(area);
        keys.on(SWT.NONE, SWT.F3, () -> presenter.searchNext(true));
        keys.on(SWT.SHIFT, SWT.F3, () -> presenter.searchNext(false));
        keys.on(SWT.NONE, SWT.F2, () -> presenter.nextBookmark(true));
        keys.on(SWT.SHIFT, SWT.F2, () -> presenter.nextBookmark(false));
        keys.on(SWT.MOD1, 'b', menus::bookmark);
        keys.on(SWT.MOD1, 't', () -> raw(!raw()));
        keys.on(SWT.MOD1, SWT.DEL, presenter::clear);
        keys.on(SWT.MOD1, 'o', dialogs::open);
        // the workbench gives these three by its own bindings where nothing else claims them
        keys.on(SWT.MOD1, 'f', this::find);
        keys.on(SWT.MOD1, 'l', this::filter);
        keys.on(SWT.NONE, SWT.ESC, this::back);
    }

    private void drops() {
        DropTarget target = new DropTarget(area, DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_LINK);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(@Nullable DropTargetEvent event) {
                if (event != null && event.detail == DND.DROP_DEFAULT) {
                    event.detail = DND.DROP_COPY;
                }
            }

            @Override
            public void drop(@Nullable DropTargetEvent event) {
                if (event != null && event.data instanceof String[] files && files.length > 0) {
                    dropped(files[0]);
                }
            }
        });
    }

    private void dropped(String file) {
        if (new File(file).isFile()) {
            presenter.open(LogIndexes.file(Path.of(file)));
        } else {
            presenter.tell("Only files can be opened here.");
        }
    }

    /** Shows what the presenter has now, once for all that changes in the same moment. */
    void changed() {
        if (!waiting) {
            waiting = true;
            ui.execute(this::update);
        }
    }

    private void update() {
        waiting = false;
        if (area.isDisposed()) {
            return;
        }
        filterBar.update();
        if (raw()) {
            text.update();
        } else {
            table.update();
        }
        presenter.place().takeRevealed().ifPresent(number -> {
            if (raw()) {
                text.reveal(number);
            } else {
                table.reveal(number);
            }
        });
        // without a selection, the records have all the room
        @Nullable
        Composite alone = presenter.selected().isEmpty() ? body : null;
        if (sash.getMaximizedControl() != alone) {
            sash.setMaximizedControl(alone);
        }
        searchBar.update();
        histogram.update();
        details.update();
        footer.update();
        memory.put(HIGHLIGHTERS, presenter.highlighters().text());
    }

    @Override
    public long[] selection(int most) {
        return raw() ? presenter.selected().stream().toArray() : table.selection(most);
    }

    @Override
    public boolean raw() {
        return stack.topControl == text.control();
    }

    @Override
    public void raw(boolean shown) {
        boolean focused = body.isFocusControl() || table.control().isFocusControl();
        stack.topControl = shown ? text.control() : table.control();
        body.layout();
        memory.put(RAW, Boolean.toString(shown));
        presenter.selected().ifPresent(number -> {
            if (!presenter.following()) {
                presenter.reveal(number);
            }
        });
        if (focused) {
            focus();
        }
        changed();
    }

    /** Puts the keyboard into the search. */
    @Override
    public void find() {
        searchBar.open();
    }

    /** Puts the keyboard into the filter. */
    void filter() {
        filterBar.focus();
    }

    /** Lets the user choose another log file. */
    void open() {
        dialogs.open();
    }

    /** Closes the search, or else clears the filter, and goes back to the records. */
    void back() {
        if (searchBar.isOpen()) {
            searchBar.close();
        } else if (presenter.filter().active() || presenter.log().filter(OpenLog::cleared).isPresent()) {
            presenter.clearFilter();
        } else if (presenter.timings().active()) {
            presenter.slowestFirst(false);
        }
        focus();
    }

    void focus() {
        if (raw()) {
            text.focus();
        } else {
            table.control().setFocus();
        }
    }

    void close() {
        counting.close();
    }
}
