package org.cuepoint.locations.ui.internal;

import org.cuepoint.locations.LocationState;

/** How a folder is, in a word and an icon: never by colour alone. */
public enum Mark {
    /** Not looked at yet. */
    UNKNOWN("…", ""),
    /** Readable and writable. */
    OK("OK", "ok"),
    /** Not there, but it can be made when it is needed. */
    MISSING("not made yet", "missing"),
    /** Can be read only. */
    READ_ONLY("read-only", "warning"),
    /** Can be written, but not listed. */
    UNREADABLE("not readable", "warning"),
    /** Files cannot be kept there. */
    NOT_WRITABLE("not writable", "error");

    private final String words;
    private final String icon;

    Mark(String words, String icon) {
        this.words = words;
        this.icon = icon;
    }

    /** What stands in the table. */
    public String words() {
        return words;
    }

    /** The name of the icon's file without its ending; empty for none. */
    public String icon() {
        return icon;
    }

    /** Whether the folder is there. */
    public boolean exists() {
        return this == OK || this == READ_ONLY || this == UNREADABLE;
    }

    /**
     * The mark of a folder.
     *
     * @param state how it is now
     * @param usable whether it could be used when the application started
     */
    static Mark of(LocationState state, boolean usable) {
        if (!state.writable()) {
            return state.exists() && state.readable() ? READ_ONLY : NOT_WRITABLE;
        }
        if (!usable) {
            return NOT_WRITABLE;
        }
        if (!state.exists()) {
            return MISSING;
        }
        return state.readable() ? OK : UNREADABLE;
    }
}
