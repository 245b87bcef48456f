package org.cuepoint.logging.internal.index;

import java.io.IOException;

/** A file got another name, or went, between being found and being opened. */
final class MovedException extends IOException {

    private static final long serialVersionUID = 1L;

    MovedException() {
        super("the file was renamed while it was opened");
    }
}
