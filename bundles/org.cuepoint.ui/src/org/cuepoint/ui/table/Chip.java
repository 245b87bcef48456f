package org.cuepoint.ui.table;

/**
 * A word on a coloured ground in a cell.
 *
 * @param tone the colour
 * @param word what it says
 */
public record Chip(Tone tone, String word) {
}
