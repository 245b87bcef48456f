package org.cuepoint.logging.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Slider;

/**
 * The records as they stand in the file. Only one screenful is ever in the text widget; the slider beside it moves
 * through the records.
 */
final class RawText {

    private static final int MARGIN = 6;
    private static final int WHEEL = 3;
    /** Of one record, no more lines are shown here: a screen has fewer. */
    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 4_000;

    private final LogPresenter presenter;
    private final Composite area;
    private final StyledText text;
    private final Slider slider;
    private List<Shown> shown = List.of();
    private String painted = "";
    private int top;
    private boolean slowestFirst;

    /** A record on the screen, with the place of its text. */
    private record Shown(Row row, int offset, int length) {
    }

    RawText(Composite parent, LogPresenter presenter) {
        this.presenter = presenter;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(area);
        text = new StyledText(area, SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        slider = new Slider(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(false, true).applyTo(slider);
        slider.addListener(SWT.Selection, event -> scroll(slider.getSelection()));
        text.addListener(SWT.MouseVerticalWheel, event -> {
            scroll(top - Integer.signum(event.count) * WHEEL);
            event.doit = false;
        });
        text.addListener(SWT.Resize, event -> update());
        text.addListener(SWT.MouseUp, event -> selectAtCaret());
        text.addVerifyKeyListener(event -> event.doit = !key(event.keyCode, event.stateMask));
    }

    Composite control() {
        return area;
    }

    void focus() {
        text.setFocus();
    }

    private int lines() {
        return Math.max(1, (text.getClientArea().height - 2 * MARGIN) / Math.max(1, text.getLineHeight()));
    }

    private boolean key(int key, int modifiers) {
        if ((modifiers & SWT.SHIFT) != 0) {
            return false; // selects text
        }
        switch (key) {
            case SWT.ARROW_UP -> scroll(top - 1);
            case SWT.ARROW_DOWN -> scroll(top + 1);
            case SWT.PAGE_UP -> scroll(top - Math.max(1, shown.size() - 1));
            case SWT.PAGE_DOWN -> scroll(top + Math.max(1, shown.size() - 1));
            case SWT.HOME -> scroll(0);
            case SWT.END -> presenter.follow(true);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void scroll(int place) {
        presenter.rows().ifPresent(rows -> {
            int last = lastTop(rows);
            top = Math.clamp(place, 0, last);
            presenter.follow(top >= last && place >= last && !presenter.timings().active());
            update();
        });
    }

    /** The first record of the screen that ends with the last one. */
    private int lastTop(LogRows rows) {
        int lines = lines();
        int place = rows.count();
        while (place > 0 && lines > 0) {
            lines -= lines(rows.row(--place)).size();
        }
        return lines < 0 && place + 1 < rows.count() ? place + 1 : place;
    }

    private static List<String> lines(Row row) {
        String all = row.record().map(record -> record.text()).orElse("\u2026");
        return all.lines().limit(MOST_LINES).map(line -> line.length() > LONGEST_LINE
                ? line.substring(0, LONGEST_LINE) + "\u2026"
                : line).toList();
    }

    /** Brings a record into view. */
    void reveal(long number) {
        presenter.rows().ifPresent(rows -> {
            int place = rows.placeOf(number);
            boolean seen = shown.stream().anyMatch(s -> s.row.number() == number);
            if (place < rows.count() && !seen) {
                top = Math.max(0, place - lines() / 3);
            }
        });
        update();
    }

    /** Shows what the presenter has now. */
    void update() {
        presenter.rows().ifPresent(rows -> {
            int last = lastTop(rows);
            boolean compared = presenter.timings().compared();
            int wanted = compared && !slowestFirst ? 0 : top;
            slowestFirst = compared;
            top = presenter.following() ? last : Math.clamp(wanted, 0, Math.max(0, rows.count() - 1));
            fill(rows);
            int count = Math.max(1, rows.count());
            int thumb = Math.clamp(shown.size(), 1, count);
            slider.setValues(Math.min(top, count - thumb), 0, count, thumb, 1, thumb);
            slider.setEnabled(rows.count() > shown.size());
        });
    }

    private void fill(LogRows rows) {
        List<Shown> screen = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        int room = lines();
        for (int place = top; place < rows.count() && room > 0; place++) {
            Row row = rows.row(place);
            List<String> lines = lines(row);
            String part = String.join("\n", lines);
            if (!all.isEmpty()) {
                all.append('\n');
            }
            screen.add(new Shown(row, all.length(), part.length()));
            all.append(part);
            room -= lines.size();
        }
        shown = screen;
        String now = all.toString();
        if (!now.equals(painted)) {
            painted = now;
            text.setText(now);
        }
        style();
    }

    private void style() {
        LogColours colours = LogColours.of(area);
        text.setBackground(colours.paper());
        List<StyleRange> ranges = new ArrayList<>();
        OptionalLong selected = presenter.selected();
        for (Shown one : shown) {
            boolean chosen = selected.isPresent() && selected.getAsLong() == one.row.number();
            boolean hit = presenter.log().filter(log -> presenter.search().isHit(log, one.row.number())).isPresent();
            if (one.length > 0) {
                ranges.add(new StyleRange(one.offset, one.length, colours.text(one.row.level()),
                        chosen ? colours.selected() : hit ? colours.hit() : null));
            }
        }
        text.setStyleRanges(ranges.toArray(StyleRange[]::new));
    }

    private void selectAtCaret() {
        int caret = text.getCaretOffset();
        if (text.getSelectionCount() == 0) {
            shown.stream().filter(one -> caret >= one.offset && caret <= one.offset + one.length).findFirst()
                    .ifPresent(one -> presenter.select(OptionalLong.of(one.row.number()), false));
        }
    }

    /** The menu of the records, for the one that is clicked. */
    void menu(Menu menu) {
        text.setMenu(menu);
        text.addListener(SWT.MenuDetect, (Event event) -> selectAtCaret());
    }
}
