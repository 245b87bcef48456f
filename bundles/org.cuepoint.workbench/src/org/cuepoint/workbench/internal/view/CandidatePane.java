package org.cuepoint.workbench.internal.view;

import java.util.List;
import java.util.Optional;

import org.cuepoint.catalog.library.LibraryTrack;
import org.cuepoint.catalog.match.Candidate;
import org.cuepoint.catalog.run.TrackMatch;
import org.cuepoint.catalog.run.TrackMatch.Outcome;
import org.cuepoint.performance.table.TableSnapshot;
import org.cuepoint.ui.table.SnapshotTable;
import org.cuepoint.workbench.internal.model.CandidateRow;
import org.cuepoint.workbench.internal.model.MatchPresenter;
import org.cuepoint.workbench.internal.model.ResultColumns;
import org.cuepoint.workbench.internal.model.ResultRow;
import org.cuepoint.workbench.internal.model.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** The candidates of the selected track, where another one or none is chosen. */
final class CandidatePane {

    private final MatchPresenter matching;
    private final Composite area;
    private final OneLine title;
    private final OneLine facts;
    private final SnapshotTable<CandidateRow> table;
    private final Button use;
    private final Button none;
    private final Button page;
    private Optional<ResultRow> row = Optional.empty();

    CandidatePane(Composite parent, MatchPresenter matching) {
        this.matching = matching;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        Composite head = Widgets.row(area, 4);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(Widgets.MARGIN, Widgets.MARGIN)
                .spacing(Widgets.MARGIN, 2).applyTo(head);
        title = new OneLine(head);
        title.label().setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        use = Widgets.button(head, Icons.MATCH, "Use selected", "Make the selected candidate the match (Enter)",
                this::useSelected);
        none = Widgets.button(head, Icons.CANCEL, "No match", "None of these is the track",
                () -> choose(Optional.empty()));
        page = Widgets.button(head, Icons.LINK, "Show page", "Open the selected candidate's page in the browser",
                this::showPage);
        for (Button button : List.of(use, none, page)) {
            GridDataFactory.fillDefaults().span(1, 2).align(SWT.FILL, SWT.CENTER).applyTo(button);
        }
        facts = new OneLine(head);
        table = new SnapshotTable<>(area, CandidateRow.columns(), CandidateRow::index);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        table.onSelect(rows -> enable());
        table.control().addListener(SWT.MouseDoubleClick, event -> useSelected());
        table.control().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
                useSelected();
            }
        });
    }

    void show(Optional<ResultRow> selected) {
        if (selected.equals(row) || area.isDisposed()) {
            return;
        }
        boolean other = !selected.map(ResultRow::index).equals(row.map(ResultRow::index));
        row = selected;
        List<CandidateRow> candidates = selected.map(r -> CandidateRow.of(r.match())).orElse(List.of());
        table.show(TableSnapshot.of(candidates, 0));
        if (other || table.selection().isEmpty()) {
            candidates.stream().filter(CandidateRow::chosen).findFirst().or(() -> candidates.stream().findFirst())
                    .ifPresent(candidate -> table.select(candidate.index()));
        }
        title.show(selected.map(r -> title(r.match().track())).orElse("No track is selected"));
        facts.show(selected.map(r -> facts(r.match())).orElse(""));
        enable();
    }

    private static String title(LibraryTrack track) {
        return track.artist().isEmpty() ? track.title() : track.artist() + " \u2013 " + track.title();
    }

    private static String facts(TrackMatch match) {
        if (match.outcome() == Outcome.PENDING) {
            return "Not looked up yet.";
        }
        int candidates = match.result().candidates().size();
        String found = candidates == 0 ? "" : Words.count(candidates, "candidate") + ". ";
        String verdict = match.outcome() == Outcome.MATCHED
                ? "Match: "
                : match.outcome() == Outcome.FAILED ? "Failed: " : "No match: ";
        return found + verdict + ResultColumns.reason(match);
    }

    private Optional<CandidateRow> selected() {
        return table.selection().stream().findFirst();
    }

    private void enable() {
        use.setEnabled(selected().filter(candidate -> !candidate.chosen()).isPresent());
        none.setEnabled(row.filter(r -> r.match().chosen().isPresent()).isPresent());
        page.setEnabled(selected().filter(candidate -> isWeb(candidate.candidate().track().url())).isPresent());
    }

    /** An address comes from the catalogue: only web pages are handed to the system. */
    private static boolean isWeb(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }

    private void useSelected() {
        selected().filter(candidate -> !candidate.chosen())
                .ifPresent(candidate -> choose(Optional.of(candidate.candidate())));
    }

    private void choose(Optional<Candidate> candidate) {
        row.ifPresent(r -> matching.choose(r, candidate));
    }

    private void showPage() {
        selected().map(candidate -> candidate.candidate().track().url()).filter(CandidatePane::isWeb)
                .ifPresent(Program::launch);
    }
}
