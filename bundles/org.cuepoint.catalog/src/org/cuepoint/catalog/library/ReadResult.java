package org.cuepoint.catalog.library;

/** What reading an export came to. */
public sealed interface ReadResult {

    /**
     * The whole export was read.
     *
     * @param library all of it
     */
    record Complete(Library library) implements ReadResult {
    }

    /**
     * The export ends in the middle, is damaged or holds more than fits into memory: this is only the part before. It
     * is never to be used as if it were everything: say the sentence and let the user decide.
     *
     * @param library what was read, at least one track
     * @param sentence for the user: what is wrong, where, and how much was read
     */
    record Incomplete(Library library, String sentence) implements ReadResult {
    }

    /**
     * Nothing was read.
     *
     * @param kind why
     * @param sentence for the user: what is wrong and what to do
     */
    record Unreadable(Kind kind, String sentence) implements ReadResult {
    }

    /** Why nothing could be read. */
    enum Kind {
        /** There is no such file. */
        MISSING,
        /** It is a folder. */
        FOLDER,
        /** It is a device, a pipe or a socket. */
        NOT_A_FILE,
        /** The file may not be read. */
        NO_PERMISSION,
        /** The disk or network failed while reading. */
        FAILED,
        /** The file has no bytes. */
        EMPTY,
        /** The bytes are not of the encoding that the file says. */
        WRONG_ENCODING,
        /** It is not XML at all. */
        NOT_XML,
        /** It holds a document type definition (DTD), which Rekordbox never writes and which is an attacker's tool. */
        FORBIDDEN,
        /** It is XML of something else. */
        NOT_REKORDBOX,
        /** It is damaged before the first track. */
        DAMAGED,
        /** It ends before the first track. */
        CUT_OFF,
        /** It needs more memory than there is before the first track. */
        TOO_LARGE,
        /** It is whole, and its collection is empty. */
        NO_TRACKS
    }
}
