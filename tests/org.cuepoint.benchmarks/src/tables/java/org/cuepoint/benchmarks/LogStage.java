package org.cuepoint.benchmarks;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.cuepoint.core.ApplicationIdentity;
import org.cuepoint.core.incident.RecentLines;
import org.cuepoint.logging.index.LogIndex;
import org.cuepoint.logging.index.LogIndexes;
import org.cuepoint.logging.index.LogSource;
import org.cuepoint.logging.internal.index.LogIndexService;
import org.cuepoint.logging.ui.internal.DiagnosticInfo;
import org.cuepoint.logging.ui.internal.LogView;
import org.cuepoint.performance.internal.JobsBackgroundWork;
import org.cuepoint.redaction.StandardRedactor;
import org.cuepoint.safety.SafeFiles;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.ui.model.application.ui.basic.MBasicFactory;
import org.eclipse.e4.ui.services.EContextService;
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
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The product's Log view in a window of its own, over one file. */
final class LogStage implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);
    private static final String HINT_OF_FILTER = "Filter";

    private final Display display;
    private final Shell shell;
    private final LogView view;
    private volatile Optional<LogIndex> index = Optional.empty();

    LogStage(Display display, Path file) {
        this.display = display;
        shell = new Shell(display);
        shell.setLayout(new FillLayout());
        LogIndexes one = new LogIndexes() {
            @Override
            public List<LogSource> sources() {
                return List.of(LogIndexes.file(file));
            }

            @Override
            public LogIndex open(LogSource source) {
                LogIndex opened = LogIndexService.opened(source);
                index = Optional.of(opened);
                return opened;
            }
        };
        StandardRedactor redactor = new StandardRedactor();
        RecentLines none = List::of;
        view = new LogView(one, new JobsBackgroundWork(), display::asyncExec, redactor, unused(SafeFiles.class),
                new DiagnosticInfo(unused(ApplicationIdentity.class), List.of(), none, redactor), null, null);
        Composite parent = new Composite(shell, SWT.NONE);
        parent.setLayout(new FillLayout());
        view.create(parent, MBasicFactory.INSTANCE.createPart(), unused(EContextService.class),
                unused(EHandlerService.class));
        shell.setSize(1420, 860);
        shell.open();
    }

    /** A service that answers nothing. */
    private static <T> T unused(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (proxy, method, args) -> null));
    }

    /** Waits until the whole file is indexed. */
    void indexed() {
        pumpUntil(() -> index.map(open -> open.extent().indexed() >= 1).orElse(false));
    }

    /** Puts a text into the field of the filter, as a key does. */
    void type(String text) {
        fields().setText(text);
    }

    /** Presses the button of a level. */
    void press(String level) {
        ToolItem item = item(shell, level).orElseThrow(() -> new IllegalStateException("no button " + level));
        item.setSelection(!item.getSelection());
        item.notifyListeners(SWT.Selection, new Event());
    }

    private Text fields() {
        return find(shell, Text.class, text -> text.getMessage().startsWith(HINT_OF_FILTER)).orElseThrow();
    }

    /** Drags the scroll bar of the records to a part of its way, 0 to 1. */
    void scrollTo(double part) {
        NatTable table = find(shell, NatTable.class, found -> true).orElseThrow();
        ScrollBar bar = table.getVerticalBar();
        bar.setSelection((int) (part * (bar.getMaximum() - bar.getThumb())));
        bar.notifyListeners(SWT.Selection, new Event());
    }

    /** Lets the event loop run for so long. */
    void pump(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        pumpUntil(() -> System.nanoTime() > end);
    }

    private void pumpUntil(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nothing came");
            }
            if (!display.readAndDispatch()) {
                display.sleep(); // the probe wakes it every few milliseconds
            }
        }
    }

    private static Optional<ToolItem> item(Composite parent, String text) {
        for (Control child : parent.getChildren()) {
            if (child instanceof ToolBar bar) {
                for (ToolItem item : bar.getItems()) {
                    if (item.getText().strip().equals(text)) {
                        return Optional.of(item);
                    }
                }
            }
            if (child instanceof Composite composite) {
                Optional<ToolItem> found = item(composite, text);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static <T extends Control> Optional<T> find(Composite parent, Class<T> type,
            Predicate<T> wanted) {
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child) && wanted.test(type.cast(child))) {
                return Optional.of(type.cast(child));
            }
            if (child instanceof Composite composite) {
                Optional<T> found = find(composite, type, wanted);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        view.close();
        shell.dispose();
    }
}
