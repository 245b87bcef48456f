package org.cuepoint.locations;

/**
 * Something the user should be told once about the locations.
 *
 * @param kind what happened
 * @param sentence it in plain words, whole sentences
 */
public record Notice(Kind kind, String sentence) {

    /** What happened. */
    public enum Kind {
        /** A value from outside was ignored because the rules forbid it, for example a relative XDG path. */
        IGNORED,
        /** A location could not be used and another folder took its place. */
        FALLBACK,
        /** A location cannot be written at all. */
        UNUSABLE,
        /** Nothing can be written: the application runs without saving anything. */
        READ_ONLY,
        /** Taking over older files was interrupted in an earlier session and has been ended now. */
        MIGRATION
    }
}
