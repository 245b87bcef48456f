package org.cuepoint.network;

import java.util.Locale;

/**
 * What a request is for. The kind decides how long it may take and how much it may bring; see {@link
 * NetworkPolicy#standard} for the figures.
 */
public enum CallKind {
    /** Anything without a kind of its own. */
    DEFAULT,
    /** A search page of a catalogue, which the server may need some seconds to make. */
    SEARCH,
    /** A small answer that someone waits for, such as a check whether a server is there. */
    QUICK,
    /** A large file. */
    DOWNLOAD;

    /** The name for command lines and documents: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
