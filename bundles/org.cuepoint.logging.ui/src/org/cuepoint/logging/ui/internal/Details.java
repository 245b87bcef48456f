package org.cuepoint.logging.ui.internal;

import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;

import org.cuepoint.logging.index.LogRecord;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The selected record as a whole: what it says of itself, and all its lines. */
final class Details {

    private static final int MARGIN = 6;
    private static final String CUT = "\u2026 (cut here; copy or export it to see all)";
    /** What is longer is cut here; it is whole in the file. */
    private static final int MOST_LINES = 2_000;
    private static final int LONGEST_LINE = 4_000;

    private final LogPresenter presenter;
    private final Composite area;
    private final Label head;
    private final StyledText text;
    private Optional<LogRecord> shown = Optional.empty();

    Details(Composite parent, LogPresenter presenter) {
        this.presenter = presenter;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(area);
        head = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(MARGIN, 2).applyTo(head);
        text = new StyledText(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        update();
    }

    Composite control() {
        return area;
    }

    /** Shows what the presenter has now. */
    void update() {
        Optional<LogRecord> record = presenter.details();
        if (record.equals(shown) && !head.getText().isEmpty()) {
            return;
        }
        shown = record;
        head.setText(Words.plain(record.map(r -> words(r, presenter.clock().getZone()))
                .orElse(presenter.selected().isPresent() ? "Reading\u2026" : "Select a record to see all of it.")));
        head.setToolTipText(head.getText());
        text.setText(record.map(Details::lines).orElse(""));
    }

    private static String lines(LogRecord record) {
        String all = record.message() + '\n' + record.more().stripTrailing();
        String shown = all.lines().limit(MOST_LINES).map(line -> line.length() > LONGEST_LINE
                ? line.substring(0, LONGEST_LINE) + CUT
                : line).collect(Collectors.joining("\n"));
        return all.lines().skip(MOST_LINES).findAny().isPresent() ? shown + '\n' + CUT : shown;
    }

    /** Time, level, and where it comes from. */
    static String words(LogRecord record, ZoneId zone) {
        StringBuilder words = new StringBuilder(TypedTime.whole(record.time(), zone));
        words.append("   ").append(record.critical() ? "Critical" : Levels.word(record.level()));
        add(words, "", record.logger());
        add(words, "thread ", record.thread());
        add(words, "operation ", record.operation());
        add(words, "took ", record.duration().map(TypedTime::words).orElse(""));
        add(words, "process ", record.process());
        add(words, "session ", record.session());
        return words.toString();
    }

    private static void add(StringBuilder words, String name, String value) {
        if (!value.isEmpty()) {
            words.append("   ").append(name).append(value);
        }
    }
}
