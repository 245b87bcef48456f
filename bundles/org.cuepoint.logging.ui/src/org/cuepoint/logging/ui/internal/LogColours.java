package org.cuepoint.logging.ui.internal;

import org.cuepoint.logging.LogLevel;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/**
 * Colours of levels on the ground of the theme: bars of the histogram, and text with a contrast of at least 4.5 to 1
 * (WCAG 2.2, 1.4.3).
 *
 * @param dark whether the ground is dark
 */
record LogColours(boolean dark) {

    private static final int HALF = 128;

    /** Those that fit the surroundings of a widget. */
    static LogColours of(Control control) {
        RGB ground = control.getBackground().getRGB();
        return new LogColours((ground.red * 3 + ground.green * 6 + ground.blue) / 10 < HALF);
    }

    /** A part of a bar. */
    Color bar(LogLevel level) {
        return new Color(switch (level) {
            case TRACE, DEBUG -> dark ? new RGB(86, 92, 100) : new RGB(200, 205, 212);
            case INFO -> dark ? new RGB(88, 132, 186) : new RGB(126, 166, 214);
            case WARNING -> dark ? new RGB(214, 164, 50) : new RGB(226, 168, 38);
            case ERROR -> dark ? new RGB(232, 94, 90) : new RGB(208, 64, 58);
        });
    }

    /** Text of a record. */
    Color text(LogLevel level) {
        return new Color(switch (level) {
            case TRACE, DEBUG -> dark ? new RGB(160, 166, 174) : new RGB(96, 102, 110);
            case INFO -> dark ? new RGB(226, 229, 234) : new RGB(24, 28, 34);
            case WARNING -> dark ? new RGB(240, 200, 110) : new RGB(124, 82, 0);
            case ERROR -> dark ? new RGB(255, 158, 152) : new RGB(168, 28, 28);
        });
    }

    /** The ground of a text that was looked for. */
    Color hit() {
        return new Color(dark ? new RGB(104, 84, 18) : new RGB(255, 232, 150));
    }

    /** The ground of a paper with text. */
    Color paper() {
        return new Color(dark ? new RGB(40, 42, 46) : new RGB(255, 255, 255));
    }

    /** The ground of what is selected. */
    Color selected() {
        return new Color(dark ? new RGB(44, 82, 130) : new RGB(208, 226, 250));
    }
}
