package org.cuepoint.logging.ui.internal;

import java.util.Locale;
import java.util.Optional;

import org.cuepoint.logging.LogHealthReport;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** The line below: how much is shown, how the last action ended, the way back to the end, and what ails the log. */
final class Footer {

    private static final int LOOK_AGAIN = 2_000;

    private final LogPresenter presenter;
    private final Optional<LogHealthReport> health;
    private final Composite bar;
    private final Label counts;
    private final Label sentence;
    private final Link back;
    private final Composite ill;
    private final Label illness;

    Footer(Composite parent, LogPresenter presenter, Optional<LogHealthReport> health) {
        this.presenter = presenter;
        this.health = health;
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(12, 0).extendedMargins(4, 4, 0, 2).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        counts = new Label(bar, SWT.NONE);
        sentence = new Label(bar, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(sentence);
        ill = new Composite(bar, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(ill);
        ill.setLayoutData(new GridData());
        new Label(ill, SWT.NONE).setImage(LogIcons.WARNING.image(ill));
        illness = new Label(ill, SWT.NONE);
        back = new Link(bar, SWT.NONE);
        back.setToolTipText("Follow the newest records again (End)");
        back.setLayoutData(new GridData());
        back.addListener(SWT.Selection, event -> presenter.follow(true));
        update();
        look();
    }

    /** A log that takes no records tells of no change: its health is asked for again and again. */
    private void look() {
        if (!bar.isDisposed()) {
            if (!illness.getText().equals(Words.plain(health.map(LogHealthReport::sentence).orElse("")))) {
                update();
            }
            bar.getDisplay().timerExec(LOOK_AGAIN, this::look);
        }
    }

    /** Shows what the presenter has now. */
    void update() {
        counts.setText(Words.plain(presenter.log().map(this::counts).orElse("")));
        String problem = presenter.filterProblem();
        String said = problem.isEmpty() ? presenter.sentence() : problem;
        String broken = presenter.log().map(log -> log.extent().problem()).orElse("");
        sentence.setText(Words.plain(said.isEmpty() ? broken : said));
        sentence.setToolTipText(Words.plain(said.isEmpty() ? broken : said));
        String wrong = health.map(LogHealthReport::sentence).orElse("");
        illness.setText(Words.plain(wrong));
        ill.setToolTipText(wrong);
        illness.setToolTipText(health.map(h -> String.join("\n", h.problems())).orElse(""));
        show(ill, !wrong.isEmpty());
        long below = presenter.newer();
        back.setText(below > 0 ? "<a>" + Words.count(below, "newer record") + " (End)</a>" : "<a>To the end (End)</a>");
        show(back, !presenter.following() && presenter.log().isPresent());
        bar.layout();
    }

    private static void show(Control control, boolean shown) {
        if (control.getLayoutData() instanceof GridData data) {
            data.exclude = !shown;
        }
        control.setVisible(shown);
    }

    private String counts(OpenLog log) {
        long all = log.extent().count();
        long shown = presenter.rows().map(LogRows::count).orElse(0);
        StringBuilder words = new StringBuilder(shown == all
                ? Words.count(all, "record")
                : String.format(Locale.ROOT, "%,d of %s", shown, Words.count(all, "record")));
        if (log.filtered().busy()) {
            words.append(", filtering\u2026");
        }
        if (log.cleared()) {
            words.append(", display cleared");
        }
        if (log.extent().indexed() < 1) {
            words.append(String.format(Locale.ROOT, ", %d\u202f%% read", (int) (100 * log.extent().indexed())));
        }
        int marks = presenter.bookmarks().count();
        if (marks > 0) {
            words.append(", ").append(Words.count(marks, "bookmark"));
        }
        return words.toString();
    }
}
