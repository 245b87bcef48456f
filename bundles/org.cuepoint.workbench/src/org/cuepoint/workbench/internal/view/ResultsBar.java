package org.cuepoint.workbench.internal.view;

import java.util.List;
import java.util.stream.IntStream;

import org.cuepoint.catalog.CatalogOffer;
import org.cuepoint.workbench.internal.model.CatalogPresenter;
import org.cuepoint.workbench.internal.model.ExportPresenter;
import org.cuepoint.workbench.internal.model.ExportedFile;
import org.cuepoint.workbench.internal.model.MatchPresenter;
import org.cuepoint.workbench.internal.model.MatchState;
import org.cuepoint.workbench.internal.model.ResultsModel;
import org.cuepoint.workbench.internal.model.ShownResults;
import org.cuepoint.workbench.internal.model.Watch;
import org.cuepoint.workbench.internal.model.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;

/** Above the results: who is asked, the buttons, how far it is, the filter and the numbers. */
final class ResultsBar {

    private static final int FILTER_WIDTH = 260;
    private static final int PROGRESS_WIDTH = 260;
    private static final int MOST_PROGRESS = 1000;

    private final CatalogPresenter catalogs;
    private final MatchPresenter matching;
    private final ResultsModel results;
    private final ExportPresenter export;
    private final Composite area;
    private final Combo catalog;
    private final OneLine who;
    private final Composite buttons;
    private final Button match;
    private final Button resume;
    private final Button cancel;
    private final Button write;
    private final Text filter;
    private final OneLine summary;
    private final ExportedFile exported;
    private final OneLine document;
    private final Composite third;
    private final OneLine message;
    private final ProgressBar progress;
    private final List<Watch> watches;
    private List<CatalogOffer> listed = List.of();
    private String exportSentence = "";
    private String runSentence = "";
    private String lastSentence = "";

