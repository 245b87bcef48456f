package org.cuepoint.catalog;

/** A search that failed. The message is a sentence for the user that says what happened and what to do. */
public final class CatalogException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /**
     * @param kind what went wrong
     * @param sentence a sentence for the user
     */
    public CatalogException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    /** The same with the failure below it. */
    public CatalogException(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** Kinds of failed searches. */
    public enum Kind {
        /** No connection: offline, name not found, refused, TLS failed. */
        UNREACHABLE,
        /** No answer in time. */
        TIMEOUT,
        /** The catalogue refused the query (HTTP 403 and other 4xx). */
        REFUSED,
        /** Too many requests (HTTP 429), still so after the retries. */
        BUSY,
        /** The catalogue failed (HTTP 5xx), still so after the retries. */
        SERVER,
        /** An answer without the tracks it promises: empty, cut off or changed. */
        UNREADABLE
    }
}
