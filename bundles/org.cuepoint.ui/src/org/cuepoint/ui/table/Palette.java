package org.cuepoint.ui.table;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;

/**
 * The colours of a table, made from the background and text colour that the theme gives its surroundings, so that it
 * fits light, dark and high-contrast themes. Texts keep a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3).
 *
 * @param background of even rows
 * @param zebra of odd rows
 * @param text of cells
 * @param header of the header row
 * @param line between header cells
 * @param selection of selected rows
 * @param selectionText of selected rows
 * @param dark whether the background is dark
 */
record Palette(Color background, Color zebra, Color text, Color header, Color line, Color selection,
        Color selectionText, boolean dark) {

    private static final RGB WHITE = new RGB(255, 255, 255);
    private static final RGB BLACK = new RGB(0, 0, 0);
    private static final RGB BLUE_ON_LIGHT = new RGB(208, 226, 250);
    private static final RGB BLUE_ON_DARK = new RGB(44, 82, 130);
    private static final double HALF = 128;

    static Palette of(RGB background, RGB text) {
        boolean dark = luma(background) < HALF;
        RGB ground = dark ? background : WHITE;
        // a theme may leave its text colour to the system's, which then belongs to another background
        RGB ink = Math.abs(luma(text) - luma(ground)) < HALF / 2 ? dark ? WHITE : BLACK : text;
        return new Palette(new Color(ground), new Color(mix(ground, ink, 0.035)), new Color(ink),
                new Color(mix(ground, ink, dark ? 0.10 : 0.06)), new Color(mix(ground, ink, 0.16)),
                new Color(dark ? BLUE_ON_DARK : BLUE_ON_LIGHT), new Color(dark ? WHITE : BLACK), dark);
    }

    /** The ground of a chip. */
    Color chip(Tone tone) {
        return new Color(switch (tone) {
            case GOOD -> dark ? new RGB(30, 90, 56) : new RGB(206, 236, 214);
            case FAIR -> dark ? new RGB(98, 76, 18) : new RGB(253, 234, 184);
            case POOR -> dark ? new RGB(110, 58, 24) : new RGB(253, 219, 196);
            case BAD -> dark ? new RGB(112, 34, 40) : new RGB(250, 208, 208);
            case NEUTRAL -> dark ? new RGB(72, 76, 82) : new RGB(228, 231, 235);
        });
    }

    /** The text on a chip. */
    Color chipText(Tone tone) {
        return new Color(switch (tone) {
            case GOOD -> dark ? new RGB(214, 245, 222) : new RGB(13, 74, 36);
            case FAIR -> dark ? new RGB(255, 236, 186) : new RGB(92, 62, 0);
            case POOR -> dark ? new RGB(255, 222, 200) : new RGB(122, 50, 6);
            case BAD -> dark ? new RGB(255, 214, 214) : new RGB(128, 16, 24);
            case NEUTRAL -> dark ? new RGB(226, 229, 234) : new RGB(64, 70, 78);
        });
    }

    private static RGB mix(RGB ground, RGB ink, double part) {
        return new RGB(mix(ground.red, ink.red, part), mix(ground.green, ink.green, part),
                mix(ground.blue, ink.blue, part));
    }

    private static int mix(int ground, int ink, double part) {
        return (int) Math.round(ground + (ink - ground) * part);
    }

    /** The brightness as eyes see it, 0 to 255 (ITU-R BT.601). */
    private static double luma(RGB colour) {
        return 0.299 * colour.red + 0.587 * colour.green + 0.114 * colour.blue;
    }
}
