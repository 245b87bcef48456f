package org.cuepoint.settings;

/** How setting a value went. */
public sealed interface SetResult {

    /** The value holds and is stored. */
    record Saved() implements SetResult {
    }

    /**
     * The value holds until the application ends, but could not be stored.
     *
     * @param sentence why, for the user
     */
    record NotStored(String sentence) implements SetResult {
    }

    /**
     * The value is not allowed; nothing changed.
     *
     * @param sentence what is allowed, for the user
     */
    record Rejected(String sentence) implements SetResult {
    }
}
