package org.cuepoint.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

import org.cuepoint.benchmarks.TableServices.Made;
import org.cuepoint.catalog.Catalogs;
import org.cuepoint.catalog.library.PlaylistNode.Playlist;
import org.cuepoint.catalog.run.MatchRuns;
import org.cuepoint.locations.Locations;
import org.cuepoint.performance.internal.JobsBackgroundWork;

import org.cuepoint.safety.BackupStore;
import org.cuepoint.safety.FileWatch;
import org.cuepoint.safety.SafeFiles;
import org.cuepoint.safety.ui.ConflictDialogs;
import org.cuepoint.settings.Settings;
import org.cuepoint.ui.UiExecutor;
import org.cuepoint.ui.table.TableColumn;
import org.cuepoint.workbench.internal.model.CatalogPresenter;
import org.cuepoint.workbench.internal.model.ExportPresenter;
import org.cuepoint.workbench.internal.model.ExportedFile;
import org.cuepoint.workbench.internal.model.LibraryPresenter;
import org.cuepoint.workbench.internal.model.MatchPresenter;
import org.cuepoint.workbench.internal.model.ResultColumns;
import org.cuepoint.workbench.internal.model.ResultsModel;
import org.cuepoint.workbench.internal.model.ShownResults;
import org.cuepoint.workbench.internal.view.ResultsArea;
import org.cuepoint.workbench.internal.view.ResultsView;
import org.eclipse.e4.ui.model.application.ui.basic.MBasicFactory;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/**
 * The product's results view in a window of its own. Each action gives the milliseconds from the user's gesture until
 * the new rows were painted: the event queue runs as in the product, and what counts is the first painting of the table
 * that ended after the view had the rows.
 */
