package org.cuepoint.logging.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.cuepoint.ui.table.Tone;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.jface.window.Window;
import org.jspecify.annotations.Nullable;

/** The highlighters, one per line; the first one that matches a record colours it. */
final class HighlightersDialog extends Dialog {

    private static final int SPARE = 3;
    private static final int NAME_WIDTH = 140;
    private static final int TEXT_WIDTH = 260;
    private static final List<Tone> TONES = List.of(Tone.FAIR, Tone.GOOD, Tone.POOR, Tone.BAD, Tone.NEUTRAL);
    private static final String[] COLOURS = {"Yellow", "Green", "Orange", "Red", "Grey"};

    private final List<Highlighter> before;
    private final List<Line> lines = new ArrayList<>();
    private List<Highlighter> chosen = List.of();

    /** The widgets of one highlighter. */
    private record Line(Button on, Text name, Text text, Combo colour) {

        Highlighter highlighter() {
            String typed = text.getText().strip();
            return new Highlighter(name.getText().isBlank() ? typed : name.getText().strip(), typed,
                    TONES.get(Math.max(0, colour.getSelectionIndex())), on.getSelection());
        }
    }

    /**
     * @param before those that there are
     * @param proposed the text of a new one; empty for none
     */
    HighlightersDialog(Shell shell, List<Highlighter> before, String proposed) {
        super(shell);
        List<Highlighter> all = new ArrayList<>(before);
        if (!proposed.isEmpty()) {
            all.addFirst(new Highlighter(proposed, proposed, TONES.get(before.size() % TONES.size()), true));
        }
        this.before = all;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** The highlighters that the user wants; empty when the dialog was cancelled. */
    Optional<List<Highlighter>> ask() {
        return open() == Window.OK ? Optional.of(chosen) : Optional.empty();
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        Objects.requireNonNull(shell).setText("Highlighters");
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label words = new Label(area, SWT.WRAP);
        words.setText(
                "Records with one of these texts stand on a coloured ground. The first line that matches counts.");
        Composite table = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 6).applyTo(table);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        for (String title : new String[]{"On", "Name", "Text", "Colour"}) {
            new Label(table, SWT.NONE).setText(title);
        }
        before.forEach(highlighter -> line(table, highlighter));
        for (int spare = 0; spare < SPARE; spare++) {
            line(table, new Highlighter("", "", TONES.get(lines.size() % TONES.size()), true));
        }
        return area;
    }

    private void line(Composite table, Highlighter highlighter) {
        Button on = new Button(table, SWT.CHECK);
        on.setSelection(highlighter.on());
        Text name = new Text(table, SWT.BORDER);
        name.setText(highlighter.name());
        GridDataFactory.fillDefaults().hint(NAME_WIDTH, SWT.DEFAULT).applyTo(name);
        Text text = new Text(table, SWT.BORDER);
        text.setText(highlighter.text());
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(text);
        Combo colour = new Combo(table, SWT.READ_ONLY | SWT.DROP_DOWN);
        colour.setItems(COLOURS);
        colour.select(TONES.indexOf(highlighter.tone()));
        lines.add(new Line(on, name, text, colour));
    }

    @Override
    protected void okPressed() {
        chosen = lines.stream().map(Line::highlighter).toList();
        super.okPressed();
    }
}