    ResultsBar(Composite parent, CatalogPresenter catalogs, MatchPresenter matching, ResultsModel results,
            ExportPresenter export, ExportedFile exported) {
        this.exported = exported;
        this.catalogs = catalogs;
        this.matching = matching;
        this.results = results;
        this.export = export;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(Widgets.MARGIN, Widgets.MARGIN).spacing(0, Widgets.MARGIN)
                .applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        Composite first = Widgets.row(area, 5);
        new Label(first, SWT.NONE).setText("Catalogue:");
        catalog = new Combo(first, SWT.READ_ONLY | SWT.DROP_DOWN);
        GridDataFactory.swtDefaults().hint(310, SWT.DEFAULT).applyTo(catalog);
        catalog.addListener(SWT.Selection, event -> chosen());
        buttons = new Composite(first, SWT.NONE);
        RowLayoutFactory.fillDefaults().spacing(Widgets.MARGIN).applyTo(buttons);
        match = Widgets.button(buttons, Icons.MATCH, "Match", "Look up all tracks of this playlist (Ctrl+M)",
                () -> matching.start(false));
        resume = Widgets.button(buttons, Icons.RESUME, "Resume",
                "Continue the run that was not finished (Ctrl+Shift+M)",
                () -> matching.start(true));
        cancel = Widgets.button(buttons, Icons.CANCEL, "Cancel", "Stop looking up; what was found stays (Esc)",
                matching::cancel);
        who = new OneLine(first);
        write = Widgets.button(first, Icons.EXPORT, "Export\u2026", "Write these tracks to a CSV or JSON file (Ctrl+E)",
                () -> new ExportDialogs(area.getShell(), export).ask());
        Composite second = Widgets.row(area, 3);
        filter = new Text(second, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("Filter (Ctrl+F)");
        filter.setText(results.filter());
        GridDataFactory.swtDefaults().hint(FILTER_WIDTH, SWT.DEFAULT).applyTo(filter);
        filter.addListener(SWT.Modify, event -> results.filter(filter.getText()));
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC && !filter.getText().isEmpty()) {
                clearFilter();
                event.doit = false;
            }
        });
        summary = new OneLine(second);
        document = new OneLine(second);
        document.label().setAlignment(SWT.RIGHT);
        third = Widgets.row(area, 2);
        progress = new ProgressBar(third, SWT.HORIZONTAL | SWT.SMOOTH);
        progress.setMaximum(MOST_PROGRESS);
        GridDataFactory.swtDefaults().hint(PROGRESS_WIDTH, SWT.DEFAULT).applyTo(progress);
        message = new OneLine(third);
        watches = List.of(catalogs.onChange(this::refresh), matching.onChange(this::refresh),
                export.onChange(this::refresh), exported.onChange(this::refresh));
        refresh();
    }

    void close() {
        watches.forEach(Watch::end);
    }

    void clearFilter() {
        filter.setText("");
    }

    /** Puts the keyboard into the filter; false while there is nothing to filter. */
    boolean focusFilter() {
        filter.selectAll();
        return filter.setFocus();
    }

    private void chosen() {
        int index = catalog.getSelectionIndex();
        if (index >= 0) {
            catalogs.choose(listed.get(index).choice());
        }
    }

    void refresh() {
        if (area.isDisposed()) {
            return;
        }
        refreshCatalog();
        MatchState state = matching.state();
        boolean running = state instanceof MatchState.Running;
        Widgets.show(match, !running);
        match.setEnabled(matching.canStart());
        Widgets.show(resume, matching.canResume());
        Widgets.show(cancel, running);
        Widgets.show(progress, running);
        write.setEnabled(export.canExport());
        document.show(exported.sentence());
        Widgets.show(document.label(), !document.text().isEmpty());
        refreshRows();
        message.show(switch (state) {
            case MatchState.Running run -> running(run);
            case MatchState.Idle idle -> idle(idle);
        });
        Widgets.show(third, !message.text().isEmpty());
        area.layout(true, true);
        area.getParent().layout(); // a line more or less changes the height
    }

    private void refreshRows() {
        ShownResults shown = results.shown();
        boolean any = shown.summary().all() > 0;
        filter.setEnabled(any);
        boolean filtered = any && shown.rows().size() < shown.summary().all();
        summary.show(any
                ? (filtered ? Words.number(shown.rows().size()) + " shown of " : "")
                        + shown.summary().sentence()
                : "");
    }

    private String running(MatchState.Running run) {
        progress.setSelection((int) (MOST_PROGRESS * run.done() / Math.max(1, run.total())));
        cancel.setEnabled(!run.cancelling());
        return (run.cancelling() ? "Stopping\u2026 " : "Looking up " + run.title() + ": ") + Words.number(run.done())
                + " of " + Words.number(run.total());
    }

    /** Runs and exports end with a sentence each; the one that ended last is shown. */
    private String idle(MatchState.Idle idle) {
        if (!idle.sentence().equals(runSentence)) {
            runSentence = idle.sentence();
            lastSentence = runSentence;
        }
        if (!export.sentence().equals(exportSentence)) {
            exportSentence = export.sentence();
            lastSentence = exportSentence;
        }
        if (lastSentence.isEmpty() && idle.resumable() > 0) {
            return "An unfinished run has " + Words.count(idle.resumable(), "track") + " already: Resume continues it.";
        }
        return lastSentence;
    }

    private void refreshCatalog() {
        List<CatalogOffer> offers = catalogs.offers();
        if (!offers.equals(listed)) {
            listed = offers;
            catalog.setItems(offers.stream().map(CatalogOffer::title).toArray(String[]::new));
        }
        int index = IntStream.range(0, listed.size())
                .filter(i -> listed.get(i).choice().equals(catalogs.choice())).findFirst().orElse(-1);
        if (index < 0) {
            catalog.deselectAll();
        } else if (index != catalog.getSelectionIndex()) {
            catalog.select(index);
        }
        catalog.setEnabled(!listed.isEmpty() && !(matching.state() instanceof MatchState.Running));
        who.show(matching.whoAnswers());
    }
}