final class TableStage implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final double NANOS = 1e6;

    private final Path file;
    private final Display display = new Display();
    private final Shell shell = new Shell(display);
    private final UiExecutor ui = display::asyncExec;
    private final TableMatches runs = new TableMatches();
    private final TableServices.WithoutTyping work = new TableServices.WithoutTyping(new JobsBackgroundWork(),
            display::wake);
    private final LibraryPresenter library;
    private Optional<Inside> inside = Optional.empty();
    private Optional<NatTable> table = Optional.empty();
    private long opened;
    private long paintings;

    /** What the product makes with the first library. */
    private record Inside(ResultsModel results, MatchPresenter matching) {
    }

    TableStage(int rows) throws IOException {
        file = Files.createTempFile("table-bench", ".xml");
        try (OutputStream out = Files.newOutputStream(file)) {
            RekordboxExports.write(rows, 42, out);
        }
        library = new LibraryPresenter(work, ui, List.of(new TableServices.Export(file)), sentence -> {
            // there is no status line
        });
        library.onChange(() -> {
            if (opened == 0 && library.state().open().isPresent()) {
                opened = System.nanoTime();
            }
        });
        shell.setLayout(new FillLayout());
        new ResultsView(library, this::area).create(shell, MBasicFactory.INSTANCE.createPart());
        shell.setSize(1420, 860);
        shell.open();
    }

    private ResultsArea area() {
        CatalogPresenter catalogs = new CatalogPresenter(library,
                new Made<Catalogs>(TableServices.OneCatalog::new), TableServices.unused(Settings.class));
        ResultsModel results = new ResultsModel(work, ui);
        MatchPresenter matching = new MatchPresenter(work, ui, library, catalogs, results,
                new Made<MatchRuns>(() -> runs));
        ExportedFile exported = new ExportedFile(results, work, ui,
                new Made<>(() -> TableServices.unused(FileWatch.class)),
                new Made<>(() -> TableServices.unused(BackupStore.class)));
        ExportPresenter export = new ExportPresenter(work, ui, library, results,
                TableServices.unused(Locations.class), sentence -> {
                    // there is no status line
                }, exported, new Made<>(() -> TableServices.unused(SafeFiles.class)),
                new Made<>(() -> TableServices.unused(ConflictDialogs.class)));
        inside = Optional.of(new Inside(results, matching));
        return new ResultsArea(catalogs, matching, results, export, exported);
    }

    /** How long a filter waits for the next letter, which no figure includes. */
    Duration waitForTyping() {
        return work.typing();
    }

    /** Returns when nothing goes on in the background any more, what is prepared for the next gesture included. */
    void rest() {
        pumpUntil(work::ended);
        while (display.readAndDispatch()) {
            // what the work yielded arrives
        }
    }

    /** Opens the library; counted from when it was read. */
    double open() {
        return shown(library::openSample, view -> view.summary().all() > 0, () -> opened);
    }

    /** Runs all tracks; counted from when the run gave its last match. */
    double match() {
        return shown(() -> inside.orElseThrow().matching.start(false),
                view -> view.summary().all() > 0 && view.summary().pending() == 0, runs::ended);
    }

    double showPlaylist(int size) {
        Playlist playlist = library.state().open().orElseThrow().library().allPlaylists().stream()
                .filter(list -> list.tracks().size() == size).findFirst().orElseThrow();
        return shown(() -> library.select(Optional.of(playlist)), view -> view.summary().all() == size);
    }

    double showCollection() {
        int all = library.state().open().orElseThrow().library().tracks().size();
        return shown(() -> library.select(Optional.empty()), view -> view.summary().all() == all);
    }

    /** Types a text; an empty page in place of the table counts as painted when it is shown. */
    double filter(String text) {
        Text filter = find(shell, Text.class).orElseThrow();
        return shown(() -> filter.setText(text), view -> view.filter().equals(text));
    }

    /** Clicks on the header of a column: the first time for ascending, then for descending, then for neither. */
    double clickHeader(String columnId) {
        NatTable widget = table.orElseThrow();
        int column = ResultColumns.all().stream().map(TableColumn::id).toList().indexOf(columnId);
        return shown(() -> {
            for (int type : new int[]{SWT.MouseDown, SWT.MouseUp}) {
                Event event = new Event();
                event.x = widget.getStartXOfColumnPosition(column) + 20;
                event.y = 8;
                event.button = 1;
                event.count = 1;
                widget.notifyListeners(type, event);
            }
        }, view -> true);
    }

    /** Drags the scroll bar to a part of its way, 0 to 1. */
    double scrollTo(double part) {
        NatTable widget = table.orElseThrow();
        ScrollBar bar = widget.getVerticalBar();
        long start = System.nanoTime();
        bar.setSelection((int) (part * (bar.getMaximum() - bar.getThumb())));
        bar.notifyListeners(SWT.Selection, new Event());
        long before = paintings;
        pumpUntil(() -> paintings > before);
        return (System.nanoTime() - start) / NANOS;
    }

    private double shown(Runnable gesture, Predicate<ShownResults> wanted) {
        long start = System.nanoTime();
        return shown(gesture, wanted, () -> start);
    }

    private double shown(Runnable gesture, Predicate<ShownResults> wanted, LongSupplier start) {
        Optional<ShownResults> before = inside.map(i -> i.results.shown());
        gesture.run();
        pumpUntil(() -> {
            Optional<ShownResults> now = inside.map(i -> i.results.shown());
            return now.isPresent() && (before.isEmpty() || before.get() != now.get()) && wanted.test(now.get());
        });
        watchPainting();
        boolean any = inside.orElseThrow().results.shown().rows().size() > 0;
        long paintedBefore = paintings;
        pumpUntil(() -> !any || paintings > paintedBefore);
        return (System.nanoTime() - start.getAsLong()) / NANOS;
    }

    private void watchPainting() {
        if (table.isEmpty()) {
            table = find(shell, NatTable.class);
            table.ifPresent(widget -> widget.addListener(SWT.Paint, event -> paintings++));
        }
    }

    private void pumpUntil(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE;
        Runnable wakeUp = () -> {
            // so that the loop looks at the clock
        };
        display.timerExec((int) TimeUnit.NANOSECONDS.toMillis(PATIENCE) + 1, wakeUp);
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nothing was painted");
            }
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        display.timerExec(-1, wakeUp);
    }

    private static <T extends Control> Optional<T> find(Composite parent, Class<T> type) {
        for (Control child : parent.getChildren()) {
            Optional<T> found = type.isInstance(child) ? Optional.of(type.cast(child)) : Optional.empty();
            if (found.isEmpty() && child instanceof Composite composite) {
                found = find(composite, type);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        shell.dispose();
        display.dispose();
        Files.delete(file);
    }
}
