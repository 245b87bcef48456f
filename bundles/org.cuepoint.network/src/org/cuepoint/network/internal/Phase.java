package org.cuepoint.network.internal;

import java.time.Duration;

import org.cuepoint.network.NetworkPolicy.Limits;

/** What a request is waiting for. */
enum Phase {
    /** The name, the address and the connection. */
    CONNECTING,
    /** The first byte of the answer; for servers that speak only HTTP/1.1 sometimes the TLS handshake too. */
    FIRST_BYTE,
    /** The next piece of the answer. */
    BODY;

    /** The limit of this phase. */
    Duration limit(Limits limits) {
        return switch (this) {
            case CONNECTING -> limits.connect();
            case FIRST_BYTE -> limits.firstByte();
            case BODY -> limits.silence();
        };
    }
}
