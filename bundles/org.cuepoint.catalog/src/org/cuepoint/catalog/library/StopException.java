package org.cuepoint.catalog.library;

import java.io.IOException;

/** Ends the reading for a known reason. An I/O exception so that it passes through the XML parser. */
final class StopException extends IOException {

    private static final long serialVersionUID = 1L;

    private final ReadResult.Kind kind;

    /**
     * @param kind why
     * @param predicate the rest of a sentence that begins with the file's name, for example {@code is not XML.}
     */
    StopException(ReadResult.Kind kind, String predicate) {
        super(predicate);
        this.kind = kind;
    }

    ReadResult.Kind kind() {
        return kind;
    }

    /** The rest of a sentence that begins with the file's name. */
    String predicate() {
        return String.valueOf(getMessage());
    }
}
