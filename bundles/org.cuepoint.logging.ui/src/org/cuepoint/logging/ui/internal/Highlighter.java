package org.cuepoint.logging.ui.internal;

import org.cuepoint.ui.table.Tone;

/**
 * Rows with a text stand on a ground of their own.
 *
 * @param name what the user calls it
 * @param text is looked for in the whole record, without regard to capital letters
 * @param tone the ground
 * @param on whether it is applied
 */
record Highlighter(String name, String text, Tone tone, boolean on) {
}
