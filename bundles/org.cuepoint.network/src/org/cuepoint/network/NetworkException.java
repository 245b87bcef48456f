package org.cuepoint.network;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A request that got no usable answer. The message is a sentence for the user and never holds a query or credentials.
 */
public final class NetworkException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String suggestion;
    private final transient List<Attempt> attempts;

    /**
     * @param kind what went wrong
     * @param sentence what went wrong as a sentence for the user
     * @param suggestion what the user can do, as a sentence
     * @param attempts the tries of the call in order; empty when no request was sent
     */
    public NetworkException(Kind kind, String sentence, String suggestion, List<Attempt> attempts) {
        super(sentence);
        this.kind = kind;
        this.suggestion = suggestion;
        this.attempts = List.copyOf(attempts);
    }

    /** The same with the failure beneath, for logs. */
    public NetworkException(Kind kind, String sentence, String suggestion, List<Attempt> attempts, Throwable cause) {
        this(kind, sentence, suggestion, attempts);
        initCause(cause);
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** What the user can do, as a sentence. */
    public String suggestion() {
        return suggestion;
    }

    /** Whether the same request may succeed later without anything being changed. */
    public boolean retryable() {
        return kind.retryable();
    }

    /** The tries of the call in order; empty when no request was sent. */
    public List<Attempt> attempts() {
        return attempts;
    }

    /** The same failure with other attempts, for interceptors. */
    public NetworkException withAttempts(List<Attempt> all) {
        NetworkException copy = new NetworkException(kind, Objects.requireNonNull(getMessage()), suggestion, all);
        copy.initCause(getCause());
        copy.setStackTrace(getStackTrace());
        return copy;
    }

    /** What can go wrong. */
    public enum Kind {
        /** This machine has no network. */
        OFFLINE(true),
        /** The host's name has no address. */
        NAME_NOT_FOUND(true),
        /** The host answered that nothing listens there. */
        REFUSED(true),
        /** No secure connection: the certificate or the protocol was not accepted. */
        TLS(false),
        /** Nothing came within the time limit. */
        TIMEOUT(true),
        /** The connection broke before the answer was whole. */
        RESET(true),
        /** What came is not HTTP, or not what was announced. */
        PROTOCOL(false),
        /** The answer is larger than this kind of request may bring. */
        TOO_LARGE(false),
        /** Redirects without end, to nowhere, or from https to http. */
        REDIRECT(false),
        /** The address is not one that can be requested. */
        BAD_ADDRESS(false),
        /** The service has been stopped. */
        STOPPED(false),
        /** A status that the caller cannot use; for callers that turn answers into failures. */
        STATUS(false);

        private final boolean retryable;

        Kind(boolean retryable) {
            this.retryable = retryable;
        }

        /** Whether the same request may succeed later without anything being changed. */
        public boolean retryable() {
            return retryable;
        }

        /** The name for command lines and documents: lower case with dashes. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
