package org.cuepoint.crash.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** One report: its stack, and what else it holds, each in a tab that is filled when it is first seen. */
final class DetailTabs {

    private static final int FRAME_WIDTH = 560;
    private static final int BUNDLE_WIDTH = 200;

    private final CTabFolder folder;
    private final Table stack;
    private final Link bundle;
    private final List<Tab> tabs;
    private Optional<ReportDetails> shown = Optional.empty();

    private record Tab(CTabItem item, Text text, Function<ReportDetails, String> words) {
    }

    /** @param filter is told of a bundle whose failures are to be shown */
    DetailTabs(Composite parent, Consumer<String> filter) {
        folder = new CTabFolder(parent, SWT.BORDER | SWT.FLAT);
        Composite area = new Composite(folder, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(area);
        stack = new Table(area, SWT.FULL_SELECTION | SWT.VIRTUAL | SWT.H_SCROLL | SWT.V_SCROLL | SWT.MULTI);
        stack.setHeaderVisible(true);
        column("Frame", FRAME_WIDTH);
        column("Bundle", BUNDLE_WIDTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        bundle = new Link(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).applyTo(bundle);
        stack.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        stack.addListener(SWT.Selection, event -> link(((TableItem) event.item).getText(1)));
        bundle.addListener(SWT.Selection, event -> filter.accept(event.text));
        item("Stack").setControl(area);
        tabs = List.of(text("Log", ReportDetails::log), text("Breadcrumbs", ReportDetails::breadcrumbs),
                text("Threads", ReportDetails::threads), text("System", ReportDetails::system));
        folder.addListener(SWT.Selection, event -> fillTab());
        folder.setSelection(0);
    }

    private CTabItem item(String title) {
        CTabItem item = new CTabItem(folder, SWT.NONE);
        item.setText(title);
        return item;
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(stack, SWT.LEFT);
        column.setText(title);
        column.setWidth(width);
    }

    private Tab text(String title, Function<ReportDetails, String> words) {
        CTabItem item = item(title);
        Text text = new Text(folder, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        item.setControl(text);
        return new Tab(item, text, words);
    }

    private void fill(TableItem item, int index) {
        shown.ifPresent(details -> {
            ReportDetails.StackLine line = details.stack().get(index);
            item.setText(new String[]{line.heading() ? line.text() : "    at " + line.text(), line.bundle()});
            if (line.heading()) {
                item.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
            }
        });
    }

    private void link(String name) {
        String version = shown.flatMap(details -> details.version(name)).map(v -> " " + v).orElse("");
        bundle.setText(name.isEmpty()
                ? "Select a frame to see which bundle it belongs to."
                : "This frame belongs to <a href=\"" + name + "\">" + name + "</a>" + version
                        + ". The link shows all failures of this bundle.");
        bundle.requestLayout();
    }

    /** Shows a report, or nothing. */
    void show(Optional<ReportDetails> details) {
        if (details.equals(shown)) {
            return;
        }
        shown = details;
        stack.clearAll();
        stack.setItemCount(details.map(found -> found.stack().size()).orElse(0));
        link("");
        tabs.forEach(tab -> tab.text.setText(""));
        fillTab();
    }

    private void fillTab() {
        tabs.stream().filter(tab -> tab.item == folder.getSelection() && tab.text.getCharCount() == 0)
                .forEach(tab -> tab.text.setText(shown.map(tab.words).map(DetailTabs::orNone).orElse("")));
    }

    private static String orNone(String words) {
        return words.isEmpty() ? "The report holds nothing of this." : words;
    }
}
