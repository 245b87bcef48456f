package org.cuepoint.network.internal;

import java.io.IOException;

/** There is no client: it was stopped or cannot be started. */
final class ClientStoppedException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param reason why */
    ClientStoppedException(String reason) {
        super(reason);
    }

    /**
     * @param reason why
     * @param cause what failed
     */
    ClientStoppedException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
