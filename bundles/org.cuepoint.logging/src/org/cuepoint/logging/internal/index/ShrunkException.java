package org.cuepoint.logging.internal.index;

import java.io.IOException;

/** A file ended before the place to which it was indexed: it was truncated meanwhile. */
final class ShrunkException extends IOException {

    private static final long serialVersionUID = 1L;

    ShrunkException() {
        super("the file was truncated while it was read");
    }
}
