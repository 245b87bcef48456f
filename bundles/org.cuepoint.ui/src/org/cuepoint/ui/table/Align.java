package org.cuepoint.ui.table;

/** Where the text of a column stands. */
public enum Align {
    /** Words. */
    LEFT,
    /** Numbers, so that their digits stand below each other. */
    RIGHT,
    /** Short marks. */
    CENTER
}
