package org.cuepoint.network.internal;

import java.io.IOException;

/** A body passed the limit of its kind. */
final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    /** @param limit the limit in bytes */
    TooLargeException(long limit) {
        super("more than " + limit + " bytes");
        this.limit = limit;
    }

    /** The limit in bytes. */
    long limit() {
        return limit;
    }
}
